// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachments.h"

#include "base/text.h"
#include "store/conversations.h"
#include "store/file_rows.h"

namespace store {

namespace {

constexpr db::Sql kInsertAttachment =
    "INSERT INTO attachment (portal_id, message_id, name, public_id, stored_name, size, media_type, digest) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

constexpr db::Sql kFindFile =
    "SELECT a.name, a.public_id, a.stored_name, a.size, a.media_type, a.digest, t.number, h.id "
    "FROM attachment a "
    "JOIN message m ON m.portal_id = a.portal_id AND m.id = a.message_id "
    "JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id "
    "JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id "
    "WHERE a.portal_id = ? AND a.public_id = ?";

model::File file_of(std::string_view line) {
  const auto id = line.substr(0, line.find(' '));
  line.remove_prefix(id.size() + 1);
  const auto size = line.substr(0, line.find(' '));
  line.remove_prefix(size.size() + 1);
  return {.id = base::from_hex(id).value_or(""),
          .name = std::string(line),
          .size = base::parse_number<std::uint64_t>(size).value_or(0)};
}

}  // namespace

std::vector<model::File> files_of(const std::optional<std::string>& column) {
  std::vector<model::File> files;
  if (column) {
    for (const auto line : base::split(*column, '\n')) files.push_back(file_of(line));
  }
  return files;
}

void attach(Transaction& work, const Grant<model::Action::Reply>& grant, model::MessageId message,
            std::span<const model::StoredFile> files) {
  for (const auto& [file, stored_name, digest, media_type] : files) {
    work.connection().execute(kInsertAttachment, grant.portal(), message, file.name, file.id, stored_name,
                              file.size, media_type, digest);
  }
}

std::optional<model::StoredFile> find_file(Reader& reader, const model::Viewer& viewer,
                                           const model::Portal& portal, std::string_view id) {
  auto row = reader.connection().query(kFindFile, viewer.portal, id);
  if (!row.next()) return std::nullopt;
  const auto file = stored_file_of(row);
  const model::ThreadId thread{row.number(7)};
  const auto found = find_ticket(reader, viewer, portal, row.id<model::TicketNumber>(6));
  if (!found || !may(viewer, model::Action::Download, found->facts, portal)) return std::nullopt;
  return shows_thread(reader, viewer, portal, *found, thread) ? std::optional(file) : std::nullopt;
}

}  // namespace store
