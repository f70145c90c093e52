// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports.h"

#include <algorithm>
#include <stdexcept>

#include "base/language.h"
#include "store/associations.h"
#include "store/attachments.h"
#include "store/search_index.h"
#include "store/tickets.h"

namespace store {

namespace {

constexpr db::Sql kFindStage =
    "SELECT p.id, s.id, s.kind = 'closed' FROM pipeline p JOIN stage s ON s.portal_id = p.portal_id "
    "AND s.pipeline_id = p.id WHERE p.portal_id = ? AND p.name = ? AND s.name = ?";
constexpr db::Sql kInsertTicket =
    "INSERT INTO ticket (portal_id, number, subject, subject_key, pipeline_id, stage_id, requester_id, "
    "owner_id, "
    "created_at, "
    "last_activity_at, closed_at, follows_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kCompanyOf = "SELECT company_id FROM contact WHERE portal_id = ? AND id = ?";

constexpr db::Sql kInsertThread =
    "INSERT INTO thread (portal_id, ticket_id, inbox_id, channel_id) SELECT p.id, ?, c.inbox_id, c.id "
    "FROM portal p JOIN channel c ON c.portal_id = p.id AND c.inbox_id = COALESCE("
    "(SELECT i.id FROM inbox i WHERE i.portal_id = p.id AND i.name = ?), p.default_inbox_id) AND c.kind = ? "
    "WHERE p.id = ? RETURNING id";
constexpr db::Sql kHasInbox = "SELECT 1 FROM inbox WHERE portal_id = ? AND name = ?";

constexpr db::Sql kInsertMessage =
    "INSERT INTO message (portal_id, thread_id, contact_id, staff_id, body, markup, sent_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kInsertAttachment = "INSERT INTO attachment (portal_id, message_id, name) VALUES (?, ?, ?)";
constexpr db::Sql kMarkThread =
    "UPDATE thread SET first_message_at = LEAST(COALESCE(first_message_at, ?), ?) WHERE portal_id = ? AND id "
    "= ?";
constexpr db::Sql kTicketOfThread =
    "SELECT h.ticket_id, c.is_connected FROM thread h JOIN channel c ON c.portal_id = h.portal_id AND c.id = "
    "h.channel_id WHERE h.portal_id = ? AND h.id = ?";

constexpr db::Sql kRaiseCounter =
    "UPDATE ticket_counter SET last_number = GREATEST(last_number, ?) WHERE portal_id = ?";
constexpr db::Sql kHasNumber = "SELECT 1 FROM ticket WHERE portal_id = ? AND number = ?";

constexpr db::Sql kInsertNote =
    "INSERT INTO note (portal_id, ticket_id, staff_id, body, written_at) VALUES (?, ?, ?, ?, ?) RETURNING id";

std::uint64_t only_number(db::Rows rows) {
  if (!rows.next()) throw std::logic_error("a row that must be there is not");
  return rows.number(0);
}

}  // namespace

bool has_stage(Transaction& work, model::PortalId portal, std::string_view pipeline, std::string_view stage) {
  return work.connection().query(kFindStage, portal, pipeline, stage).next();
}

bool claim_number(Transaction& work, model::PortalId portal, model::TicketNumber number) {
  // The counter's row stays locked: whoever takes a number waits.
  work.connection().execute(kRaiseCounter, number, portal);
  return !work.connection().query(kHasNumber, portal, number).next();
}

std::optional<model::TicketId> import_ticket(Transaction& work, model::PortalId portal,
                                             const ImportedTicket& ticket) {
  auto& connection = work.connection();
  auto stage = connection.query(kFindStage, portal, ticket.pipeline, ticket.stage);
  if (!stage.next()) return std::nullopt;
  const bool closed = stage.flag(2);
  const auto number = ticket.number ? *ticket.number : take_number(work, portal);
  const auto active = ticket.last_activity.value_or(ticket.created);
  const auto closed_at = closed ? std::optional(ticket.closed.value_or(ticket.created)) : std::nullopt;
  const model::TicketId id{only_number(connection.query(
      kInsertTicket, portal, number, ticket.subject, base::to_folded(ticket.subject), stage.number(0),
      stage.number(1), ticket.requester, ticket.owner, ticket.created, active, closed_at, ticket.follows))};
  associate(work, portal, id, ticket.contacts, ticket.companies);
  index_subject(work, portal, id);
  return id;
}

std::optional<model::CompanyId> company_of(Transaction& work, model::PortalId portal,
                                           model::ContactId contact) {
  auto rows = work.connection().query(kCompanyOf, portal, contact);
  return rows.next() ? rows.id_if_any<model::CompanyId>(0) : std::nullopt;
}

std::optional<model::ThreadId> import_thread(Transaction& work, model::PortalId portal,
                                             std::optional<model::TicketId> ticket, std::string_view channel,
                                             const std::optional<std::string>& inbox) {
  auto& connection = work.connection();
  if (inbox && !connection.query(kHasInbox, portal, *inbox).next()) return std::nullopt;
  auto rows = connection.query(kInsertThread, ticket, inbox, channel, portal);
  return rows.next() ? std::optional(rows.id<model::ThreadId>(0)) : std::nullopt;
}

model::MessageId import_message(Transaction& work, model::PortalId portal, const ImportedMessage& message) {
  auto& connection = work.connection();
  const model::MessageId id{only_number(
      connection.query(kInsertMessage, portal, message.thread, message.contact, message.staff, message.text,
                       message.markup == model::Markup::Markdown ? "markdown" : "plain", message.sent))};
  for (const auto& file : message.files) {
    if (file.file.id.empty()) {
      connection.execute(kInsertAttachment, portal, id, file.file.name);
    } else {
      insert_file(work, portal, id, file);
    }
  }
  return id;
}

void Said::add(const ImportedMessage& message) {
  first = std::min(first, message.sent);
  last = std::max(last, message.sent);
  std::vector<std::string> names;
  names.reserve(message.files.size());
  for (const auto& file : message.files) names.push_back(file.file.name);
  search_text += search_text_of(message.text, names);
}

void mark_said(Transaction& work, model::PortalId portal, model::ThreadId thread, const Said& said) {
  auto& connection = work.connection();
  connection.execute(kMarkThread, said.first, said.first, portal, thread);
  auto ticket = connection.query(kTicketOfThread, portal, thread);
  if (!ticket.next() || ticket.is_null(0)) return;
  const auto id = ticket.id<model::TicketId>(0);
  const bool hidden = !ticket.flag(1);
  const auto words = index_messages(work, portal, thread, said.search_text);
  if (hidden) {
    add_words(work, portal, id, words);
  } else {
    mark_active(work, portal, id, said.last, words);
  }
}

std::uint64_t import_note(Transaction& work, model::PortalId portal, const ImportedNote& note) {
  return only_number(
      work.connection().query(kInsertNote, portal, note.ticket, note.by, note.text, note.written));
}

}  // namespace store
