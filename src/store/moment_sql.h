// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sql.h"

namespace store {

// A moment as the number that db::Rows::time() also takes: the connector would write text of each, which is
// then read again. `name` is the column's in the result, and short: the connector makes keys of all.
[[nodiscard]] constexpr db::SqlText moment(const char* column, const char* name) {
  db::SqlText sql;
  for (const auto* piece :
       {"TIMESTAMPDIFF(MICROSECOND, TIMESTAMP'1970-01-01 00:00:00', ", column, ") AS ", name})
    sql += piece;
  return sql;
}

}  // namespace store
