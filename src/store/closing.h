// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Closing a ticket, opening it again, going on from it in a new one.
#pragma once

#include "base/time.h"
#include "store/tickets.h"

namespace store {

// Moves it to the closed stage that is chosen for its pipeline, else to the first.
void close_ticket(Transaction&, const Grant<model::Action::Close>&, base::Time now);

// Moves a closed ticket to the first open stage of its pipeline.
void reopen_ticket(Transaction&, const Grant<model::Action::Reply>&);

struct NewTicket {
  model::TicketId id;
  model::TicketNumber number;
};
// A new, open ticket of whoever holds the grant, linked to the granted one: the same subject, pipeline,
// owner, properties, contacts and companies.
[[nodiscard]] NewTicket follow_up(Transaction&, const Grant<model::Action::Reply>&, base::Time now);

}  // namespace store
