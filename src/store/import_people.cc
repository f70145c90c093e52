// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_people.h"

#include "base/language.h"

namespace store {

namespace {

constexpr db::Sql kInsertCompany =
    "INSERT INTO company (portal_id, name, name_key, email_domain, created_at) VALUES (?, ?, ?, ?, ?) "
    "RETURNING id";
constexpr db::Sql kInsertStaff =
    "INSERT INTO staff (portal_id, email, name, portal_settings, is_disabled, password_hash, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kInsertContact =
    "INSERT INTO contact (portal_id, email, name, name_key, company_id, is_disabled, password_hash, "
    "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kFindContact = "SELECT id FROM contact WHERE portal_id = ? AND email = ?";
constexpr db::Sql kFindStaff = "SELECT id FROM staff WHERE portal_id = ? AND email = ?";

template <class Identifier>
std::optional<Identifier> first_id(db::Rows rows) {
  return rows.next() ? std::optional(rows.id<Identifier>(0)) : std::nullopt;
}

}  // namespace

model::CompanyId import_company(Transaction& work, model::PortalId portal, const ImportedCompany& company) {
  return first_id<model::CompanyId>(work.connection().query(kInsertCompany, portal, company.name,
                                                            base::to_folded(company.name), company.domain,
                                                            company.created))
      .value();
}

std::optional<model::StaffId> import_staff(Transaction& work, model::PortalId portal,
                                           const ImportedStaff& staff) {
  try {
    return first_id<model::StaffId>(work.connection().query(kInsertStaff, portal, staff.email, staff.name,
                                                            staff.administrator, staff.disabled,
                                                            staff.password_hash, staff.created));
  } catch (const db::Duplicate&) {
    return std::nullopt;
  }
}

std::optional<model::ContactId> import_contact(Transaction& work, model::PortalId portal,
                                               const ImportedContact& contact) {
  try {
    return first_id<model::ContactId>(work.connection().query(
        kInsertContact, portal, contact.email, contact.name, base::to_folded(contact.name), contact.company,
        contact.disabled, contact.password_hash, contact.created));
  } catch (const db::Duplicate&) {
    return std::nullopt;
  }
}

std::optional<model::ContactId> find_contact_by(Transaction& work, model::PortalId portal,
                                                const std::string& email) {
  return first_id<model::ContactId>(work.connection().query(kFindContact, portal, email));
}

std::optional<model::StaffId> find_staff_by(Transaction& work, model::PortalId portal,
                                            const std::string& email) {
  return first_id<model::StaffId>(work.connection().query(kFindStaff, portal, email));
}

}  // namespace store
