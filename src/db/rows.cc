// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/rows.h"

#include <cppconn/datatype.h>
#include <cppconn/resultset.h>
#include <cppconn/resultset_metadata.h>

#include <stdexcept>

#include "base/text.h"

namespace db {

namespace {

bool is_integer(int type) {
  switch (type) {
    case sql::DataType::TINYINT:
    case sql::DataType::SMALLINT:
    case sql::DataType::MEDIUMINT:
    case sql::DataType::INTEGER:
    case sql::DataType::BIGINT:
      return true;
    default:
      return false;
  }
}

}  // namespace

Rows::Rows(std::unique_ptr<sql::ResultSet> result) : result_(std::move(result)) {}
Rows::~Rows() = default;
Rows::Rows(Rows&&) noexcept = default;

bool Rows::next() {
  return result_->next();
}

bool Rows::is_null(unsigned column) const {
  return result_->isNull(column + 1);
}

std::string Rows::text(unsigned column) const {
  if (is_null(column)) throw std::logic_error("column " + std::to_string(column) + " is NULL");
  return result_->getString(column + 1).asStdString();
}

std::uint64_t Rows::number(unsigned column) const {
  // An integer is taken as it stands. Of anything else the connector's getters make some number without a
  // word.
  auto* const about = result_->getMetaData();
  if (!is_null(column) && is_integer(about->getColumnType(column + 1))) {
    if (!about->isSigned(column + 1)) return result_->getUInt64(column + 1);
    if (const auto value = result_->getInt64(column + 1); value >= 0)
      return static_cast<std::uint64_t>(value);
  }
  const auto value = base::parse_number<std::uint64_t>(text(column));
  if (!value) throw std::logic_error("column " + std::to_string(column) + " is no number");
  return *value;
}

bool Rows::flag(unsigned column) const {
  const auto value = number(column);
  if (value > 1) throw std::logic_error("column " + std::to_string(column) + " is no flag");
  return value == 1;
}

base::Time Rows::time(unsigned column) const {
  if (!is_null(column) && is_integer(result_->getMetaData()->getColumnType(column + 1)))
    return base::Time{std::chrono::microseconds{result_->getInt64(column + 1)}};
  const auto moment = base::from_sql(text(column));
  if (!moment) throw std::logic_error("column " + std::to_string(column) + " is no moment");
  return *moment;
}

std::optional<std::string> Rows::text_if_any(unsigned column) const {
  return is_null(column) ? std::nullopt : std::optional(text(column));
}

std::optional<base::Time> Rows::time_if_any(unsigned column) const {
  return is_null(column) ? std::nullopt : std::optional(time(column));
}

std::optional<std::uint64_t> Rows::number_if_any(unsigned column) const {
  return is_null(column) ? std::nullopt : std::optional(number(column));
}

}  // namespace db
