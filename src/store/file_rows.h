// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside of src/store only: how rows of attachment and upload are read.
#pragma once

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

}  // namespace store
