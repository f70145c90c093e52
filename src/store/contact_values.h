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

// ", column, column ..." of `portal p`, `contact c` and `company co` (which may be joined to nothing).
inline constexpr const char* kContactValueColumns =
    ", c.email, c.name_key, c.created_at, co.name_key, co.email_domain, co.created_at, "
    "CASE WHEN p.ticket_scope = 'company_by_rules' THEN "
    "(SELECT GROUP_CONCAT('contact.', y.property_key, ' ', HEX(v.compare_key) SEPARATOR '\\n') "
    "FROM contact_property v JOIN property y ON y.portal_id = v.portal_id AND y.id = v.property_id "
    "WHERE v.portal_id = c.portal_id AND v.contact_id = c.id AND v.property_id IN "
    "(SELECT f.property_id FROM rule_condition f WHERE f.portal_id = p.id AND f.purpose = 'company_access')) "
    "END, "
    "CASE WHEN p.ticket_scope = 'company_by_rules' THEN "
    "(SELECT GROUP_CONCAT('company.', y.property_key, ' ', HEX(v.compare_key) SEPARATOR '\\n') "
    "FROM company_property v JOIN property y ON y.portal_id = v.portal_id AND y.id = v.property_id "
    "WHERE v.portal_id = co.portal_id AND v.company_id = co.id AND v.property_id IN "
    "(SELECT f.property_id FROM rule_condition f WHERE f.portal_id = p.id AND f.purpose = 'company_access')) "
    "END";

// Of these columns, the first of them in column `first`.
[[nodiscard]] model::Values read_contact_values(const db::Rows&, unsigned first);
[[nodiscard]] bool shows_company(const db::Rows&, unsigned first, const model::Portal&, base::Time now);

}  // namespace store
