// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked of a contact and their company, to know what they may see: read along with them.
#pragma once

#include "db/rows.h"
#include "model/permissions.h"

namespace store {

// ", column, column ..." of `contact c` and `company co` (which may be joined to nothing).
inline constexpr const char* kContactValueColumns =
    ", c.email, c.name_key, c.created_at, co.name_key, co.email_domain, co.created_at";
// Whether a static group that the portal admits has `contact c` among its members.
inline constexpr const char* kIsMember =
    "EXISTS (SELECT 1 FROM access_group_member m JOIN access_group g ON g.portal_id = m.portal_id AND g.id = "
    "m.access_group_id AND g.is_admitted = TRUE WHERE m.portal_id = c.portal_id AND m.contact_id = c.id)";
// Behind those, before kIsMember, of `portal p` too, and what is joined to them: a row for each value of an
// added property that the portal's rules ask for. Values in rows cost nothing where there are none; a
// GROUP_CONCAT cost each request a temporary table on the disk.
inline constexpr const char* kAddedContactValueColumns =
    ", CONCAT(y.holder, '.', y.property_key), COALESCE(v.compare_key, w.compare_key), ";
inline constexpr const char* kAddedContactValueJoins =
    " LEFT JOIN (rule_condition f JOIN property y ON y.portal_id = f.portal_id AND y.id = f.property_id) "
    "ON f.portal_id = p.id AND ((p.ticket_scope = 'company_by_rules' AND f.purpose = 'company_access') OR "
    "((p.way_in = 'access_groups' OR (p.way_in = 'single_sign_on' AND p.sso_audience = 'groups')) AND "
    "f.purpose = 'access_group')) "
    "LEFT JOIN contact_property v ON v.portal_id = c.portal_id AND v.contact_id = c.id AND v.property_id = "
    "f.property_id "
    "LEFT JOIN company_property w ON w.portal_id = co.portal_id AND w.company_id = co.id AND w.property_id = "
    "f.property_id";

// Whether the portal has a rule that asks for them.
[[nodiscard]] bool judges_contacts(const model::Portal&);

// Of these columns, the first of them in column `first`; goes through the rows that follow.
[[nodiscard]] model::ContactFacts read_contact_facts(db::Rows&, unsigned first);

}  // namespace store
