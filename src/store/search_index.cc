// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/search_text.h"
#include "store/associations.h"

namespace store {

namespace {

constexpr db::Sql kReadSubject = "SELECT number, subject FROM ticket WHERE portal_id = ? AND id = ?";
constexpr db::Sql kSetSubject = "UPDATE ticket SET search_text = ? WHERE portal_id = ? AND id = ?";

constexpr db::Sql kAddToThread =
    "INSERT INTO thread_text (portal_id, ticket_id, thread_id, search_text) "
    "SELECT h.portal_id, h.ticket_id, h.id, ? FROM thread h WHERE h.portal_id = ? AND h.id = ? "
    "AND h.ticket_id IS NOT NULL ON DUPLICATE KEY UPDATE search_text = "
    "IF(LENGTH(thread_text.search_text) + LENGTH(VALUES(search_text)) > ?, thread_text.search_text, "
    "CONCAT(thread_text.search_text, VALUES(search_text)))";
constexpr db::Sql kThreadOfMessage =
    "SELECT h.id, h.ticket_id FROM message m JOIN thread h ON h.portal_id = m.portal_id AND h.id = "
    "m.thread_id "
    "WHERE m.portal_id = ? AND m.id = ?";

constexpr db::Sql kNextTickets =
    "SELECT portal_id, id FROM ticket WHERE id > ? AND (? OR search_text IS NULL) ORDER BY id LIMIT 100";
constexpr db::Sql kLockTicket = "SELECT 1 FROM ticket WHERE portal_id = ? AND id = ? FOR UPDATE";
constexpr db::Sql kDropTexts = "DELETE FROM thread_text WHERE portal_id = ? AND ticket_id = ?";
constexpr db::Sql kReadMessages =
    "SELECT m.id, m.thread_id, IF(EXISTS (SELECT 1 FROM attachment b WHERE b.portal_id = m.portal_id AND "
    "b.message_id = m.id AND b.id < f.id), '', m.body), f.name FROM thread h JOIN message m ON m.portal_id = "
    "h.portal_id "
    "AND m.thread_id = h.id LEFT JOIN attachment f ON f.portal_id = m.portal_id AND f.message_id = m.id "
    "WHERE h.portal_id = ? AND h.ticket_id = ? ORDER BY m.thread_id, m.sent_at, m.id, f.id";

// What stands in different places is never found as one phrase.
constexpr char kApart = '\n';

void index_conversation(Transaction& work, model::PortalId portal, model::TicketId ticket) {
  struct Piece {
    model::ThreadId thread;
    std::string text;
  };
  std::vector<Piece> pieces;
  auto rows = work.connection().query(kReadMessages, portal, ticket);
  for (std::uint64_t last = 0; rows.next();) {
    const auto thread = rows.id<model::ThreadId>(1);
    if (pieces.empty() || pieces.back().thread != thread) pieces.push_back({thread, {}});
    if (rows.number(0) != last) pieces.back().text += search_text_of(rows.text(2), {});
    last = rows.number(0);
    if (const auto file = rows.text_if_any(3)) pieces.back().text += search_text_of(*file, {});
  }
  model::Signature words;
  for (const auto& piece : pieces) words |= index_messages(work, portal, piece.thread, piece.text);
  add_words(work, portal, ticket, words);
}

}  // namespace

void index_subject(Transaction& work, model::PortalId portal, model::TicketId ticket) {
  auto row = work.connection().query(kReadSubject, portal, ticket);
  if (!row.next()) return;
  auto text = base::to_search_text("#" + row.text(0) + "\n" + row.text(1));
  text.resize(std::min(text.size(), kMostSubjectText));
  work.connection().execute(kSetSubject, text, portal, ticket);
  add_words(work, portal, ticket, model::signature_of(text));
}

std::string search_text_of(std::string_view message, std::span<const std::string> files) {
  std::string text;
  const auto add = [&](std::string_view piece) {
    const auto words = base::to_search_text(piece);
    if (!words.empty()) (text += words) += kApart;
  };
  add(message);
  for (const auto& file : files) add(file);
  return text;
}

model::Signature index_messages(Transaction& work, model::PortalId portal, model::ThreadId thread,
                                const std::string& text) {
  const auto most = std::string_view(text).substr(0, kMostThreadText);
  if (!most.empty())
    work.connection().execute(kAddToThread, most, portal, thread, std::uint64_t{kMostThreadText});
  return model::signature_of(most);
}

void index_files(Transaction& work, model::PortalId portal, model::MessageId message,
                 std::span<const std::string> files) {
  if (files.empty()) return;
  auto row = work.connection().query(kThreadOfMessage, portal, message);
  if (!row.next() || row.is_null(1)) return;
  const auto ticket = row.id<model::TicketId>(1);
  add_words(work, portal, ticket,
            index_messages(work, portal, row.id<model::ThreadId>(0), search_text_of("", files)));
}

std::uint64_t index_tickets(Reader& reader, Indexing which, const std::function<void(std::uint64_t)>& tell) {
  struct Place {
    model::PortalId portal;
    model::TicketId ticket;
  };
  std::uint64_t done = 0;
  for (std::uint64_t last = 0;;) {
    std::vector<Place> next;
    auto rows = reader.connection().query(kNextTickets, last, which == Indexing::All);
    while (rows.next()) next.push_back({rows.id<model::PortalId>(0), rows.id<model::TicketId>(1)});
    if (next.empty()) return done;
    for (const auto& [portal, ticket] : next) {
      transact(reader, [&, portal = portal, ticket = ticket](Transaction& work) {
        if (!work.connection().query(kLockTicket, portal, ticket).next()) return;
        work.connection().execute(kDropTexts, portal, ticket);
        renew_copies(work, portal, ticket);
        index_subject(work, portal, ticket);
        index_conversation(work, portal, ticket);
        work.commit();
      });
    }
    last = next.back().ticket.value;
    done += next.size();
    tell(done);
  }
}

}  // namespace store
