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
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/config.h"
#include "base/time.h"
#include "db/sql.h"

namespace sql {
class Connection;
class PreparedStatement;
class ResultSet;
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

// A bound value. It does not own text: that must live until the call returns.
using Value = std::variant<std::nullptr_t, std::uint64_t, std::int64_t, std::string_view, base::Time>;

[[nodiscard]] inline Value to_value(std::nullptr_t) {
  return nullptr;
}
[[nodiscard]] inline Value to_value(bool flag) {
  return std::uint64_t{flag};
}
[[nodiscard]] inline Value to_value(std::uint64_t number) {
  return number;
}
[[nodiscard]] inline Value to_value(std::int64_t number) {
  return number;
}
[[nodiscard]] inline Value to_value(std::string_view text) {
  return text;
}
[[nodiscard]] inline Value to_value(const std::string& text) {
  return std::string_view{text};
}
[[nodiscard]] inline Value to_value(const char* text) {
  return std::string_view{text};
}
[[nodiscard]] inline Value to_value(base::Time moment) {
  return moment;
}
template <class Identifier>
requires requires(Identifier id) {
  id.value;
}
[[nodiscard]] Value to_value(Identifier id) {
  return std::uint64_t{id.value};
}
template <class Inner>
[[nodiscard]] Value to_value(const std::optional<Inner>& value) {
  return value ? to_value(*value) : Value{nullptr};
}

// The answer to a query, one row after the other. Columns count from 0, in the order of the SELECT. A reader
// that meets NULL where it does not expect it, or a value of another kind, throws std::logic_error: the
// schema and the code disagree.
class Rows {
 public:
  explicit Rows(std::unique_ptr<sql::ResultSet> result);
  ~Rows();
  Rows(Rows&&) noexcept;
  Rows& operator=(Rows&&) = delete;

  [[nodiscard]] bool next();

  [[nodiscard]] bool is_null(unsigned column) const;
  [[nodiscard]] std::uint64_t number(unsigned column) const;
  [[nodiscard]] bool flag(unsigned column) const;  // 0 or 1, nothing else
  [[nodiscard]] std::string text(unsigned column) const;
  [[nodiscard]] base::Time time(unsigned column) const;
  [[nodiscard]] std::optional<std::string> text_if_any(unsigned column) const;
  [[nodiscard]] std::optional<std::uint64_t> number_if_any(unsigned column) const;
  template <class Identifier>
  [[nodiscard]] Identifier id(unsigned column) const {
    return Identifier{number(column)};
  }
  template <class Identifier>
  [[nodiscard]] std::optional<Identifier> id_if_any(unsigned column) const {
    const auto value = number_if_any(column);
    return value ? std::optional(Identifier{*value}) : std::nullopt;
  }

 private:
  std::unique_ptr<sql::ResultSet> result_;
};

inline constexpr std::chrono::seconds kPagePatience{5};
inline constexpr std::chrono::seconds kToolPatience{3600};

// Connects at the first statement. A connection that broke is thrown away, with its statements, and made anew
// at the next statement outside of a transaction; within one, Unavailable is thrown until it is rolled back.
// Rows are good until the same statement is sent again.
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
  [[nodiscard]] Rows query(Sql sql, const std::vector<Value>& values) {
    return query_bound(sql.text, values);
  }
  // Returns how many rows were changed.
  template <class... Values>
  std::uint64_t execute(Sql sql, const Values&... values) {
    return execute_bound(sql.text, std::array<Value, sizeof...(values)>{to_value(values)...});
  }
  // A statement of a migration, which is read from a file, without parameters. Not prepared, not kept.
  void execute_migration(const std::string& statement);

  void begin();
  void commit();
  void roll_back() noexcept;

  // Statements sent so far, each a round trip.
  [[nodiscard]] std::uint64_t round_trips() const noexcept { return round_trips_; }

 private:
  using Values = std::span<const Value>;

  [[nodiscard]] Rows query_bound(const char* sql, Values values);
  std::uint64_t execute_bound(const char* sql, Values values);
  [[nodiscard]] sql::PreparedStatement& prepared(const char* sql, Values values);
  void send(const std::string& statement);
  void connect();
  void disconnect() noexcept;
  template <class Work>
  auto run(Work&& work);

  base::Database database_;
  base::Login login_;
  std::chrono::seconds patience_;
  std::unique_ptr<sql::Connection> connection_;
  std::map<const char*, std::unique_ptr<sql::PreparedStatement>> statements_;  // by the literal's address
  std::chrono::steady_clock::time_point last_used_{};
  bool in_transaction_ = false;
  std::uint64_t round_trips_ = 0;
};

}  // namespace db
