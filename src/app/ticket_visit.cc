// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ticket_visit.h"

#include "store/conversations.h"
#include "view/tickets_page.h"

namespace app {

http::Response show_ticket(Visit& visit, int status, const store::FoundTicket& found, view::ReplyBox box) {
  const auto messages = store::read_conversation(visit.shelves, visit.viewer, found);
  box.form_token =
      visit.form_token(view::ticket_address(found.ticket.line.number) + "/reply", box.form_token);
  return view::ticket_page(visit.frame, status,
                           {.ticket = found.ticket,
                            .messages = messages,
                            .may_reply = may(visit.viewer, model::Action::Reply, found.facts, visit.portal),
                            .sent = visit.query.find("sent").has_value(),
                            .reply = std::move(box)});
}

}  // namespace app
