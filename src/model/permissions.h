// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may do what to a ticket: the one rule. Pages ask it through the store, which gathers the facts; the
// list's SQL says the same, rules included, and a test holds the two together over random data.
#pragma once

#include "model/id.h"
#include "model/portal.h"
#include "model/ticket.h"
#include "model/viewer.h"

namespace model {

enum class Action { See, Download, Reply, Close };

// What the rule has to know of a ticket, gathered for one viewer.
struct TicketFacts {
  PortalId portal;
  bool of_contact = false;  // the viewer's contact is associated with it
  bool of_company = false;  // the viewer's company is associated with it
  StageKind stage = StageKind::Open;
  std::optional<base::Time> closed_at = std::nullopt;
  Values values = {};  // of the ticket: whatever the portal's filter asks for
};

// Where a reply leads: a ticket that was closed for too long stays so, and a new one goes on from it.
enum class ReplyEffect { Adds, Reopens, FollowsUp };
[[nodiscard]] ReplyEffect effect_of_reply(const TicketFacts&, const Portal&, base::Time now);

// What the two rules below have to know of a contact: the values of theirs and of their company that the
// portal's rules ask for.
struct ContactFacts {
  bool of_group = false;  // of a static group that the portal admits
  Values values = {};
};

// Whether a contact may come in at all.
[[nodiscard]] bool is_admitted(const Portal&, const ContactFacts&, base::Time now);
// Whether a contact sees the tickets of their company.
[[nodiscard]] bool sees_company(const Portal&, const ContactFacts&, base::Time now);

// The refusals differ in what the answer may tell: of a hidden ticket, nothing.
enum class Verdict {
  Yes,
  Hidden,     // 404: as if it were not there
  Forbidden,  // 403: seen, but not this viewer's to change
  State,      // 409: not as the ticket stands now
};

[[nodiscard]] Verdict judge(const Viewer&, Action, const TicketFacts&, const Portal&);

[[nodiscard]] inline bool may(const Viewer& viewer, Action action, const TicketFacts& facts,
                              const Portal& portal) {
  return judge(viewer, action, facts, portal) == Verdict::Yes;
}

}  // namespace model
