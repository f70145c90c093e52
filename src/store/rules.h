// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A portal's rules, as its settings hold them.
#pragma once

#include <optional>

#include "model/portal.h"
#include "store/transaction.h"

namespace store {

enum class RulePurpose { TicketFilter, CompanyAccess, AccessGroup };

// Whose rules: an access group's, or the portal's own.
struct RuleOwner {
  RulePurpose purpose = RulePurpose::TicketFilter;
  std::optional<model::AccessGroupId> group = std::nullopt;
};

// Reads the portal's own into its settings, and as `admission` those of all groups that it admits.
void read_rules(Reader&, model::Portal&);
[[nodiscard]] model::Rules read_rules(Reader&, model::PortalId, model::AccessGroupId);
// Puts these in the place of those that were there. Their conditions have no problem; groups are not empty.
void replace_rules(Transaction&, model::PortalId, RuleOwner, const model::Rules&);

}  // namespace store
