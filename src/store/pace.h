// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast something may be tried: a few times at once, then one more as time goes by.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "base/time.h"
#include "model/id.h"
#include "store/transaction.h"

namespace store {

struct Pace {
  std::chrono::seconds costs;  // the time in which one more comes back
  int free;                    // how many may follow each other at once
};

// Pays for one try of `account`, whatever names it within the portal, the same for all nodes. Returns how
// long to wait where there is none left.
[[nodiscard]] std::optional<std::chrono::seconds> pay(Transaction&, model::PortalId, std::string_view account,
                                                      const Pace&, base::Time now);
// Takes one payment back.
void give_back(Transaction&, model::PortalId, std::string_view account, const Pace&);
void forget_pace(Transaction&, model::PortalId, std::string_view account);

}  // namespace store
