// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/list_page.h"

#include "app/cursor.h"
#include "app/list_address.h"

namespace app {

namespace {

using store::ListQuery;
using store::ListStatus;
using store::ListView;

// The address of the list as it is, from its beginning, after a change.
template <class Change>
std::string address_with(const Visit& visit, ListQuery query, Change&& change) {
  query.from.reset();
  change(query);
  return list_address(visit, query);
}

view::TicketsPage::Column column(const Visit& visit, const ListQuery& query, store::ListSort sort) {
  using Sorted = view::TicketsPage::Sorted;
  const bool current = query.sort == sort;
  const bool rising =
      current ? query.order == store::ListOrder::Falling : usual_order(sort) == store::ListOrder::Rising;
  const auto address = address_with(visit, query, [&](ListQuery& other) {
    other.sort = sort;
    other.order = rising ? store::ListOrder::Rising : store::ListOrder::Falling;
  });
  return {address, !current ? Sorted::No : rising ? Sorted::Falling : Sorted::Rising};
}

void set_filters(const Visit& visit, const ListQuery& query, view::TicketsPage& page) {
  const auto without = [&](auto&& change) { return address_with(visit, query, change); };
  page.search = query.search;
  if (query.search) page.without_search = without([](ListQuery& other) { other.search.reset(); });
  page.requester = query.requester;
  if (!query.requester.empty())
    page.without_requester = without([](ListQuery& other) { other.requester.clear(); });
  page.pipeline = query.pipeline;
  if (query.pipeline) page.without_pipeline = without([](ListQuery& other) { other.pipeline.reset(); });
  page.unfiltered = list_address(visit, ListQuery{.view = query.view});
  for (std::size_t sort = 0; sort < page.columns.size(); ++sort)
    page.columns.at(sort) = column(visit, query, static_cast<store::ListSort>(sort));
}

void set_choices(const Visit& visit, const ListQuery& query, view::TicketsPage& page) {
  const auto status = [&](ListStatus which) {
    return view::Choice{address_with(visit, query, [&](ListQuery& other) { other.status = which; }),
                        query.status == which};
  };
  page.all = status(ListStatus::All);
  page.open = status(ListStatus::Open);
  page.closed = status(ListStatus::Closed);
  if (!visit.session->customer.company) return;
  const auto view = [&](ListView which) {
    return view::Choice{address_with(visit, query, [&](ListQuery& other) { other.view = which; }),
                        query.view == which};
  };
  page.views = {.mine = view(ListView::Mine),
                .organization = view(ListView::Organization),
                .company = visit.session->company_name.value_or("")};
}

void set_pages(const Visit& visit, const ListQuery& query, const store::TicketPage& found,
               view::TicketsPage& page) {
  page.past_end = query.from.has_value();
  page.first = address_with(visit, query, [](ListQuery&) {});
  if (found.lines.empty()) return;
  const auto place = [&](const char* parameter, const model::TicketLine& line) {
    const auto moment = query.sort == store::ListSort::Created ? line.created : line.last_activity;
    return list_address(visit, query, parameter + seal_place(visit, page.first, {moment, line.number}));
  };
  if (found.before) page.previous = place("before=", found.lines.front());
  if (found.after) page.next = place("after=", found.lines.back());
}

}  // namespace

view::TicketsPage list_page(const Visit& visit, const ListQuery& query, store::TicketPage found) {
  view::TicketsPage page;
  set_choices(visit, query, page);
  set_filters(visit, query, page);
  set_pages(visit, query, found, page);
  page.lines = std::move(found.lines);
  return page;
}

}  // namespace app
