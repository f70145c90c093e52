// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inboxes.h"

#include <algorithm>
#include <array>

namespace store {

namespace {

constexpr std::array<std::string_view, 4> kKinds = {"email", "form", "chat", "messenger"};

constexpr db::Sql kReadInboxes =
    "SELECT i.id, i.name, COALESCE(i.id = p.default_inbox_id, FALSE), c.kind, c.is_connected FROM portal p "
    "JOIN inbox i ON i.portal_id = p.id LEFT JOIN channel c ON c.portal_id = i.portal_id AND c.inbox_id = "
    "i.id WHERE p.id = ? ORDER BY i.id, c.id";
constexpr db::Sql kFindInbox = "SELECT id FROM inbox WHERE portal_id = ? AND name = ? FOR UPDATE";
constexpr db::Sql kInsertInbox = "INSERT INTO inbox (portal_id, name) VALUES (?, ?) RETURNING id";
constexpr db::Sql kKeepChannel =
    "INSERT INTO channel (portal_id, inbox_id, kind, is_connected) VALUES (?, ?, ?, ?) "
    "ON DUPLICATE KEY UPDATE is_connected = VALUES(is_connected)";
constexpr db::Sql kChooseInbox =
    "UPDATE portal SET default_inbox_id = ?, version = version + 1 "
    "WHERE id = ? AND NOT (default_inbox_id <=> ?)";
constexpr db::Sql kDefaultPipeline =
    "SELECT l.name FROM portal p JOIN pipeline l ON l.portal_id = p.id AND l.id = p.default_pipeline_id "
    "WHERE p.id = ?";
constexpr db::Sql kChoosePipeline =
    "UPDATE portal SET default_pipeline_id = (SELECT l.id FROM pipeline l WHERE l.portal_id = ? AND l.name = "
    "?), version = version + 1 WHERE id = ?";

}  // namespace

bool is_channel_kind(std::string_view kind) {
  return std::ranges::find(kKinds, kind) != kKinds.end();
}

std::vector<Inbox> read_inboxes(Reader& reader, model::PortalId portal) {
  std::vector<Inbox> all;
  std::uint64_t last = 0;
  auto rows = reader.connection().query(kReadInboxes, portal);
  while (rows.next()) {
    if (rows.number(0) != last) all.push_back({rows.text(1), {}, rows.flag(2)});
    last = rows.number(0);
    if (auto kind = rows.text_if_any(3)) all.back().channels.push_back({std::move(*kind), rows.flag(4)});
  }
  return all;
}

void keep_inbox(Transaction& work, model::PortalId portal, const Inbox& inbox) {
  auto& connection = work.connection();
  const auto first = [](db::Rows rows) { return rows.next() ? rows.number(0) : 0; };
  auto id = first(connection.query(kFindInbox, portal, inbox.name));
  if (id == 0) id = first(connection.query(kInsertInbox, portal, inbox.name));
  for (const auto& channel : inbox.channels) {
    connection.execute(kKeepChannel, portal, id, channel.kind, channel.connected);
  }
  if (inbox.chosen) connection.execute(kChooseInbox, id, portal, id);
}

std::optional<std::string> default_pipeline(Reader& reader, model::PortalId portal) {
  auto rows = reader.connection().query(kDefaultPipeline, portal);
  return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void choose_pipeline(Transaction& work, model::PortalId portal, std::string_view name) {
  work.connection().execute(kChoosePipeline, portal, name, portal);
}

}  // namespace store
