// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules over tickets in SQL: what the list filters by, and what the one rule is told of a single ticket.
#pragma once

#include <vector>

#include "db/rows.h"
#include "db/sql.h"
#include "model/rules.h"

namespace store {

// Adds " AND (...)": the rows of `ticket t` that satisfy one of the groups; nothing where there is no group.
// The statement refers to `groups`.
void add_rules(db::Statement&, const std::vector<model::TestGroup>& groups);

// Adds ", column, column ...": the values of `ticket t`, the built-in ones and those that the portal's filter
// asks for.
void add_ticket_values(db::Statement&);
// Reads these, the first of them in column `first`.
[[nodiscard]] model::Values read_ticket_values(const db::Rows&, unsigned first);

// Reads lines "NAME KEY", the key in hexadecimal digits, as GROUP_CONCAT gives them for values of added
// properties.
void read_added_values(model::Values&, const std::optional<std::string>& lines);

}  // namespace store
