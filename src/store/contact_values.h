// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What rules may ask of a contact and their company, read along with them.
#pragma once

#include "base/time.h"
#include "db/rows.h"
#include "model/portal.h"
#include "model/property.h"

namespace store {

// ", column, column ..." of `contact c` and `company co` (which may be joined to nothing).
inline constexpr const char* kContactValueColumns =
    ", c.email, c.name_key, c.created_at, co.name_key, co.email_domain, co.created_at";
// Behind those, of `portal p` too, and what is joined to them: a row for each value of an added property that
// the portal's rules ask for. Values in rows cost nothing where there are none; a GROUP_CONCAT cost each
// request a temporary table on the disk.
inline constexpr const char* kAddedContactValueColumns =
    ", CONCAT(y.holder, '.', y.property_key), COALESCE(v.compare_key, w.compare_key)";
inline constexpr const char* kAddedContactValueJoins =
    " LEFT JOIN (rule_condition f JOIN property y ON y.portal_id = f.portal_id AND y.id = f.property_id) "
    "ON p.ticket_scope = 'company_by_rules' AND f.portal_id = p.id AND f.purpose = 'company_access' "
    "LEFT JOIN contact_property v ON v.portal_id = c.portal_id AND v.contact_id = c.id AND v.property_id = "
    "f.property_id "
    "LEFT JOIN company_property w ON w.portal_id = co.portal_id AND w.company_id = co.id AND w.property_id = "
    "f.property_id";

// Whether the portal has rules that ask for them.
[[nodiscard]] bool judges_company(const model::Portal&);

// Of these columns, the first of them in column `first`; goes through the rows that follow.
[[nodiscard]] model::Values read_contact_values(db::Rows&, unsigned first);
[[nodiscard]] bool shows_company(db::Rows&, unsigned first, const model::Portal&, base::Time now);

}  // namespace store
