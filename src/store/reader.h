// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/config.h"
#include "db/connection.h"
#include "model/portal.h"

namespace store {

// What callers of the store have to know of the database.
using db::Conflict;
using db::kToolPatience;
using db::Unavailable;

// This process's way to the shelves: its connection, the statements kept with it, and the settings of the
// portals it has served. Connects when it is first asked.
class Reader {
 public:
  explicit Reader(const base::Database& database, std::chrono::seconds patience = db::kPagePatience)
      : connection_(database, database.login, patience) {}

  [[nodiscard]] db::Connection& connection() noexcept { return connection_; }

  // A portal's settings as of `version`; read once for each version. The reference is good until the next
  // call.
  [[nodiscard]] const model::Portal& settings(model::PortalId portal, std::uint64_t version);

  // Whether the portal of this host judged its contacts by rules when it was last asked, so that its next
  // request's first query had better read what they ask for.
  [[nodiscard]] bool judges(std::string_view host) const { return judging_.contains(host); }
  void note_judging(std::string_view host, bool judges);

 private:
  struct Kept {
    std::uint64_t version = 0;
    model::Portal portal;
  };

  db::Connection connection_;
  std::map<model::PortalId, Kept> kept_;
  std::set<std::string, std::less<>> judging_;
};

}  // namespace store
