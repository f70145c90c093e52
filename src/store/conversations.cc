// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversations.h"

#include <stdexcept>
#include <string>

#include "store/attachments.h"

namespace store {

namespace {

constexpr const char* kOriginalThread =
    "SELECT h.id FROM thread h JOIN channel c ON c.portal_id = h.portal_id AND c.id = h.channel_id "
    "AND c.is_connected = TRUE WHERE h.portal_id = ? AND h.ticket_id = ? AND h.first_message_at IS NOT NULL "
    "ORDER BY h.first_message_at, h.id LIMIT 1";

constexpr db::SqlText conversation_text() {
  db::SqlText sql;
  sql += "SELECT m.contact_id, m.staff_id, COALESCE(c.name, s.name), m.sent_at, m.body, ";
  sql += kFilesOfMessage;
  sql +=
      " FROM message m "
      "LEFT JOIN contact c ON c.portal_id = m.portal_id AND c.id = m.contact_id "
      "LEFT JOIN staff s ON s.portal_id = m.portal_id AND s.id = m.staff_id "
      "WHERE m.portal_id = ? AND m.thread_id = (";
  sql += kOriginalThread;
  sql += ") ORDER BY m.sent_at, m.id";
  return sql;
}
constexpr db::SqlText kConversationText = conversation_text();
constexpr db::Sql kReadConversation = kConversationText.data();

constexpr db::Sql kOpenThread =
    "INSERT INTO thread (portal_id, ticket_id, inbox_id, channel_id, first_message_at) "
    "SELECT p.id, ?, c.inbox_id, c.id, ? FROM portal p JOIN channel c ON c.portal_id = p.id "
    "AND c.inbox_id = p.default_inbox_id AND c.kind = 'form' AND c.is_connected = TRUE WHERE p.id = ? "
    "RETURNING id";

constexpr db::Sql kInsertReply =
    "INSERT INTO message (portal_id, thread_id, contact_id, body, sent_at) VALUES (?, ?, ?, ?, ?) RETURNING "
    "id";

model::ThreadId original_thread(Transaction& work, const Grant<model::Action::Reply>& grant, base::Time now) {
  auto found = work.connection().query(kOriginalThread, grant.portal(), grant.ticket());
  if (found.next()) return found.id<model::ThreadId>(0);
  auto opened = work.connection().query(kOpenThread, grant.ticket(), now, grant.portal());
  if (!opened.next()) throw std::logic_error("the portal has no default inbox");
  return opened.id<model::ThreadId>(0);
}

}  // namespace

std::vector<model::Message> read_conversation(Reader& reader, const model::Viewer& viewer,
                                              const FoundTicket& found) {
  const auto* eyes = viewer.eyes();
  std::vector<model::Message> messages;
  auto rows = reader.connection().query(kReadConversation, viewer.portal, viewer.portal, found.ticket.id);
  while (rows.next()) {
    const auto contact = rows.id_if_any<model::ContactId>(0);
    const bool own = contact && eyes != nullptr && *contact == eyes->contact;
    messages.push_back({.author = own       ? model::Author::Viewer
                                  : contact ? model::Author::Customer
                                            : model::Author::Staff,
                        .author_name = rows.text(2),
                        .sent = rows.time(3),
                        .text = rows.text(4),
                        .files = files_of(rows.text_if_any(5))});
  }
  return messages;
}

bool shows_thread(Reader& reader, const model::Viewer& viewer, const FoundTicket& found,
                  model::ThreadId thread) {
  auto shown = reader.connection().query(kOriginalThread, viewer.portal, found.ticket.id);
  return shown.next() && shown.id<model::ThreadId>(0) == thread;
}

model::MessageId add_reply(Transaction& work, const Grant<model::Action::Reply>& grant, std::string_view text,
                           base::Time now) {
  const auto thread = original_thread(work, grant, now);
  auto added = work.connection().query(kInsertReply, grant.portal(), thread, grant.contact(), text, now);
  if (!added.next()) throw std::logic_error("a message that was added has no id");
  const auto message = added.id<model::MessageId>(0);
  mark_active(work, grant.portal(), grant.ticket(), now);
  if (grant.closed()) reopen_ticket(work, grant.portal(), grant.ticket());
  return message;
}

}  // namespace store
