// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachments.h"

#include "store/conversations.h"
#include "store/file_rows.h"
#include "store/search_index.h"

namespace store {

namespace {

constexpr db::Sql kInsertAttachment =
    "INSERT INTO attachment (portal_id, message_id, name, public_id, stored_name, size, media_type, digest, "
    "thumbnail) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
    "IF(media_type IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp'), 'wanted', 'none'))";

constexpr db::Sql kFindFile =
    "SELECT a.name, a.public_id, a.stored_name, a.size, a.media_type, a.digest, t.number, h.id, "
    "a.thumbnail_name, a.thumbnail_size "
    "FROM attachment a "
    "JOIN message m ON m.portal_id = a.portal_id AND m.id = a.message_id "
    "JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id "
    "JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id "
    "WHERE a.portal_id = ? AND a.public_id = ?";

// Of the columns thumbnail_name and thumbnail_size.
std::optional<model::StoredFile> thumbnail_of(const db::Rows& row, unsigned first, const model::File& file) {
  if (row.is_null(first)) return std::nullopt;
  return model::StoredFile{.file = {.id = file.id, .name = file.name, .size = row.number(first + 1)},
                           .stored_name = row.text(first),
                           .digest = {},
                           .media_type = "image/png"};
}

}  // namespace

void attach(Transaction& work, const Grant<model::Action::Reply>& grant, model::MessageId message,
            std::span<const model::StoredFile> files) {
  std::vector<std::string> names;
  for (const auto& stored : files) {
    insert_file(work, grant.portal(), message, stored);
    names.push_back(stored.file.name);
  }
  index_files(work, grant.portal(), message, names);
}

void insert_file(Transaction& work, model::PortalId portal, model::MessageId message,
                 const model::StoredFile& stored) {
  const auto& [file, stored_name, digest, media_type] = stored;
  work.connection().execute(kInsertAttachment, portal, message, file.name, file.id, stored_name, file.size,
                            media_type, digest);
}

std::optional<FoundFile> find_file(Reader& reader, const model::Viewer& viewer, const model::Portal& portal,
                                   std::string_view id) {
  auto row = reader.connection().query(kFindFile, viewer.portal, id);
  if (!row.next()) return std::nullopt;
  FoundFile file{stored_file_of(row), std::nullopt};
  file.thumbnail = thumbnail_of(row, 8, file.file.file);
  const model::ThreadId thread{row.number(7)};
  const auto found = find_ticket(reader, viewer, portal, row.id<model::TicketNumber>(6));
  if (!found || !may(viewer, model::Action::Download, found->facts, portal)) return std::nullopt;
  return shows_thread(reader, viewer, portal, *found, thread) ? std::optional(file) : std::nullopt;
}

}  // namespace store
