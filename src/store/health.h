// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"
#include "store/reader.h"

namespace store {

// What the database says of itself.
struct Health {
  std::string version;
  std::uint64_t version_number = 0;  // 10.11.6 is 101106
  bool flushes_at_commit = false;    // what is committed survives a power loss
  bool may_change_schema = false;    // this user could
  bool has_schema = false;           // there is a record of migrations
  std::uint64_t max_connections = 0;
};

[[nodiscard]] Health examine(Reader&);

// How the mails fare.
struct MailHealth {
  bool late = false;    // one has been due for longer than a lease lasts
  std::string trouble;  // of one that was tried several times, where none was sent within an hour; or empty
  std::vector<std::string>
      lost;  // the keys of portals of which one was given up within a day after many tries; ten at most
};

[[nodiscard]] MailHealth examine_mails(Reader&, base::Time now);

}  // namespace store
