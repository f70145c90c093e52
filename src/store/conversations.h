// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/ticket.h"
#include "model/viewer.h"
#include "store/tickets.h"

namespace store {

// The messages of the ticket's original thread, oldest first: of its threads on connected channels, the one
// whose first message is oldest; of all of these threads, where the portal says so. find_ticket() has made
// sure that the viewer sees the ticket.
[[nodiscard]] std::vector<model::Message> read_conversation(Reader&, const model::Viewer&,
                                                            const model::Portal&, const FoundTicket&);

// Whether the ticket's page shows that thread's messages.
[[nodiscard]] bool shows_thread(Reader&, const model::Viewer&, const model::Portal&, const FoundTicket&,
                                model::ThreadId);

struct AddedReply {
  model::MessageId message;
  std::optional<model::TicketNumber> follow_up;  // the new ticket that it went to
};
// Adds the contact's reply, which is Markdown, to the original thread; to a ticket without one, opens it in
// the portal's default inbox. A closed ticket is opened again, or followed up by a new one: see
// model::effect_of_reply(). A mail to the ticket's owner is queued.
[[nodiscard]] AddedReply add_reply(Transaction&, const Grant<model::Action::Reply>&, const model::Portal&,
                                   std::string_view text, base::Time now);

}  // namespace store
