// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/permissions.h"

namespace model {

namespace {

bool sees(const Viewer& viewer, const TicketFacts& facts, const Portal& portal) noexcept {
  const auto* eyes = viewer.eyes();
  if (eyes == nullptr || facts.portal != viewer.portal || portal.id != viewer.portal) return false;
  if (facts.of_contact) return true;
  return portal.ticket_scope == TicketScope::Company && eyes->company.has_value() && facts.of_company;
}

}  // namespace

Verdict judge(const Viewer& viewer, Action action, const TicketFacts& facts, const Portal& portal) noexcept {
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
