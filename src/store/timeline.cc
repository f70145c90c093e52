// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/timeline.h"

#include <algorithm>
#include <stdexcept>

namespace store {

namespace {

constexpr db::Sql kTickets =
    "WITH scope AS (SELECT t.portal_id, t.id, t.number, t.subject, t.created_at, t.closed_at, t.requester_id "
    "FROM ticket t WHERE t.portal_id = ? AND ";
constexpr db::Sql kOfTicket = "t.id = ?";
constexpr db::Sql kOfContact =
    "t.id IN (SELECT a.ticket_id FROM ticket_contact a WHERE a.portal_id = ? AND a.contact_id = ?)";
constexpr db::Sql kOfCompany =
    "t.id IN (SELECT a.ticket_id FROM ticket_company a WHERE a.portal_id = ? AND a.company_id = ?)";
constexpr db::Sql kEvents =
    ") SELECT e.moment, e.kind, e.number, e.who, e.text FROM ("
    "SELECT s.created_at AS moment, 'opened' AS kind, s.number, c.name AS who, "
    "s.subject COLLATE utf8mb4_nopad_bin AS text FROM scope s "
    "JOIN contact c ON c.portal_id = s.portal_id AND c.id = s.requester_id "
    "UNION ALL SELECT m.sent_at, 'message', s.number, COALESCE(c.name, f.name), m.body FROM scope s "
    "JOIN thread h ON h.portal_id = s.portal_id AND h.ticket_id = s.id "
    "JOIN message m ON m.portal_id = h.portal_id AND m.thread_id = h.id "
    "LEFT JOIN contact c ON c.portal_id = m.portal_id AND c.id = m.contact_id "
    "LEFT JOIN staff f ON f.portal_id = m.portal_id AND f.id = m.staff_id "
    "UNION ALL SELECT n.written_at, 'note', s.number, f.name, n.body FROM scope s "
    "JOIN note n ON n.portal_id = s.portal_id AND n.ticket_id = s.id "
    "JOIN staff f ON f.portal_id = n.portal_id AND f.id = n.staff_id "
    "UNION ALL SELECT s.closed_at, 'closed', s.number, NULL, '' FROM scope s WHERE s.closed_at IS NOT NULL"
    ") e ORDER BY e.moment DESC, e.number DESC LIMIT ?";

TimelineEvent::Kind parse_kind(std::string_view name) {
  using enum TimelineEvent::Kind;
  if (name == "opened") return Opened;
  if (name == "message") return Message;
  if (name == "note") return Note;
  if (name == "closed") return Closed;
  throw std::logic_error("an event of no kind");
}

std::vector<TimelineEvent> read_events(Reader& reader, db::Statement& tickets, std::uint64_t most) {
  std::vector<TimelineEvent> events;
  auto rows = reader.connection().query(tickets.add(kEvents, most));
  while (rows.next()) {
    events.push_back({.moment = rows.time(0),
                      .kind = parse_kind(rows.text(1)),
                      .ticket = rows.id<model::TicketNumber>(2),
                      .who = rows.text_if_any(3),
                      .text = rows.text(4)});
  }
  std::ranges::reverse(events);
  return events;
}

}  // namespace

std::vector<TimelineEvent> read_timeline(Reader& reader, model::PortalId portal, model::TicketId ticket,
                                         std::uint64_t most) {
  db::Statement tickets;
  tickets.add(kTickets, portal).add(kOfTicket, ticket);
  return read_events(reader, tickets, most);
}

std::vector<TimelineEvent> read_timeline(Reader& reader, model::PortalId portal, model::ContactId contact,
                                         std::uint64_t most) {
  db::Statement tickets;
  tickets.add(kTickets, portal).add(kOfContact, portal, contact);
  return read_events(reader, tickets, most);
}

std::vector<TimelineEvent> read_timeline(Reader& reader, model::PortalId portal, model::CompanyId company,
                                         std::uint64_t most) {
  db::Statement tickets;
  tickets.add(kTickets, portal).add(kOfCompany, portal, company);
  return read_events(reader, tickets, most);
}

}  // namespace store
