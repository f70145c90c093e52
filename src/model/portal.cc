// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/portal.h"

#include "base/names.h"

namespace model {

namespace {

constexpr base::Names<TicketScope, 3> kTicketScopes{{{
    {"own", TicketScope::Own},
    {"company", TicketScope::Company},
    {"company_by_rules", TicketScope::CompanyByRules},
}}};

}  // namespace

std::string_view name_of(TicketScope scope) {
  return kTicketScopes.name_of(scope);
}

std::optional<TicketScope> parse_ticket_scope(std::string_view name) {
  return kTicketScopes.find(name);
}

}  // namespace model
