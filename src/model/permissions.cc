// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/permissions.h"

namespace model {

namespace {

bool sees(const Viewer& viewer, const TicketFacts& facts, const Portal& portal) {
  const auto* eyes = viewer.eyes();
  if (eyes == nullptr || facts.portal != viewer.portal || portal.id != viewer.portal) return false;
  const bool shows_company = portal.ticket_scope != TicketScope::Own && eyes->company.has_value();
  if (!facts.of_contact && !(shows_company && facts.of_company)) return false;
  return hold(portal.ticket_filter, facts.values, viewer.now, portal.time_zone);
}

}  // namespace

bool is_admitted(const Portal& portal, const ContactFacts& facts, base::Time now) {
  if (!asks_for_groups(portal) || facts.of_group) return true;
  return !portal.admission.groups.empty() && hold(portal.admission, facts.values, now, portal.time_zone);
}

bool sees_company(const Portal& portal, const ContactFacts& facts, base::Time now) {
  if (portal.ticket_scope != TicketScope::CompanyByRules) return portal.ticket_scope == TicketScope::Company;
  return !portal.company_access.groups.empty() &&
         hold(portal.company_access, facts.values, now, portal.time_zone);
}

ReplyEffect effect_of_reply(const TicketFacts& facts, const Portal& portal, base::Time now) {
  if (facts.stage != StageKind::Closed) return ReplyEffect::Adds;
  const bool in_time = !portal.reopen || !facts.closed_at || now - *facts.closed_at <= *portal.reopen;
  return in_time ? ReplyEffect::Reopens : ReplyEffect::FollowsUp;
}

Verdict judge(const Viewer& viewer, Action action, const TicketFacts& facts, const Portal& portal) {
  if (!sees(viewer, facts, portal)) return Verdict::Hidden;
  if (action == Action::See || action == Action::Download) return Verdict::Yes;
  if (!std::holds_alternative<Customer>(viewer.who)) return Verdict::Forbidden;
  const bool closed = facts.stage == StageKind::Closed;
  switch (action) {
    case Action::See:
    case Action::Download:
      return Verdict::Yes;
    case Action::Reply:
      return closed && !portal.reply_to_closed ? Verdict::State : Verdict::Yes;
    case Action::Close:
      if (!portal.close_by_customer) return Verdict::Forbidden;
      return closed ? Verdict::State : Verdict::Yes;
  }
  return Verdict::Hidden;
}

}  // namespace model
