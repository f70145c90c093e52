// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pipe to MariaDB: the only user of Connector/C++. One connection a process, its statements prepared once
// and kept, parameters always bound, columns read by checked readers.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <unordered_set>

#include "base/config.h"
#include "db/rows.h"
#include "db/sql.h"
#include "db/value.h"

namespace sql {
class Connection;
class PreparedStatement;
}  // namespace sql

namespace db {

// The database is not there, or went away while it was asked. The answer is 503.
struct Unavailable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A deadlock, a lock time-out, a certification failure (1213, 1205, 1047): the whole transaction may be tried
// again.
struct Conflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A unique key said no (1062).
struct Duplicate : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline constexpr std::chrono::seconds kPagePatience{5};
inline constexpr std::chrono::seconds kToolPatience{3600};

// Connects at the first statement. A connection that broke is thrown away, with its statements. Outside of a
// transaction the statement is then sent once more on a new one, so that it must be one that may be repeated:
// whatever changes rows for good belongs in a transaction. Within one, Unavailable is thrown until it is
// rolled back. Rows are good until the same statement is sent again.
class Connection {
 public:
  // `patience` bounds each statement, on the server too: a page has seconds, a tool an hour.
  Connection(base::Database database, base::Login login, std::chrono::seconds patience = kPagePatience);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  template <class... Values>
  [[nodiscard]] Rows query(Sql sql, const Values&... values) {
    return query_bound(sql.text, std::array<Value, sizeof...(values)>{to_value(values)...});
  }
  [[nodiscard]] Rows query(const Statement& statement) {
    return query_bound(kept_text(statement.text()), statement.values());
  }
  // Returns how many rows were changed.
  template <class... Values>
  std::uint64_t execute(Sql sql, const Values&... values) {
    return execute_bound(sql.text, std::array<Value, sizeof...(values)>{to_value(values)...});
  }
  std::uint64_t execute(const Statement& statement) {
    return execute_bound(kept_text(statement.text()), statement.values());
  }
  // A statement of a migration, which is read from a file, without parameters. Not prepared, not kept.
  void execute_migration(const std::string& statement);

  void begin();
  // A transaction that reads all from one moment, and writes nothing.
  void begin_snapshot();
  void commit();
  void roll_back() noexcept;

  // Statements sent so far, each a round trip.
  [[nodiscard]] std::uint64_t round_trips() const noexcept { return round_trips_; }

 private:
  using Values = std::span<const Value>;

  [[nodiscard]] Rows query_bound(const char* sql, Values values);
  std::uint64_t execute_bound(const char* sql, Values values);
  [[nodiscard]] sql::PreparedStatement& prepared(const char* sql, Values values);
  [[nodiscard]] const char* kept_text(const std::string& text);
  void send(const std::string& statement);
  void connect();
  void disconnect() noexcept;
  template <class Work>
  auto run(Work&& work);

  base::Database database_;
  base::Login login_;
  std::chrono::seconds patience_;
  std::unique_ptr<sql::Connection> connection_;
  std::map<const char*, std::unique_ptr<sql::PreparedStatement>> statements_;  // by the text's address
  std::unordered_set<std::string> texts_;  // of statements put together at run time
  bool in_transaction_ = false;
  std::uint64_t round_trips_ = 0;
};

}  // namespace db
