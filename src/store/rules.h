// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A portal's rules, as its settings hold them.
#pragma once

#include "model/rules.h"
#include "store/transaction.h"

namespace store {

enum class RulePurpose { TicketFilter, CompanyAccess };

// Reads them into the portal's settings.
void read_rules(Reader&, model::Portal&);
// Puts these in the place of those that were there. Their conditions have no problem; groups are not empty.
void replace_rules(Transaction&, model::PortalId, RulePurpose, const model::Rules&);

}  // namespace store
