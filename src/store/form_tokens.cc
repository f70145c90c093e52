// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/form_tokens.h"

#include <stdexcept>
#include <utility>

namespace store {

namespace {

constexpr db::Sql kClaim =
    "INSERT INTO form_token (portal_id, token, digest, location, stored_at) VALUES (?, ?, ?, '', ?)";
constexpr db::Sql kReadClaim = "SELECT digest, location FROM form_token WHERE portal_id = ? AND token = ?";
// Always a change, so that committing it writes to the database's log behind all that is read here.
constexpr db::Sql kTouch =
    "UPDATE form_token SET stored_at = GREATEST(?, stored_at + INTERVAL 1 MICROSECOND) WHERE portal_id = ? "
    "AND "
    "token = ?";
constexpr db::Sql kRemember = "UPDATE form_token SET location = ? WHERE portal_id = ? AND token = ?";

}  // namespace

bool is_claimed(Transaction& work, model::PortalId portal, std::string_view token) {
  return work.connection().query(kReadClaim, portal, token).next();
}

ClaimResult claim_token(Transaction& work, model::PortalId portal, const Submission& submission,
                        base::Time now) {
  try {
    work.connection().execute(kClaim, portal, submission.token, submission.digest, now);
    return {};
  } catch (const db::Duplicate&) {
    auto rows = work.connection().query(kReadClaim, portal, submission.token);
    if (!rows.next()) throw std::logic_error("a form token is taken and not there");
    if (rows.text(0) != submission.digest) return {Claim::Other, {}};
    auto location = rows.text(1);
    work.connection().execute(kTouch, now, portal, submission.token);
    return {Claim::Same, std::move(location)};
  }
}

void remember_location(Transaction& work, model::PortalId portal, const Submission& submission,
                       std::string_view location) {
  work.connection().execute(kRemember, location, portal, submission.token);
}

}  // namespace store
