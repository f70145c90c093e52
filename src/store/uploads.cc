// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/uploads.h"

#include <algorithm>
#include <utility>

#include "store/file_rows.h"

namespace store {

namespace {

constexpr db::Sql kFindUploads =
    "SELECT name, public_id, stored_name, size, media_type, digest FROM upload "
    "WHERE portal_id = ? AND contact_id = ? AND place = ? ORDER BY id";
constexpr db::Sql kTakeUploads =
    "DELETE FROM upload WHERE portal_id = ? AND contact_id = ? AND place = ? "
    "RETURNING name, public_id, stored_name, size, media_type, digest, id";
constexpr db::Sql kInsertUpload =
    "INSERT INTO upload (portal_id, contact_id, place, form_token, name, public_id, stored_name, size, "
    "media_type, digest, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

}  // namespace

std::vector<model::StoredFile> find_uploads(Reader& reader, const WritingPlace& place) {
  std::vector<model::StoredFile> found;
  auto rows = reader.connection().query(kFindUploads, place.portal, place.contact, place.path);
  while (rows.next()) found.push_back(stored_file_of(rows));
  return found;
}

std::vector<model::StoredFile> take_uploads(Transaction& work, const WritingPlace& place) {
  std::vector<std::pair<std::uint64_t, model::StoredFile>> taken;
  auto rows = work.connection().query(kTakeUploads, place.portal, place.contact, place.path);
  while (rows.next()) taken.emplace_back(rows.number(6), stored_file_of(rows));
  std::ranges::sort(taken, {}, &decltype(taken)::value_type::first);  // a DELETE has no order of its own
  std::vector<model::StoredFile> files;
  files.reserve(taken.size());
  for (auto& [row, file] : taken) files.push_back(std::move(file));
  return files;
}

void save_uploads(Transaction& work, const WritingPlace& place, std::string_view form_token,
                  std::span<const model::StoredFile> files, base::Time now) {
  for (const auto& [file, stored_name, digest, media_type] : files) {
    work.connection().execute(kInsertUpload, place.portal, place.contact, place.path, form_token, file.name,
                              file.id, stored_name, file.size, media_type, digest, now);
  }
}

}  // namespace store
