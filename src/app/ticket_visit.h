// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit.h"
#include "http/response.h"
#include "store/tickets.h"
#include "view/ticket_page.h"

namespace app {

// The ticket's page with its conversation and `box`, whose form token is kept if it is still good, and whose
// files are filled in: what both the ticket and a refused reply show.
[[nodiscard]] http::Response show_ticket(Visit&, int status, const store::FoundTicket&, view::ReplyBox box,
                                         view::TicketNews news = view::TicketNews::None);

struct ReplyRefusal {
  int status = 422;
  std::optional<view::ReplyProblem> problem = std::nullopt;
};
// What is wrong with a reply of that text, its files looked at too; nothing where all is well.
[[nodiscard]] std::optional<ReplyRefusal> refusal_of_reply(const Visit&, std::string_view body);

// Where a reply that was stored is seen: in the ticket, or in the new one that it has opened, if the viewer
// sees that.
[[nodiscard]] std::string address_of_reply(const Visit&, std::optional<model::TicketNumber> follow_up);

// The ticket of a reply that was refused, with what was typed and chosen in a fresh form.
[[nodiscard]] http::Response show_reply_again(Visit&, ReplyRefusal);

}  // namespace app
