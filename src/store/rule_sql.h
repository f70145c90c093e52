// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules in SQL: what the list filters by and who is of a dynamic group; and what the one rule is told of a
// single ticket.
#pragma once

#include <vector>

#include "db/rows.h"
#include "db/sql.h"
#include "model/rules.h"

namespace store {

// Adds " AND (...)": the rows that satisfy one of the groups; nothing where there is no group. Rules over
// tickets judge `ticket t`; those over people `contact c` and `company co`, which may be joined to nothing.
// The statement refers to `groups`.
void add_rules(db::Statement&, const std::vector<model::TestGroup>& groups);

// Adds ", column, column ...": the built-in values of `ticket t`.
void add_built_in_values(db::Statement&);
inline constexpr unsigned kBuiltInValues = 10;
// Reads these, the first of them in column `first`.
[[nodiscard]] model::Values read_built_in_values(const db::Rows&, unsigned first);

// Two columns, and what is joined to `ticket t`: a row for each value of an added property that the portal's
// filter asks for.
inline constexpr const char* kAddedValueColumns = "y.property_key, v.compare_key";
inline constexpr const char* kAddedValueJoins =
    " LEFT JOIN (rule_condition f JOIN property y ON y.portal_id = f.portal_id AND y.id = f.property_id) "
    "ON f.portal_id = t.portal_id AND f.purpose = 'ticket_filter' "
    "LEFT JOIN ticket_property v ON v.portal_id = t.portal_id AND v.ticket_id = t.id AND v.property_id = "
    "f.property_id ";
// Reads these, the first of them in column `first`, of one row.
void read_added_value(model::Values&, const db::Rows&, unsigned first);

}  // namespace store
