// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whose lists a ticket stands in: its contacts and companies. Each association carries copies of what lists
// are sorted, filtered and searched by, kept here.
#pragma once

#include <vector>

#include "base/time.h"
#include "model/id.h"
#include "model/signature.h"
#include "store/transaction.h"

namespace store {

// Those that are there already stay as they are. The words that the ticket holds are added by add_words().
void associate(Transaction&, model::PortalId, model::TicketId, const std::vector<model::ContactId>&,
               const std::vector<model::CompanyId>&);

// With all contacts and companies of another ticket.
void associate_like(Transaction&, model::PortalId, model::TicketId, model::TicketId other);

// Something was said in the ticket at `moment`, in these words: it comes to the top of the lists, unless it
// has moved on since.
void mark_active(Transaction&, model::PortalId, model::TicketId, base::Time moment,
                 const model::Signature& words = {});
void mark_closed(Transaction&, model::PortalId, model::TicketId, bool closed);
void add_words(Transaction&, model::PortalId, model::TicketId, const model::Signature&);

// Of their name, in all their tickets, in one statement a table: seconds where these are some ten thousand.
void renew_requester(Transaction&, model::PortalId, model::ContactId requester);

// Makes all copies anew, but for the words, of which none are left.
void renew_copies(Transaction&, model::PortalId, model::TicketId);

}  // namespace store
