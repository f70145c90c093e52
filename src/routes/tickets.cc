// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cursor.h"
#include "app/visit.h"
#include "store/ticket_list.h"
#include "view/problem_page.h"
#include "view/tickets_page.h"

namespace {

using store::Direction;
using store::ListStatus;
using store::ListView;

std::optional<ListView> parse_view(const app::Visit& visit) {
  const auto view = visit.query.find("view").value_or("mine");
  if (view == "mine") return ListView::Mine;
  if (view == "organization") return ListView::Organization;
  return std::nullopt;
}

std::optional<ListStatus> parse_status(const app::Visit& visit) {
  const auto status = visit.query.find("status").value_or("all");
  if (status == "all") return ListStatus::All;
  if (status == "open") return ListStatus::Open;
  if (status == "closed") return ListStatus::Closed;
  return std::nullopt;
}

// The list's own address; defaults are left out, so that one view has one address.
std::string address(ListView view, ListStatus status, std::string_view cursor = {}) {
  std::string query;
  const auto add = [&](std::string_view parameter) { (query += query.empty() ? "?" : "&") += parameter; };
  if (view == ListView::Organization) add("view=organization");
  if (status == ListStatus::Open) add("status=open");
  if (status == ListStatus::Closed) add("status=closed");
  if (!cursor.empty()) add(cursor);
  return "/tickets" + query;
}

view::TicketsPage page_of(const app::Visit& visit, const store::ListQuery& query, store::TicketPage&& found) {
  view::TicketsPage page;
  const auto choice = [&](ListStatus status) {
    return view::Choice{address(query.view, status), query.status == status};
  };
  page.all = choice(ListStatus::All);
  page.open = choice(ListStatus::Open);
  page.closed = choice(ListStatus::Closed);
  if (visit.session->customer.company) {
    page.views = {
        .mine = {address(ListView::Mine, query.status), query.view == ListView::Mine},
        .organization = {address(ListView::Organization, query.status), query.view == ListView::Organization},
        .company = visit.session->company_name.value_or("")};
  }
  const auto cursor = [&](const char* parameter, const model::TicketLine& line) {
    return address(query.view, query.status, parameter + app::seal_place(visit, query, line));
  };
  if (found.newer && !found.lines.empty()) page.newer = cursor("before=", found.lines.front());
  if (found.older && !found.lines.empty()) page.older = cursor("after=", found.lines.back());
  page.past_end = query.from.has_value();
  page.lines = std::move(found.lines);
  return page;
}

http::Response tickets(app::Visit& visit) {
  const auto view = parse_view(visit);
  const auto status = parse_status(visit);
  const auto after = visit.query.find("after");
  const auto before = visit.query.find("before");
  if (!view || !status || (after && before))
    return view::problem_page(visit.frame, view::Problem::BadRequest);
  if (*view == ListView::Organization && !visit.session->customer.company) {
    return view::problem_page(visit.frame, view::Problem::NotFound);
  }
  store::ListQuery query{.view = *view,
                         .status = *status,
                         .direction = before ? Direction::Newer : Direction::Older,
                         .from = std::nullopt};
  if (after || before) {
    query.from = app::open_place(visit, query, before ? *before : *after);
    if (!query.from) return view::problem_page(visit.frame, view::Problem::BadRequest);
  }
  return view::tickets_page(
      visit.frame, page_of(visit, query, list_tickets(visit.shelves, visit.viewer, visit.portal, query)));
}

constexpr app::Route kRoute{.stem = "tickets",
                            .path = "/tickets",
                            .methods = "GET",
                            .query = {"view", "status", "after", "before"},
                            .handle = tickets};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
