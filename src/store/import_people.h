// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Companies, contacts and staff, as an import has them: with their own times, passwords and states.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "model/id.h"
#include "store/transaction.h"

namespace store {

struct ImportedCompany {
  std::string name;
  std::optional<std::string> domain;
  base::Time created;
};
struct ImportedStaff {
  std::string email;  // in normal form
  std::string name;
  bool administrator = false;
  bool disabled = false;
  std::optional<std::string> password_hash;
  base::Time created;
};
struct ImportedContact {
  std::optional<std::string> email;  // in normal form
  std::string name;
  std::optional<model::CompanyId> company;
  bool disabled = false;
  std::optional<std::string> password_hash;
  base::Time created;
};

[[nodiscard]] model::CompanyId import_company(Transaction&, model::PortalId, const ImportedCompany&);
// Nothing when the address is taken.
[[nodiscard]] std::optional<model::StaffId> import_staff(Transaction&, model::PortalId, const ImportedStaff&);
[[nodiscard]] std::optional<model::ContactId> import_contact(Transaction&, model::PortalId,
                                                             const ImportedContact&);

// By their address in normal form.
[[nodiscard]] std::optional<model::ContactId> find_contact_by(Transaction&, model::PortalId,
                                                              const std::string& email);
[[nodiscard]] std::optional<model::StaffId> find_staff_by(Transaction&, model::PortalId,
                                                          const std::string& email);

}  // namespace store
