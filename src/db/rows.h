// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/time.h"

namespace sql {
class ResultSet;
}  // namespace sql

namespace db {

// The answer to a query, one row after the other. Columns count from 0, in the order of the SELECT. A reader
// that meets NULL where it does not expect it, or a value of another kind, throws std::logic_error: the
// schema and the code disagree.
class Rows {
 public:
  explicit Rows(std::unique_ptr<sql::ResultSet> result);
  ~Rows();
  Rows(Rows&&) noexcept;
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  Rows& operator=(Rows&&) = delete;

  [[nodiscard]] bool next();

  [[nodiscard]] bool is_null(unsigned column) const;
  [[nodiscard]] std::uint64_t number(unsigned column) const;
  [[nodiscard]] bool flag(unsigned column) const;  // 0 or 1, nothing else
  [[nodiscard]] std::string text(unsigned column) const;
  [[nodiscard]] base::Time time(unsigned column) const;  // a DATETIME, or microseconds since 1970
  [[nodiscard]] std::optional<std::string> text_if_any(unsigned column) const;
  [[nodiscard]] std::optional<std::uint64_t> number_if_any(unsigned column) const;
  [[nodiscard]] std::optional<base::Time> time_if_any(unsigned column) const;
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

}  // namespace db
