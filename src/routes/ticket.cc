// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ticket_visit.h"
#include "app/visit.h"
#include "view/problem_page.h"

namespace {

http::Response ticket(app::Visit& visit) {
  const auto found = store::find_ticket(visit.shelves, visit.viewer, visit.portal, visit.number);
  if (!found) return view::problem_page(visit.frame, view::Problem::NotFound);
  const auto& [kept, body, form_token] = found->draft;
  return app::show_ticket(visit, 200, *found,
                          {.form_token = form_token, .body = body, .kept = kept, .files = {}, .problem = {}});
}

constexpr app::Route kRoute{
    .stem = "ticket", .path = "/tickets/{number}", .methods = "GET", .query = {"sent"}, .handle = ticket};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
