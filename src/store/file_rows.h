// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside of src/store only: how rows of attachment and upload are read.
#pragma once

#include <optional>

#include "db/rows.h"
#include "model/file.h"

namespace store {

// Of the columns name, public_id, stored_name, size, media_type, digest, which come first.
[[nodiscard]] inline model::StoredFile stored_file_of(const db::Rows& row) {
  return {.file = {.id = row.text(1), .name = row.text(0), .size = row.number(3)},
          .stored_name = row.text(2),
          .digest = row.text(5),
          .media_type = row.text(4)};
}

// Columns of a query about messages `m`, and what they need: a row for each file, by a.id; one with NULLs for
// a message without.
inline constexpr const char* kFileColumns = "a.name, a.public_id, a.size, a.thumbnail = 'made'";
inline constexpr const char* kFileJoin =
    " LEFT JOIN attachment a ON a.portal_id = m.portal_id AND a.message_id = m.id ";
// The file of such a row, the first of these in column `first`.
[[nodiscard]] inline std::optional<model::File> file_of(const db::Rows& row, unsigned first) {
  if (row.is_null(first)) return std::nullopt;
  return model::File{.id = row.text_if_any(first + 1).value_or(""),
                     .name = row.text(first),
                     .size = row.number_if_any(first + 2).value_or(0),
                     .thumbnail = row.flag(first + 3)};
}

}  // namespace store
