// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why a contact sees a ticket, or does not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/permissions.h"
#include "store/transaction.h"

namespace store {

// A contact, as if they had just arrived.
struct ContactView {
  model::ContactId contact;
  bool disabled = false;
  std::optional<model::CompanyId> company;
  std::string company_name;           // empty without a company
  std::uint64_t consent_version = 0;  // the newest that they have agreed to; 0: none
  model::ContactFacts facts;
};

// Nothing when the portal has no contact of that address (in its normal form).
[[nodiscard]] std::optional<ContactView> look_as(Reader&, model::PortalId, std::string_view email);

}  // namespace store
