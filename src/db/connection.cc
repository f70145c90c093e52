// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include <cppconn/exception.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/statement.h>
#include <mysql_connection.h>
#include <mysql_driver.h>

namespace db {

namespace {

constexpr int kConnectSeconds = 2;

// What each session is set to, whatever the server's own defaults are.
constexpr const char* kSessionSettings =
    "SET SESSION time_zone = '+00:00', "
    "sql_mode = "
    "'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,"
    "ONLY_FULL_GROUP_BY', innodb_lock_wait_timeout = 3, "
    "collation_connection = 'utf8mb4_nopad_bin', "
    // Whole subjects are compared where rows are sorted, as they are in an index.
    "max_sort_length = 8192, "
    // A rule's EXISTS is looked up for each ticket; as a table of its own it is read whole for each request.
    "optimizer_switch = 'materialization=off', tx_isolation = 'READ-COMMITTED', max_statement_time = ";

bool is_gone(int code) {
  return code == 2006 || code == 2013 || code == 2002 || code == 2003 || code == 2055 || code == 1927;
}
bool is_full(int code) {
  return code == 1021 || code == 1114;
}
bool is_overload(int code) {
  return code == 1040 || code == 1053 || code == 1969 || code == 3024 || code == 1203 || is_full(code);
}
bool is_conflict(int code) {
  return code == 1213 || code == 1205 || code == 1047 || code == 1020;
}

[[noreturn]] void rethrow(const sql::SQLException& error) {
  const auto what = std::to_string(error.getErrorCode()) + ": " + error.what();
  const auto code = error.getErrorCode();
  if (is_gone(code) || is_overload(code)) throw Unavailable(what);
  if (is_conflict(code)) throw Conflict(what);
  if (code == 1062) throw Duplicate(what);
  throw std::runtime_error("database error " + what);
}

}  // namespace

Connection::Connection(base::Database database, base::Login login, std::chrono::seconds patience)
    : database_(std::move(database)), login_(std::move(login)), patience_(patience) {}

Connection::~Connection() {
  disconnect();
}

void Connection::connect() {
  sql::ConnectOptionsMap options;
  options["hostName"] = sql::SQLString("unix://" + database_.socket);
  options["userName"] = sql::SQLString(login_.user);
  options["password"] = sql::SQLString(login_.password);
  options["schema"] = sql::SQLString(database_.name);
  options["OPT_CHARSET_NAME"] = sql::SQLString("utf8mb4");
  options["OPT_CONNECT_TIMEOUT"] = kConnectSeconds;
  options["OPT_READ_TIMEOUT"] = static_cast<int>(patience_.count());
  options["OPT_WRITE_TIMEOUT"] = static_cast<int>(patience_.count());
  options["OPT_LOCAL_INFILE"] = 0;
  try {
    connection_.reset(sql::mysql::get_driver_instance()->connect(options));
    // The server gives up first, and says so, before we stop listening.
    send(kSessionSettings + std::to_string(patience_.count() - 1));
  } catch (const sql::SQLException& error) {
    disconnect();
    throw Unavailable(std::to_string(error.getErrorCode()) + ": " + error.what());
  }
}

void Connection::disconnect() noexcept {
  statements_.clear();
  connection_.reset();
}

void Connection::send(const std::string& statement) {
  const std::unique_ptr<sql::Statement> plain(connection_->createStatement());
  plain->execute(statement);
}

// Runs one piece of work on a living connection, and turns the connector's one exception into ours.
template <class Work>
auto Connection::run(Work&& work) {
  const bool fresh = connection_ == nullptr;
  if (fresh && in_transaction_) throw Unavailable("the connection broke within a transaction");
  if (fresh) connect();
  ++round_trips_;
  try {
    return work();
  } catch (const sql::SQLException& error) {
    if (!is_gone(error.getErrorCode())) rethrow(error);
    disconnect();
    // Within a transaction all before it is lost too. Outside of one a statement reads, begins a transaction,
    // or may be repeated, so that it is sent once more: the server may have been restarted, or have closed an
    // idle connection.
    if (fresh || in_transaction_) rethrow(error);
  }
  connect();
  try {
    return work();
  } catch (const sql::SQLException& error) {
    if (is_gone(error.getErrorCode())) disconnect();
    rethrow(error);
  }
}

sql::PreparedStatement& Connection::prepared(const char* sql, Values values) {
  auto& statement = statements_[sql];
  if (statement == nullptr) statement.reset(connection_->prepareStatement(sql));
  unsigned index = 0;
  for (const auto& value : values) {
    ++index;
    if (std::holds_alternative<std::nullptr_t>(value)) {
      statement->setNull(index, 0);
    } else if (const auto* whole = std::get_if<std::uint64_t>(&value)) {
      statement->setUInt64(index, *whole);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      statement->setInt64(index, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      statement->setString(index, sql::SQLString(text->data(), text->size()));
    } else {
      statement->setString(index, base::to_sql(std::get<base::Time>(value)));
    }
  }
  return *statement;
}

// A set's strings stay where they are. When there are too many, for portals whose rules come and go, all are
// forgotten.
const char* Connection::kept_text(const std::string& text) {
  constexpr std::size_t kMostTexts = 200;
  if (const auto found = texts_.find(text); found != texts_.end()) return found->c_str();
  if (texts_.size() >= kMostTexts) {
    for (const auto& old : texts_) statements_.erase(old.c_str());
    texts_.clear();
  }
  return texts_.insert(text).first->c_str();
}

Rows Connection::query_bound(const char* sql, Values values) {
  return run([&] { return Rows(std::unique_ptr<sql::ResultSet>(prepared(sql, values).executeQuery())); });
}

std::uint64_t Connection::execute_bound(const char* sql, Values values) {
  return run([&] { return static_cast<std::uint64_t>(prepared(sql, values).executeUpdate()); });
}

void Connection::execute_migration(const std::string& statement) {
  run([&] { send(statement); });
}

void Connection::begin() {
  run([&] { send("START TRANSACTION"); });
  in_transaction_ = true;
}

void Connection::begin_snapshot() {
  run([&] { send("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"); });
  in_transaction_ = true;
  run([&] { send("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"); });
}

void Connection::commit() {
  run([&] { send("COMMIT"); });
  in_transaction_ = false;
}

void Connection::roll_back() noexcept {
  in_transaction_ = false;
  if (connection_ == nullptr) return;
  try {
    send("ROLLBACK");
  } catch (const std::exception&) {
    // Whatever is left open ends with the connection.
    disconnect();
  }
}

}  // namespace db
