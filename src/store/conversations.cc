// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversations.h"

#include <stdexcept>
#include <string>

#include "store/associations.h"
#include "store/attachments.h"
#include "store/closing.h"
#include "store/file_rows.h"
#include "store/outgoing_mail.h"
#include "store/search_index.h"
#include "store/visible_threads.h"

namespace store {

namespace {

constexpr const char* kOfTicket = "h.portal_id = ? AND h.ticket_id = ?";
constexpr auto kOriginalText = visible_threads(kOfTicket, false);
constexpr auto kAllText = visible_threads(kOfTicket, true);
constexpr db::Sql kOriginalThread = kOriginalText.data();
constexpr db::Sql kAllThreads = kAllText.data();

constexpr db::SqlText conversation_text(bool all_threads) {
  db::SqlText sql;
  sql +=
      "SELECT m.id, m.contact_id, m.staff_id, COALESCE(c.name, s.name), m.sent_at, "
      // Once, with the first of its files.
      "IF(EXISTS (SELECT 1 FROM attachment b WHERE b.portal_id = m.portal_id AND b.message_id = m.id AND "
      "b.id < a.id), '', m.body), "
      "m.markup = 'markdown', ";
  sql += kFileColumns;
  sql +=
      " FROM message m "
      "LEFT JOIN contact c ON c.portal_id = m.portal_id AND c.id = m.contact_id "
      "LEFT JOIN staff s ON s.portal_id = m.portal_id AND s.id = m.staff_id";
  sql += kFileJoin;
  sql += "WHERE m.portal_id = ? AND m.thread_id ";
  sql += all_threads ? "IN (" : "= (";
  sql += visible_threads(kOfTicket, all_threads).data();
  sql += ") ORDER BY m.sent_at, m.id, a.id";
  return sql;
}
constexpr db::SqlText kConversationText = conversation_text(false);
constexpr db::SqlText kTimelineText = conversation_text(true);
constexpr db::Sql kReadConversation = kConversationText.data();
constexpr db::Sql kReadTimeline = kTimelineText.data();

constexpr db::Sql kOpenThread =
    "INSERT INTO thread (portal_id, ticket_id, inbox_id, channel_id, first_message_at) "
    "SELECT p.id, ?, c.inbox_id, c.id, ? FROM portal p JOIN channel c ON c.portal_id = p.id "
    "AND c.inbox_id = p.default_inbox_id AND c.kind = 'form' AND c.is_connected = TRUE WHERE p.id = ? "
    "RETURNING id";

constexpr db::Sql kInsertReply =
    "INSERT INTO message (portal_id, thread_id, contact_id, body, markup, sent_at) "
    "VALUES (?, ?, ?, ?, 'markdown', ?) RETURNING id";

model::ThreadId original_thread(Transaction& work, model::PortalId portal, model::TicketId ticket,
                                base::Time now) {
  auto found = work.connection().query(kOriginalThread, portal, ticket);
  if (found.next()) return found.id<model::ThreadId>(0);
  auto opened = work.connection().query(kOpenThread, ticket, now, portal);
  if (!opened.next()) throw std::logic_error("the portal has no default inbox");
  return opened.id<model::ThreadId>(0);
}

model::Message message_of(const db::Rows& row, const model::Customer* eyes) {
  const auto contact = row.id_if_any<model::ContactId>(1);
  const bool own = contact && eyes != nullptr && *contact == eyes->contact;
  return {.author = own       ? model::Author::Viewer
                    : contact ? model::Author::Customer
                              : model::Author::Staff,
          .author_name = row.text(3),
          .sent = row.time(4),
          .text = row.text(5),
          .markup = row.flag(6) ? model::Markup::Markdown : model::Markup::Plain,
          .files = {}};
}

}  // namespace

std::vector<model::Message> read_conversation(Reader& reader, const model::Viewer& viewer,
                                              const model::Portal& portal, const FoundTicket& found) {
  const auto* eyes = viewer.eyes();
  std::vector<model::Message> messages;
  auto rows = reader.connection().query(portal.all_threads ? kReadTimeline : kReadConversation, viewer.portal,
                                        viewer.portal, found.ticket.id);
  for (std::uint64_t last = 0; rows.next();) {  // a row for each file of a message
    if (messages.empty() || rows.number(0) != last) messages.push_back(message_of(rows, eyes));
    last = rows.number(0);
    if (auto file = file_of(rows, 7)) messages.back().files.push_back(std::move(*file));
  }
  return messages;
}

bool shows_thread(Reader& reader, const model::Viewer& viewer, const model::Portal& portal,
                  const FoundTicket& found, model::ThreadId thread) {
  auto shown = reader.connection().query(portal.all_threads ? kAllThreads : kOriginalThread, viewer.portal,
                                         found.ticket.id);
  while (shown.next()) {
    if (shown.id<model::ThreadId>(0) == thread) return true;
  }
  return false;
}

AddedReply add_reply(Transaction& work, const Grant<model::Action::Reply>& grant, const model::Portal& portal,
                     std::string_view text, base::Time now) {
  AddedReply reply;
  auto ticket = grant.ticket();
  const auto effect = effect_of_reply(grant.facts(), portal, now);
  if (effect == model::ReplyEffect::Reopens) reopen_ticket(work, grant);
  if (effect == model::ReplyEffect::FollowsUp) {
    const auto made = follow_up(work, grant, now);
    reply.follow_up = made.number;
    ticket = made.id;
  }
  const auto thread = original_thread(work, grant.portal(), ticket, now);
  auto added = work.connection().query(kInsertReply, grant.portal(), thread, grant.contact(), text, now);
  if (!added.next()) throw std::logic_error("a message that was added has no id");
  reply.message = added.id<model::MessageId>(0);
  mark_active(work, grant.portal(), ticket, now,
              index_messages(work, grant.portal(), thread, search_text_of(text, {})));
  tell_of_reply(work, grant.portal(), ticket, reply.message, grant.contact(), now);
  return reply;
}

}  // namespace store
