// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/list_address.h"

#include <algorithm>

#include "app/cursor.h"
#include "base/text.h"
#include "http/url.h"

namespace app {

namespace {

using store::Direction;
using store::ListOrder;
using store::ListQuery;
using store::ListSort;
using store::ListStatus;
using store::ListView;

constexpr std::size_t kMostRequesterCharacters = 100;

bool parse_view(const http::Fields& fields, ListQuery& query) {
  const auto view = fields.find("view").value_or("mine");
  if (view == "organization") query.view = ListView::Organization;
  return view == "mine" || view == "organization";
}

bool parse_status(const http::Fields& fields, ListQuery& query) {
  const auto status = fields.find("status").value_or("all");
  if (status == "open") query.status = ListStatus::Open;
  if (status == "closed") query.status = ListStatus::Closed;
  return status == "all" || status == "open" || status == "closed";
}

bool parse_sort(const http::Fields& fields, ListQuery& query) {
  auto sort = fields.find("sort").value_or("-activity");
  query.order = sort.starts_with('-') ? ListOrder::Falling : ListOrder::Rising;
  if (sort.starts_with('-')) sort.remove_prefix(1);
  const auto found = std::ranges::find(kSortNames, sort);
  query.sort = static_cast<ListSort>(found - kSortNames.begin());
  return found != kSortNames.end();
}

// Fields that stand in a form may be empty: then they ask for nothing.
bool parse_filters(const Visit& visit, ListQuery& query) {
  query.requester = base::trim(visit.query.get("requester"));
  const auto typed = visit.query.get("q");
  if (base::count_characters(query.requester) > kMostRequesterCharacters || model::is_too_long(typed))
    return false;
  query.search = model::parse_search(typed, visit.portal.language);
  const auto pipeline = visit.query.get("pipeline");
  if (pipeline.empty()) return true;
  const auto& all = visit.portal.pipelines;
  const auto found = std::ranges::find(all, pipeline, &model::PipelineName::name);
  if (found == all.end()) return false;
  query.pipeline = found->id;
  return true;
}

bool parse_place(const Visit& visit, ListQuery& query) {
  const auto after = visit.query.find("after");
  const auto before = visit.query.find("before");
  if (!after && !before) return true;
  if (after && before) return false;
  query.direction = before ? Direction::Back : Direction::Onward;
  query.from = open_place(visit, list_address(visit, query), before ? *before : *after);
  return query.from.has_value();
}

}  // namespace

std::optional<ListQuery> parse_list(const Visit& visit) {
  ListQuery query;
  const bool good = parse_view(visit.query, query) && parse_status(visit.query, query) &&
                    parse_sort(visit.query, query) && parse_filters(visit, query) &&
                    parse_place(visit, query);
  return good ? std::optional(std::move(query)) : std::nullopt;
}

std::string list_address(const Visit& visit, const ListQuery& query, std::string_view place) {
  std::string address = "/tickets";
  char mark = '?';
  const auto add = [&](std::string_view parameter, std::string_view value = {}) {
    ((address += mark) += parameter) += http::percent_encode(value);
    mark = '&';
  };
  if (query.view == ListView::Organization) add("view=organization");
  if (query.status == ListStatus::Open) add("status=open");
  if (query.status == ListStatus::Closed) add("status=closed");
  if (!query.requester.empty()) add("requester=", query.requester);
  if (query.pipeline) {
    const auto& all = visit.portal.pipelines;
    add("pipeline=", std::ranges::find(all, *query.pipeline, &model::PipelineName::id)->name);
  }
  if (query.search) add("q=", query.search->typed);
  if (query.sort != ListSort::Activity || query.order != ListOrder::Falling) {
    add(query.order == ListOrder::Falling ? "sort=-" : "sort=",
        kSortNames.at(static_cast<std::size_t>(query.sort)));
  }
  if (!place.empty()) add(place);
  return address;
}

ListOrder usual_order(ListSort sort) noexcept {
  return sort == ListSort::Activity || sort == ListSort::Number || sort == ListSort::Created
             ? ListOrder::Falling
             : ListOrder::Rising;
}

}  // namespace app
