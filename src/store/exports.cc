// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exports.h"

#include <stdexcept>

#include "store/all_rows.h"

namespace store {

namespace {

constexpr db::Sql kCompanies =
    "SELECT id, name, email_domain, created_at FROM company WHERE portal_id = ? AND id > ? "
    "ORDER BY id LIMIT 500";
constexpr db::Sql kStaff =
    "SELECT id, email, name, NULL, portal_settings, is_disabled, password_hash, created_at, '', '', TRUE "
    "FROM staff WHERE portal_id = ? AND id > ? ORDER BY id LIMIT 500";
constexpr db::Sql kContacts =
    "SELECT id, email, name, company_id, FALSE, is_disabled, password_hash, created_at, "
    "COALESCE(time_zone, ''), COALESCE(language, ''), wants_news FROM contact "
    "WHERE portal_id = ? AND id > ? ORDER BY id LIMIT 500";
constexpr db::Sql kTickets =
    "SELECT t.id, t.number, t.subject, t.requester_id, t.owner_id, p.name, s.name, t.created_at, "
    "t.last_activity_at, t.closed_at, t.follows_id FROM ticket t "
    "JOIN pipeline p ON p.portal_id = t.portal_id AND p.id = t.pipeline_id "
    "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id "
    "WHERE t.portal_id = ? AND t.id > ? ORDER BY t.id LIMIT 500";
constexpr db::Sql kThreads =
    "SELECT h.id, h.ticket_id, i.name, c.kind FROM thread h "
    "JOIN inbox i ON i.portal_id = h.portal_id AND i.id = h.inbox_id "
    "JOIN channel c ON c.portal_id = h.portal_id AND c.id = h.channel_id "
    "WHERE h.portal_id = ? AND h.id > ? ORDER BY h.id LIMIT 500";
// Texts are long.
constexpr db::Sql kMessages =
    "SELECT id, thread_id, contact_id, staff_id, body, markup = 'markdown', sent_at FROM message "
    "WHERE portal_id = ? AND id > ? ORDER BY id LIMIT 100";
constexpr db::Sql kNotes =
    "SELECT id, ticket_id, staff_id, body, written_at FROM note WHERE portal_id = ? AND id > ? "
    "ORDER BY id LIMIT 100";

constexpr db::Sql kTicketValues =
    "SELECT v.ticket_id, p.property_key, p.type = 'several_of', v.value FROM ticket_property v "
    "JOIN property p ON p.portal_id = v.portal_id AND p.id = v.property_id "
    "WHERE v.portal_id = ? AND v.ticket_id BETWEEN ? AND ? ORDER BY v.ticket_id, v.property_id, v.position";
constexpr db::Sql kContactValues =
    "SELECT v.contact_id, p.property_key, p.type = 'several_of', v.value FROM contact_property v "
    "JOIN property p ON p.portal_id = v.portal_id AND p.id = v.property_id "
    "WHERE v.portal_id = ? AND v.contact_id BETWEEN ? AND ? "
    "ORDER BY v.contact_id, v.property_id, v.position";
constexpr db::Sql kCompanyValues =
    "SELECT v.company_id, p.property_key, p.type = 'several_of', v.value FROM company_property v "
    "JOIN property p ON p.portal_id = v.portal_id AND p.id = v.property_id "
    "WHERE v.portal_id = ? AND v.company_id BETWEEN ? AND ? "
    "ORDER BY v.company_id, v.property_id, v.position";
constexpr db::Sql kTicketContacts =
    "SELECT ticket_id, contact_id FROM ticket_contact WHERE portal_id = ? AND ticket_id BETWEEN ? AND ? "
    "ORDER BY ticket_id, contact_id";
constexpr db::Sql kTicketCompanies =
    "SELECT ticket_id, company_id FROM ticket_company WHERE portal_id = ? AND ticket_id BETWEEN ? AND ? "
    "ORDER BY ticket_id, company_id";
constexpr db::Sql kFiles =
    "SELECT message_id, name, COALESCE(public_id, ''), COALESCE(stored_name, ''), IFNULL(size, CAST(0 AS "
    "UNSIGNED)), "
    "COALESCE(media_type, ''), COALESCE(digest, '') FROM attachment "
    "WHERE portal_id = ? AND message_id BETWEEN ? AND ? ORDER BY message_id, id";

ExportedPerson person_of(const db::Rows& row) {
  return {.id = row.number(0),
          .email = row.text_if_any(1),
          .name = row.text(2),
          .company = row.number_if_any(3),
          .administrator = row.flag(4),
          .disabled = row.flag(5),
          .password_hash = row.text_if_any(6),
          .created = row.time(7),
          .preferences = {row.text(8), row.text(9), row.flag(10)}};
}

ExportedLink link_of(const db::Rows& row) {
  return {row.number(0), row.number(1)};
}

db::Rows values(db::Connection& connection, model::PortalId portal, model::Holder holder, RowId first,
                RowId last) {
  switch (holder) {
    case model::Holder::Ticket:
      return connection.query(kTicketValues, portal, first, last);
    case model::Holder::Contact:
      return connection.query(kContactValues, portal, first, last);
    case model::Holder::Company:
      return connection.query(kCompanyValues, portal, first, last);
  }
  throw std::logic_error("a holder without values");
}

}  // namespace

std::vector<ExportedCompany> export_companies(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedCompany>(
      reader.connection().query(kCompanies, portal, after), [](const db::Rows& row) {
        return ExportedCompany{row.number(0), row.text(1), row.text_if_any(2), row.time(3)};
      });
}

std::vector<ExportedPerson> export_staff(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedPerson>(reader.connection().query(kStaff, portal, after), person_of);
}

std::vector<ExportedPerson> export_contacts(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedPerson>(reader.connection().query(kContacts, portal, after), person_of);
}

std::vector<ExportedTicket> export_tickets(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedTicket>(reader.connection().query(kTickets, portal, after), [](const db::Rows& row) {
    return ExportedTicket{.id = row.number(0),
                          .number = row.number(1),
                          .subject = row.text(2),
                          .requester = row.number(3),
                          .owner = row.number_if_any(4),
                          .pipeline = row.text(5),
                          .stage = row.text(6),
                          .created = row.time(7),
                          .last_activity = row.time(8),
                          .closed = row.time_if_any(9),
                          .follows = row.number_if_any(10)};
  });
}

std::vector<ExportedThread> export_threads(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedThread>(reader.connection().query(kThreads, portal, after), [](const db::Rows& row) {
    return ExportedThread{row.number(0), row.number_if_any(1), row.text(2), row.text(3)};
  });
}

std::vector<ExportedMessage> export_messages(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedMessage>(reader.connection().query(kMessages, portal, after),
                                 [](const db::Rows& row) {
                                   return ExportedMessage{.id = row.number(0),
                                                          .thread = row.number(1),
                                                          .contact = row.number_if_any(2),
                                                          .staff = row.number_if_any(3),
                                                          .text = row.text(4),
                                                          .markdown = row.flag(5),
                                                          .sent = row.time(6)};
                                 });
}

std::vector<ExportedNote> export_notes(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedNote>(reader.connection().query(kNotes, portal, after), [](const db::Rows& row) {
    return ExportedNote{row.number(0), row.number(1), row.number(2), row.text(3), row.time(4)};
  });
}

std::vector<ExportedValue> export_values(Reader& reader, model::PortalId portal, model::Holder holder,
                                         RowId first, RowId last) {
  return all_of<ExportedValue>(values(reader.connection(), portal, holder, first, last),
                               [](const db::Rows& row) {
                                 return ExportedValue{row.number(0), row.text(1), row.flag(2), row.text(3)};
                               });
}

std::vector<ExportedLink> export_ticket_contacts(Reader& reader, model::PortalId portal, RowId first,
                                                 RowId last) {
  return all_of<ExportedLink>(reader.connection().query(kTicketContacts, portal, first, last), link_of);
}

std::vector<ExportedLink> export_ticket_companies(Reader& reader, model::PortalId portal, RowId first,
                                                  RowId last) {
  return all_of<ExportedLink>(reader.connection().query(kTicketCompanies, portal, first, last), link_of);
}

std::vector<ExportedFile> export_files(Reader& reader, model::PortalId portal, RowId first, RowId last) {
  return all_of<ExportedFile>(
      reader.connection().query(kFiles, portal, first, last), [](const db::Rows& row) {
        return ExportedFile{row.number(0),
                            {.file = {.id = row.text(2), .name = row.text(1), .size = row.number(4)},
                             .stored_name = row.text(3),
                             .digest = row.text(6),
                             .media_type = row.text(5)}};
      });
}

}  // namespace store
