// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whoever is looking. Every look-up in the store takes one.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/time.h"
#include "model/id.h"

namespace model {

struct Anonymous {};

// A contact who has signed in.
struct Customer {
  ContactId contact;
  std::optional<CompanyId> company;  // only where sees_company() says yes: see permissions.h
  base::Time since;                  // what happened before they were a contact is no news to them
};

// A member of staff who looks as `as` does: sees the same, changes nothing.
struct Preview {
  StaffId staff;
  Customer as;
};

struct Viewer {
  PortalId portal;
  std::variant<Anonymous, Customer, Preview> who;
  base::Time now;  // when they look: rules may speak of the last days

  // Through whose eyes this viewer looks; nothing for a stranger.
  [[nodiscard]] const Customer* eyes() const noexcept {
    if (const auto* customer = std::get_if<Customer>(&who)) return customer;
    if (const auto* preview = std::get_if<Preview>(&who)) return &preview->as;
    return nullptr;
  }
};

}  // namespace model
