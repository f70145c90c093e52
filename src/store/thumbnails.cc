// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/thumbnails.h"

#include "store/file_rows.h"

namespace store {

namespace {

constexpr db::Sql kFindWanted =
    "SELECT name, public_id, stored_name, size, media_type, digest, id FROM attachment "
    "WHERE thumbnail = 'wanted' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
constexpr db::Sql kSettle =
    "UPDATE attachment SET thumbnail = ?, thumbnail_name = ?, thumbnail_size = ? WHERE id = ?";

}  // namespace

std::optional<WantedThumbnail> find_wanted_thumbnail(Transaction& work) {
  auto row = work.connection().query(kFindWanted);
  if (!row.next()) return std::nullopt;
  return WantedThumbnail{row.id<model::AttachmentId>(6), stored_file_of(row)};
}

void settle_thumbnail(Transaction& work, model::AttachmentId attachment,
                      const std::optional<files::Written>& made) {
  if (made) {
    work.connection().execute(kSettle, "made", made->name, made->size, attachment);
  } else {
    work.connection().execute(kSettle, "none", nullptr, nullptr, attachment);
  }
}

}  // namespace store
