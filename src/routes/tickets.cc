// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/list_address.h"
#include "app/list_page.h"
#include "app/visit.h"
#include "view/problem_page.h"
#include "view/tickets_page.h"

namespace {

http::Response tickets(app::Visit& visit) {
  const auto query = app::parse_list(visit);
  if (!query) return view::problem_page(visit.frame, view::Problem::BadRequest);
  if (query->view == store::ListView::Organization && !visit.session->customer.company) {
    return view::problem_page(visit.frame, view::Problem::NotFound);
  }
  auto found = list_tickets(visit.shelves, visit.viewer, visit.portal, *query);
  return view::tickets_page(visit.frame, app::list_page(visit, *query, std::move(found)));
}

constexpr app::Route kRoute{
    .stem = "tickets",
    .path = "/tickets",
    .methods = "GET",
    .query = {"view", "status", "requester", "pipeline", "q", "sort", "after", "before"},
    .handle = tickets};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
