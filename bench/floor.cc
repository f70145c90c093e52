// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// floor WORKERS ANSWER [STATEMENTS SOCKET USER PASSWORD DATABASE]: the least FastCGI program, on descriptor
// 0. To each request it sends the statements, kept prepared, reads all of their rows, and answers what stands
// in the file ANSWER: what a page costs when nothing is parsed, checked, judged, formatted or logged. Without
// statements it only answers. A line of the file STATEMENTS is a word and a value in hexadecimal:
//   session SQL    to be sent once, when a worker has connected
//   query SQL      a statement with question marks
//   number, text   what its next question mark stands for
#include <fcgiapp.h>
#include <mariadb/mysql.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <list>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/text.h"

namespace {

using Buffer = std::array<char, 4096>;

// One kept statement: its values are bound once, and so are the buffers for its columns.
class Query {
 public:
  explicit Query(std::string sql) : sql_(std::move(sql)) {}

  void bind_number(std::int64_t number) {
    numbers_.push_back(number);
    MYSQL_BIND bound{};
    bound.buffer_type = MYSQL_TYPE_LONGLONG;
    bound.buffer = &numbers_.back();
    values_.push_back(bound);
  }
  void bind_text(std::string text) {
    texts_.push_back(std::move(text));
    MYSQL_BIND bound{};
    bound.buffer_type = MYSQL_TYPE_STRING;
    bound.buffer = texts_.back().data();
    bound.buffer_length = texts_.back().size();
    values_.push_back(bound);
  }

  void prepare(MYSQL* connection) {
    statement_ = mysql_stmt_init(connection);
    check(mysql_stmt_prepare(statement_, sql_.data(), sql_.size()) != 0);
    if (mysql_stmt_param_count(statement_) != values_.size()) throw std::runtime_error("values are missing");
    check(mysql_stmt_bind_param(statement_, values_.data()) != 0);
    columns_.resize(mysql_stmt_field_count(statement_));
    buffers_.resize(columns_.size());
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      columns_[at].buffer_type = MYSQL_TYPE_STRING;
      columns_[at].buffer = buffers_[at].data();
      columns_[at].buffer_length = buffers_[at].size();
    }
    check(!columns_.empty() && mysql_stmt_bind_result(statement_, columns_.data()) != 0);
  }

  void read_all() {
    check(mysql_stmt_execute(statement_) != 0);
    check(mysql_stmt_store_result(statement_) != 0);
    if (mysql_stmt_num_rows(statement_) == 0)
      throw std::runtime_error("no rows: these are not a page's values");
    int status = 0;
    while ((status = mysql_stmt_fetch(statement_)) != MYSQL_NO_DATA) check(status == 1);
    check(mysql_stmt_free_result(statement_) != 0);
  }

 private:
  void check(bool failed) {
    if (failed) throw std::runtime_error(mysql_stmt_error(statement_));
  }

  std::string sql_;
  MYSQL_STMT* statement_ = nullptr;
  std::list<std::int64_t> numbers_;
  std::list<std::string> texts_;
  std::vector<MYSQL_BIND> values_;
  std::vector<MYSQL_BIND> columns_;
  std::vector<Buffer> buffers_;
};

struct Work {
  std::vector<std::string> session;
  std::list<Query> queries;
};

std::string content_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file);
  return {std::istreambuf_iterator<char>(in), {}};
}

Work read_statements(const std::string& file) {
  Work work;
  std::ifstream in(file);
  std::string kind;
  std::string hex;
  while (in >> kind >> hex) {
    auto value = base::from_hex(hex).value();
    if (kind == "session") {
      work.session.push_back(std::move(value));
    } else if (kind == "query") {
      work.queries.emplace_back(std::move(value));
    } else if (kind == "number") {
      work.queries.back().bind_number(base::parse_number<std::int64_t>(value).value());
    } else {
      work.queries.back().bind_text(std::move(value));
    }
  }
  return work;
}

void connect(Work& work, const std::vector<std::string>& database) {
  MYSQL* connection = mysql_init(nullptr);
  mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  if (mysql_real_connect(connection, nullptr, database[1].c_str(), database[2].c_str(), database[3].c_str(),
                         0, database[0].c_str(), 0) == nullptr)
    throw std::runtime_error(mysql_error(connection));
  for (const auto& setting : work.session) {
    if (mysql_real_query(connection, setting.data(), setting.size()) != 0)
      throw std::runtime_error(mysql_error(connection));
  }
  for (auto& query : work.queries) query.prepare(connection);
}

void serve(Work work, const std::vector<std::string>& database, const std::string& answer) {
  if (!work.queries.empty()) connect(work, database);
  FCGX_Init();
  static_cast<void>(std::signal(SIGTERM, SIG_DFL));  // the library would only note it, and wait on
  FCGX_Request request;
  FCGX_InitRequest(&request, 0, 0);
  while (FCGX_Accept_r(&request) == 0) {
    for (auto& query : work.queries) query.read_all();
    FCGX_PutStr(answer.data(), static_cast<int>(answer.size()), request.out);
    FCGX_Finish_r(&request);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 2 && arguments.size() != 7) {
    std::cerr << "usage: floor WORKERS ANSWER [STATEMENTS SOCKET USER PASSWORD DATABASE]\n";
    return 2;
  }
  try {
    const auto answer = content_of(arguments[1]);
    const auto work = arguments.size() == 7 ? read_statements(arguments[2]) : Work{};
    for (auto left = std::stoul(arguments[0]); left > 0; --left) {
      if (::fork() != 0) continue;
      ::prctl(PR_SET_PDEATHSIG, SIGTERM);
      serve(work, {arguments.begin() + (work.queries.empty() ? 0 : 3), arguments.end()}, answer);
      return 0;
    }
    ::wait(nullptr);  // one that ends is an error: the others end with us
  } catch (const std::exception& error) {
    std::cerr << "floor: " << error.what() << '\n';
  }
  return 1;
}
