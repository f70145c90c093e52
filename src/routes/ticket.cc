// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ticket_visit.h"
#include "app/visit.h"
#include "view/problem_page.h"

namespace {

using view::TicketNews;

std::optional<TicketNews> parse_news(const app::Visit& visit) {
  const auto sent = visit.query.find("sent");
  const auto closed = visit.query.find("closed");
  if (!sent && !closed) return TicketNews::None;
  if (!sent && closed == "1") return TicketNews::Closed;
  if (!closed && sent == "1") return TicketNews::Sent;
  return !closed && sent == "elsewhere" ? std::optional(TicketNews::SentElsewhere) : std::nullopt;
}

http::Response ticket(app::Visit& visit) {
  const auto news = parse_news(visit);
  if (!news) return view::problem_page(visit.frame, view::Problem::BadRequest);
  const auto found = store::find_ticket(visit.shelves, visit.viewer, visit.portal, visit.number);
  if (!found) return view::problem_page(visit.frame, view::Problem::NotFound);
  store::note_look(visit.shelves, visit.viewer, *found);
  const auto& [kept, body, form_token] = found->draft;
  return app::show_ticket(visit, 200, *found,
                          {.form_token = form_token, .body = body, .kept = kept, .files = {}, .problem = {}},
                          *news);
}

constexpr app::Route kRoute{.stem = "ticket",
                            .path = "/tickets/{number}",
                            .methods = "GET",
                            .query = {"sent", "closed"},
                            .handle = ticket};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
