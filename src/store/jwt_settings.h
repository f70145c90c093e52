// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How portals take JWTs: what is in force, and a draft that has to pass a test before it may be.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "base/time.h"
#include "model/id.h"
#include "model/single_sign_on.h"
#include "store/edition.h"
#include "store/transaction.h"

namespace store {

struct JwtEdition {
  model::JwtSettings settings;
  std::optional<base::Time> fetched;   // its keys, where they are fetched; nothing: not yet
  std::string trouble;                 // why they could not be, the last time
  std::optional<base::Time> verified;  // since when a test sign-in has passed
};

// A secret is stored encrypted with the node's keys. Throws std::runtime_error where it cannot be read with
// them.
[[nodiscard]] std::optional<JwtEdition> find_jwt_settings(Reader&, const base::Keys&, model::PortalId,
                                                          Edition);

// For what follows: lock_portal() first.
// Puts them in the draft's place; they have passed no test yet. Keys that are to be fetched are due.
void set_jwt_draft(Transaction&, const base::Keys&, model::PortalId, const model::JwtSettings&,
                   base::Time now);
// False where the draft's fingerprint is another by now.
[[nodiscard]] bool note_jwt_verified(Reader&, Transaction&, const base::Keys&, model::PortalId,
                                     std::string_view fingerprint, base::Time now);
// Puts the draft in force. False where there is none that is verified.
[[nodiscard]] bool put_jwt_in_force(Transaction&, model::PortalId);
// Forgets what is in force; the draft stays, to be tested anew. False where nothing was in force.
bool end_jwt(Transaction&, model::PortalId);
[[nodiscard]] bool is_jwt_in_force(Reader&, model::PortalId);

// A token has named a key that is not among those that were fetched: they are due, no sooner than a minute
// after they were fetched, or should have been, the last time.
void want_jwks(Transaction&, model::PortalId, base::Time now);

inline constexpr std::chrono::minutes kJwksLife{15};

// Keys that are to be fetched again.
struct DueJwks {
  model::PortalId portal;
  std::string url;
  model::JwtAlgorithm algorithm = model::JwtAlgorithm::RS256;
};
// The first that is due; it is not due for a minute then, so that another worker leaves it alone.
[[nodiscard]] std::optional<DueJwks> take_due_jwks(Reader&, base::Time now);
// They stand in both editions that are fetched from there.
void keep_jwks(Reader&, const DueJwks&, std::string_view jwks, base::Time now);
// The old ones stay. `trouble` is for people: 400 characters at most.
void note_jwks_trouble(Reader&, const DueJwks&, std::string_view trouble);

}  // namespace store
