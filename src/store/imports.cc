// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports.h"

#include <stdexcept>

#include "base/language.h"

#include "store/associations.h"
#include "store/search_index.h"
#include "store/tickets.h"

namespace store {

namespace {

constexpr db::Sql kFindImported =
    "SELECT row_id FROM import_key WHERE portal_id = ? AND noun = ? AND external_id = ?";
constexpr db::Sql kRememberImported =
    "INSERT INTO import_key (portal_id, noun, external_id, row_id) VALUES (?, ?, ?, ?)";

constexpr db::Sql kFindStage =
    "SELECT p.id, s.id, s.kind = 'closed' FROM pipeline p JOIN stage s ON s.portal_id = p.portal_id "
    "AND s.pipeline_id = p.id WHERE p.portal_id = ? AND p.name = ? AND s.name = ?";
constexpr db::Sql kInsertTicket =
    "INSERT INTO ticket (portal_id, number, subject, subject_key, pipeline_id, stage_id, requester_id, "
    "owner_id, "
    "created_at, "
    "last_activity_at, closed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kCompanyOf = "SELECT company_id FROM contact WHERE portal_id = ? AND id = ?";

constexpr db::Sql kInsertThread =
    "INSERT INTO thread (portal_id, ticket_id, inbox_id, channel_id) SELECT p.id, ?, c.inbox_id, c.id "
    "FROM portal p JOIN channel c ON c.portal_id = p.id AND c.inbox_id = p.default_inbox_id AND c.kind = ? "
    "WHERE p.id = ? RETURNING id";

constexpr db::Sql kInsertMessage =
    "INSERT INTO message (portal_id, thread_id, contact_id, staff_id, body, markup, sent_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kInsertAttachment = "INSERT INTO attachment (portal_id, message_id, name) VALUES (?, ?, ?)";
constexpr db::Sql kMarkThread =
    "UPDATE thread SET first_message_at = LEAST(COALESCE(first_message_at, ?), ?) WHERE portal_id = ? AND id "
    "= ?";
constexpr db::Sql kTicketOfThread = "SELECT ticket_id FROM thread WHERE portal_id = ? AND id = ?";

constexpr db::Sql kInsertNote =
    "INSERT INTO note (portal_id, ticket_id, staff_id, body, written_at) VALUES (?, ?, ?, ?, ?) RETURNING id";

std::string_view name_of(Noun noun) {
  switch (noun) {
    case Noun::Company:
      return "company";
    case Noun::Staff:
      return "staff";
    case Noun::Contact:
      return "contact";
    case Noun::Ticket:
      return "ticket";
    case Noun::Thread:
      return "thread";
    case Noun::Message:
      return "message";
    case Noun::Note:
      return "note";
    case Noun::Property:
      return "property";
  }
  throw std::logic_error("a noun without a name");
}

std::uint64_t only_number(db::Rows rows) {
  if (!rows.next()) throw std::logic_error("a row that must be there is not");
  return rows.number(0);
}

}  // namespace

std::optional<std::uint64_t> find_imported(Transaction& work, model::PortalId portal, Noun noun,
                                           std::string_view id) {
  auto rows = work.connection().query(kFindImported, portal, name_of(noun), id);
  return rows.next() ? std::optional(rows.number(0)) : std::nullopt;
}

void remember_imported(Transaction& work, model::PortalId portal, Noun noun, std::string_view id,
                       std::uint64_t row) {
  work.connection().execute(kRememberImported, portal, name_of(noun), id, row);
}

std::optional<model::TicketId> import_ticket(Transaction& work, model::PortalId portal,
                                             const ImportedTicket& ticket) {
  auto& connection = work.connection();
  auto stage = connection.query(kFindStage, portal, ticket.pipeline, ticket.stage);
  if (!stage.next()) return std::nullopt;
  const bool closed = stage.flag(2);
  const auto number = take_number(work, portal);
  const auto closed_at = closed ? std::optional(ticket.closed.value_or(ticket.created)) : std::nullopt;
  const model::TicketId id{only_number(connection.query(
      kInsertTicket, portal, number, ticket.subject, base::to_folded(ticket.subject), stage.number(0),
      stage.number(1), ticket.requester, ticket.owner, ticket.created, ticket.created, closed_at))};
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
                                             model::TicketId ticket, std::string_view channel) {
  auto rows = work.connection().query(kInsertThread, ticket, channel, portal);
  return rows.next() ? std::optional(rows.id<model::ThreadId>(0)) : std::nullopt;
}

model::MessageId import_message(Transaction& work, model::PortalId portal, const ImportedMessage& message) {
  auto& connection = work.connection();
  const model::MessageId id{only_number(
      connection.query(kInsertMessage, portal, message.thread, message.contact, message.staff, message.text,
                       message.markup == model::Markup::Markdown ? "markdown" : "plain", message.sent))};
  for (const auto& name : message.files) connection.execute(kInsertAttachment, portal, id, name);
  connection.execute(kMarkThread, message.sent, message.sent, portal, message.thread);
  const model::TicketId ticket{only_number(connection.query(kTicketOfThread, portal, message.thread))};
  mark_active(work, portal, ticket, message.sent,
              index_message(work, portal, message.thread, message.text, message.files));
  return id;
}

std::uint64_t import_note(Transaction& work, model::PortalId portal, const ImportedNote& note) {
  return only_number(
      work.connection().query(kInsertNote, portal, note.ticket, note.by, note.text, note.written));
}

}  // namespace store
