// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Submissions that were carried out, each once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "model/id.h"
#include "store/transaction.h"

namespace store {

struct Submission {
  std::string token;   // 16 random bytes
  std::string digest;  // 32 bytes that stand for what was sent
};

enum class Claim {
  First,  // nobody else has it, and nobody gets it before this transaction ends
  Same,   // it was carried out before; `location` is what was answered. Safe on the disk once this
          // transaction is committed, and not before
  Other,  // the token was used up by a submission of other content
};

struct ClaimResult {
  Claim claim = Claim::First;
  std::string location;
};

// Whether a submission with that token was carried out.
[[nodiscard]] bool is_claimed(Transaction&, model::PortalId, std::string_view token);

// Waits for another transaction that holds the same token.
[[nodiscard]] ClaimResult claim_token(Transaction&, model::PortalId, const Submission&, base::Time now);

// Where the first answer led, for whoever sends the same again.
void remember_location(Transaction&, model::PortalId, const Submission&, std::string_view location);

}  // namespace store
