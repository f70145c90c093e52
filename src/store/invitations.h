// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Invitations to the members of the groups that a portal admits, for those who have no password yet. One is
// noted two minutes before its mail is queued; until then leaving the group undoes it without a trace.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/portal.h"
#include "store/transaction.h"

namespace store {

inline constexpr std::chrono::minutes kInvitationGrace{2};
// Who has not come by then is reminded, once.
inline constexpr std::chrono::days kReminderAfter{7};

// Notes who is to be invited, and forgets who is not any more before the mail was queued: everybody, at a
// portal that is not open or where groups are not the way in. Who is invited already stays so. Returns how
// many were noted.
std::uint64_t note_invitations(Reader&, const model::Portal&, base::Time now);

// Where that has to be done from time to time.
struct InvitingPortal {
  model::PortalId portal;
  std::uint64_t version = 0;
};
[[nodiscard]] std::vector<InvitingPortal> list_inviting_portals(Reader&);
// Does it, and queues the mails that are due, a hundred at most.
void tend_invitations(Reader&, const InvitingPortal&, base::Time now);

// Who may accept an invitation now.
struct Invitee {
  std::string email;
  std::string name;
  std::string link_key;
};
// Nothing for who is not invited (any more), has a password already, is disabled, or whom the portal does not
// admit.
[[nodiscard]] std::optional<Invitee> find_invitee(Reader&, const model::Portal&, model::ContactId,
                                                  base::Time now);
// The same within a transaction, but for the admission, which every page asks for.
[[nodiscard]] std::optional<Invitee> hold_invitee(Transaction&, model::PortalId, model::ContactId);
// Nobody is reminded who has come. That they have is told by their password.
void note_accepted(Transaction&, model::PortalId, model::ContactId);

// Invites (again), by a new link and at once; earlier links are no longer good. False for who has a password.
[[nodiscard]] bool invite(Transaction&, model::PortalId, model::ContactId, base::Time now);
// Sends a reminder, at once. These two are false where there is no invitation that may be accepted; a
// reminder goes to who was sent one only.
[[nodiscard]] bool remind(Transaction&, model::PortalId, model::ContactId, base::Time now);
// Its link is no longer good, and no other is sent unless by invite().
[[nodiscard]] bool withdraw(Transaction&, model::PortalId, model::ContactId, base::Time now);

struct InvitationLine {
  model::ContactId contact;
  std::string email;  // empty where the contact has none any more
  std::string name;
  std::string state;  // pending, accepted, failed (the last mail was given up), withdrawn
  base::Time created;
  std::uint64_t mails = 0;
  std::optional<base::Time> due;       // the next mail, if there is to be one
  std::optional<std::string> trouble;  // what the last mail's last try came to
};
// In the order of the contacts' row numbers, those after `after`, of that state (empty: of any), so many at
// most.
[[nodiscard]] std::vector<InvitationLine> list_invitations(Reader&, model::PortalId, model::ContactId after,
                                                           std::string_view state, std::uint64_t most);

}  // namespace store
