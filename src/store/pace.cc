// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pace.h"

#include <algorithm>

#include "base/secret.h"

namespace store {

namespace {

// Takes the row's exclusive lock at once: INSERT IGNORE would take a shared one, and two tries would
// deadlock.
constexpr db::Sql kBeginPace =
    "INSERT INTO sign_in_pace (portal_id, account, paid_until) VALUES (?, ?, ?) "
    "ON DUPLICATE KEY UPDATE paid_until = paid_until";
constexpr db::Sql kReadPace =
    "SELECT paid_until FROM sign_in_pace WHERE portal_id = ? AND account = ? FOR UPDATE";
constexpr db::Sql kSetPace = "UPDATE sign_in_pace SET paid_until = ? WHERE portal_id = ? AND account = ?";
constexpr db::Sql kGiveBack =
    "UPDATE sign_in_pace SET paid_until = paid_until - INTERVAL ? SECOND WHERE portal_id = ? AND account = ?";
constexpr db::Sql kForgetPace = "DELETE FROM sign_in_pace WHERE portal_id = ? AND account = ?";

}  // namespace

std::optional<std::chrono::seconds> pay(Transaction& work, model::PortalId portal, std::string_view account,
                                        const Pace& pace, base::Time now) {
  const auto digest = base::sha256(account);
  work.connection().execute(kBeginPace, portal, digest, now);
  auto rows = work.connection().query(kReadPace, portal, digest);
  const auto paid_until = rows.next() ? std::max(rows.time(0), now) : now;
  const auto debt = paid_until + pace.costs - now;
  if (debt > pace.costs * pace.free)
    return std::chrono::ceil<std::chrono::seconds>(debt - pace.costs * pace.free);
  work.connection().execute(kSetPace, paid_until + pace.costs, portal, digest);
  return std::nullopt;
}

void give_back(Transaction& work, model::PortalId portal, std::string_view account, const Pace& pace) {
  work.connection().execute(kGiveBack, pace.costs.count(), portal, base::sha256(account));
}

void forget_pace(Transaction& work, model::PortalId portal, std::string_view account) {
  work.connection().execute(kForgetPace, portal, base::sha256(account));
}

}  // namespace store
