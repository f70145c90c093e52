// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include <array>
#include <chrono>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <vector>

#include "base/random.h"
#include "base/text.h"

namespace store {

namespace {

struct Migration {
  unsigned number;
  std::string_view text;
};

constexpr Migration kMigrations[] = {
#include "names/migrations.inc"
};

constexpr db::Sql kMakeLock =
    "CREATE TABLE IF NOT EXISTS schema_lock (id TINYINT UNSIGNED NOT NULL PRIMARY KEY, holder BINARY(16) NOT "
    "NULL, "
    "leased_until DATETIME(6) NOT NULL) ENGINE=InnoDB";
constexpr db::Sql kMakeSteps =
    "CREATE TABLE IF NOT EXISTS schema_step (migration INT UNSIGNED NOT NULL, step INT UNSIGNED NOT NULL, "
    "applied_at DATETIME(6) NOT NULL, PRIMARY KEY (migration, step)) ENGINE=InnoDB";
constexpr db::Sql kSeedLock = "INSERT IGNORE INTO schema_lock VALUES (1, REPEAT('\\0', 16), '1970-01-02')";
// The server's clock decides, as the only one that all holders share.
constexpr db::Sql kTakeLock =
    "UPDATE schema_lock SET holder = ?, leased_until = UTC_TIMESTAMP(6) + INTERVAL 60 SECOND "
    "WHERE id = 1 AND (leased_until < UTC_TIMESTAMP(6) OR holder = ?)";
constexpr db::Sql kReadHolder = "SELECT holder FROM schema_lock WHERE id = 1";
constexpr db::Sql kLeaveLock =
    "UPDATE schema_lock SET leased_until = '1970-01-02' WHERE id = 1 AND holder = ?";
constexpr db::Sql kReadStep = "SELECT 1 FROM schema_step WHERE migration = ? AND step = ?";
constexpr db::Sql kRecordStep =
    "INSERT IGNORE INTO schema_step (migration, step, applied_at) VALUES (?, ?, UTC_TIMESTAMP(6))";
constexpr db::Sql kReadSchema = "SELECT MAX(migration), COALESCE(SUM(migration = ?), 0) FROM schema_step";

// The statements of a migration: each ends with a semicolon at the end of a line.
std::vector<std::string> steps_of(std::string_view text) {
  std::vector<std::string> steps;
  std::string step;
  for (const auto line : base::split(text, '\n')) {
    if (line.starts_with("--") || base::trim(line).empty()) continue;
    step += line;
    step += '\n';
    if (!line.ends_with(';')) continue;
    steps.push_back(step.substr(0, step.size() - 2));
    step.clear();
  }
  if (!step.empty()) throw std::logic_error("a migration's last statement has no end");
  return steps;
}

// Holds the lease while it lives, as long as keep() is called more often than once a minute.
class Lock {
 public:
  explicit Lock(db::Connection& connection) : connection_(connection), holder_(base::random_bytes(16)) {
    constexpr int kMostTries = 600;
    connection_.execute(kSeedLock);
    for (int tries = 0; !keep(); ++tries) {
      if (tries == kMostTries)
        throw std::runtime_error("another migration has held the lock for five minutes");
      std::this_thread::sleep_for(std::chrono::milliseconds{500});
    }
  }
  ~Lock() {
    try {
      connection_.execute(kLeaveLock, holder_);
    } catch (const std::exception&) {
      // The lease runs out by itself.
    }
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

  // Takes or renews the lease.
  bool keep() {
    connection_.execute(kTakeLock, holder_, holder_);
    auto rows = connection_.query(kReadHolder);
    return rows.next() && rows.text(0) == holder_;
  }

 private:
  db::Connection& connection_;
  std::string holder_;
};

}  // namespace

unsigned newest_migration() {
  return std::end(kMigrations)[-1].number;
}

bool schema_fits(Reader& reader) {
  const auto& newest = std::end(kMigrations)[-1];
  auto rows = reader.connection().query(kReadSchema, std::uint64_t{newest.number});
  if (!rows.next() || rows.is_null(0)) return false;
  const auto steps = std::uint64_t{steps_of(newest.text).size()};
  return rows.number(0) <= newest.number + 1 && rows.number(1) == steps;
}

void migrate(Reader& reader, const std::function<void(const std::string&)>& tell) {
  auto& connection = reader.connection();
  connection.execute(kMakeLock);
  connection.execute(kMakeSteps);
  Lock lock(connection);
  for (const auto& migration : kMigrations) {
    std::uint64_t number = 0;
    for (const auto& step : steps_of(migration.text)) {
      ++number;
      if (connection.query(kReadStep, std::uint64_t{migration.number}, number).next()) continue;
      if (!lock.keep()) throw std::runtime_error("the migration's lock was lost; start it again");
      connection.execute_migration(step);
      connection.execute(kRecordStep, std::uint64_t{migration.number}, number);
      tell(std::to_string(migration.number) + "." + std::to_string(number) + ": " +
           step.substr(0, step.find('\n')));
    }
  }
}

}  // namespace store
