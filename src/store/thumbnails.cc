// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/thumbnails.h"

#include "store/file_rows.h"

namespace store {

namespace {

constexpr db::Sql kFindWanted =
    "SELECT name, public_id, stored_name, size, media_type, digest, id FROM attachment "
    "WHERE thumbnail = 'wanted' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
constexpr db::Sql kTake = "UPDATE attachment SET thumbnail = 'none' WHERE id = ?";
constexpr db::Sql kKeep =
    "UPDATE attachment SET thumbnail = 'made', thumbnail_name = ?, thumbnail_size = ? WHERE id = ?";

}  // namespace

std::optional<WantedThumbnail> take_wanted_thumbnail(Reader& reader) {
  return transact(reader, [](Transaction& work) -> std::optional<WantedThumbnail> {
    auto row = work.connection().query(kFindWanted);
    if (!row.next()) return std::nullopt;
    WantedThumbnail wanted{row.id<model::AttachmentId>(6), stored_file_of(row)};
    work.connection().execute(kTake, wanted.attachment);
    work.commit();
    return wanted;
  });
}

void keep_thumbnail(Reader& reader, model::AttachmentId attachment, const files::Written& made) {
  transact(reader, [&](Transaction& work) {
    work.connection().execute(kKeep, made.name, made.size, attachment);
    work.commit();
  });
}

}  // namespace store
