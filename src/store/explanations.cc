// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/explanations.h"

#include "store/contact_facts.h"

namespace store {

namespace {

constexpr db::SqlText contact_text() {
  db::SqlText sql;
  sql += "SELECT c.id, c.is_disabled, co.id, co.name, c.consent_version";
  sql += kContactValueColumns;
  sql += kAddedContactValueColumns;
  sql += kIsMember;
  sql +=
      " FROM contact c JOIN portal p ON p.id = c.portal_id "
      "LEFT JOIN company co ON co.portal_id = c.portal_id AND co.id = c.company_id";
  sql += kAddedContactValueJoins;
  sql += " WHERE c.portal_id = ? AND c.email = ?";
  return sql;
}
constexpr db::SqlText kContactText = contact_text();
constexpr db::Sql kReadContact = kContactText.data();

}  // namespace

std::optional<ContactView> look_as(Reader& reader, model::PortalId portal, std::string_view email) {
  auto row = reader.connection().query(kReadContact, portal, email);
  if (!row.next()) return std::nullopt;
  ContactView view{.contact = row.id<model::ContactId>(0),
                   .disabled = row.flag(1),
                   .company = row.id_if_any<model::CompanyId>(2),
                   .company_name = row.text_if_any(3).value_or(""),
                   .consent_version = row.number_if_any(4).value_or(0),
                   .facts = {}};
  view.facts = read_contact_facts(row, 5);
  return view;
}

}  // namespace store
