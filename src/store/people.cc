// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/people.h"

#include "base/language.h"
#include "store/associations.h"
#include "store/sessions.h"

namespace store {

namespace {

constexpr db::Sql kInsertCompany =
    "INSERT INTO company (portal_id, name, name_key, email_domain, created_at) VALUES (?, ?, ?, ?, ?) "
    "RETURNING id";
constexpr db::Sql kFindCompanies =

    // Identity is binary: the column's own collation takes names that only look alike for one.
    "SELECT id FROM company WHERE portal_id = ? AND name = ? AND BINARY name = ? ORDER BY id LIMIT 2";
constexpr db::Sql kInsertContact =
    "INSERT INTO contact (portal_id, email, name, name_key, company_id, created_at) VALUES (?, ?, ?, ?, ?, "
    "?) RETURNING "
    "id";
constexpr db::Sql kInsertStaff =
    "INSERT INTO staff (portal_id, email, name, portal_settings, created_at) VALUES (?, ?, ?, ?, ?) "
    "RETURNING id";

constexpr db::Sql kFindContact = "SELECT id FROM contact WHERE portal_id = ? AND email = ? FOR UPDATE";
constexpr db::Sql kSetName = "UPDATE contact SET name = ?, name_key = ? WHERE portal_id = ? AND id = ?";
constexpr db::Sql kFindStaff = "SELECT id FROM staff WHERE portal_id = ? AND email = ? FOR UPDATE";
constexpr db::Sql kSetStaffPassword = "UPDATE staff SET password_hash = ? WHERE portal_id = ? AND id = ?";

template <class Identifier>
std::optional<Identifier> first_id(db::Rows rows) {
  return rows.next() ? std::optional(rows.id<Identifier>(0)) : std::nullopt;
}

}  // namespace

model::CompanyId create_company(Transaction& work, model::PortalId portal, const NewCompany& company,
                                base::Time now) {
  return first_id<model::CompanyId>(work.connection().query(kInsertCompany, portal, company.name,
                                                            base::to_folded(company.name),
                                                            company.email_domain, now))
      .value();
}

std::vector<model::CompanyId> find_companies(Transaction& work, model::PortalId portal,
                                             std::string_view name) {
  auto rows = work.connection().query(kFindCompanies, portal, name, name);
  std::vector<model::CompanyId> found;
  while (rows.next()) found.push_back(rows.id<model::CompanyId>(0));
  return found;
}

std::optional<model::ContactId> create_contact(Transaction& work, model::PortalId portal,
                                               const NewContact& contact, base::Time now) {
  try {
    return first_id<model::ContactId>(work.connection().query(kInsertContact, portal, contact.email,
                                                              contact.name, base::to_folded(contact.name),
                                                              contact.company, now));
  } catch (const db::Duplicate&) {
    return std::nullopt;
  }
}

std::optional<model::ContactId> find_contact(Transaction& work, model::PortalId portal,
                                             std::string_view email) {
  return first_id<model::ContactId>(work.connection().query(kFindContact, portal, email));
}

void set_name(Transaction& work, model::PortalId portal, model::ContactId contact, std::string_view name) {
  work.connection().execute(kSetName, name, base::to_folded(name), portal, contact);
  renew_requester(work, portal, contact);
}

std::optional<model::StaffId> create_staff(Transaction& work, model::PortalId portal, const NewStaff& staff,
                                           base::Time now) {
  try {
    return first_id<model::StaffId>(
        work.connection().query(kInsertStaff, portal, staff.email, staff.name, staff.portal_settings, now));
  } catch (const db::Duplicate&) {
    return std::nullopt;
  }
}

bool set_password(Transaction& work, model::PortalId portal, Person person, std::string_view email,
                  std::string_view hash) {
  auto& connection = work.connection();
  if (person == Person::Staff) {
    const auto staff = first_id<model::StaffId>(connection.query(kFindStaff, portal, email));
    if (staff) connection.execute(kSetStaffPassword, hash, portal, *staff);
    return staff.has_value();
  }
  const auto contact = find_contact(work, portal, email);
  if (!contact) return false;
  set_password(work, portal, *contact, hash);
  end_sessions(work, portal, *contact);
  return true;
}

}  // namespace store
