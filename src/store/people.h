// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Companies, contacts and staff, as the shell makes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/id.h"
#include "store/transaction.h"

namespace store {

struct NewCompany {
  std::string_view name;
  std::optional<std::string_view> email_domain;
};
struct NewContact {
  std::string_view email;  // in normal form
  std::string_view name;
  std::optional<model::CompanyId> company;
};
struct NewStaff {
  std::string_view email;  // in normal form
  std::string_view name;
  bool portal_settings = false;  // an administrator
};

model::CompanyId create_company(Transaction&, model::PortalId, const NewCompany&, base::Time now);
// The companies that are called exactly so, two at most: a name may be given twice.
[[nodiscard]] std::vector<model::CompanyId> find_companies(Transaction&, model::PortalId,
                                                           std::string_view name);
// Nothing when the address is taken.
[[nodiscard]] std::optional<model::ContactId> create_contact(Transaction&, model::PortalId, const NewContact&,
                                                             base::Time now);
[[nodiscard]] std::optional<model::ContactId> find_contact(Transaction&, model::PortalId,
                                                           std::string_view email);
void set_name(Transaction&, model::PortalId, model::ContactId, std::string_view name);
[[nodiscard]] std::optional<model::StaffId> create_staff(Transaction&, model::PortalId, const NewStaff&,
                                                         base::Time now);

enum class Person { Contact, Staff };
// Sets a new password and, of a contact, ends all sessions. False when there is nobody with that address.
[[nodiscard]] bool set_password(Transaction&, model::PortalId, Person, std::string_view email,
                                std::string_view hash);

}  // namespace store
