// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of mails: filled in the transaction of what a mail tells, worked off by luukku-worker
// (due_mails.h).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/mail.h"
#include "model/portal.h"
#include "store/transaction.h"

namespace store {

// The contact has replied: queues a mail to the agent who owns the ticket, unless they are disabled, and to
// each other contact of the ticket who can sign in, wants news, and has none of the ticket waiting already.
void tell_of_reply(Transaction&, model::PortalId, model::TicketId, model::MessageId, model::ContactId author,
                   base::Time now);

// Queues a mail with a link to choose a new password, should a contact of the portal have that address (in
// its normal form) when it is sent. Three for an address are free in a row, one more after ten minutes each;
// twenty from a network, one more after a minute each. Returns how long to wait where there is none left.
[[nodiscard]] std::optional<std::chrono::seconds> ask_for_reset(Transaction&, model::PortalId,
                                                                std::string_view email,
                                                                std::string_view remote_address,
                                                                base::Time now);
void tell_password_changed(Transaction&, model::PortalId, model::ContactId, base::Time now);

// Queues the mail with the link that confirms a registration, by the key of that (16 bytes).
void send_registration_link(Transaction&, model::PortalId, std::string_view email, std::string_view key,
                            base::Time now);
void tell_approved(Transaction&, model::PortalId, model::ContactId, base::Time now);

// Queues the mail with the link to accept an invitation, or the reminder of it, under that key (16 bytes).
void send_invitation(Transaction&, model::PortalId, model::ContactId, std::string_view key, bool is_reminder,
                     base::Time now);

// Queues the mails with the links that confirm a new address, to the contact's own under `old_key` and to the
// new one under its key (16 bytes each).
struct NewAddress {
  std::string_view email;
  std::string_view key;
};
void send_email_change(Transaction&, model::PortalId, model::ContactId, std::string_view old_key,
                       const NewAddress&, base::Time now);

struct MailLine {
  model::MailId id;
  std::string recipient;
  std::string kind;
  std::optional<model::TicketNumber> ticket;
  base::Time created;
  std::uint64_t tries = 0;
  std::optional<std::string> trouble;  // what the last try came to
};
// The portal's newest mails of that state (waiting, sent, failed), so many at most.
[[nodiscard]] std::vector<MailLine> list_mails(Reader&, model::PortalId, std::string_view state,
                                               std::uint64_t most);

// Lets all mails of the portal that have failed be tried again, but for links, which were wanted then and not
// now. Returns how many.
[[nodiscard]] std::uint64_t retry_failed(Transaction&, model::PortalId, base::Time now);

}  // namespace store
