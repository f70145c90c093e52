// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sheets.h"

#include "store/ticket_line.h"

namespace store {

namespace {

constexpr db::Sql kContacts =
    "SELECT c.id, c.email, c.name, o.name, c.is_disabled, c.created_at FROM contact c "
    "LEFT JOIN company o ON o.portal_id = c.portal_id AND o.id = c.company_id "
    "WHERE c.portal_id = ? AND c.id > ? ORDER BY c.id LIMIT 500";
constexpr db::Sql kTickets =
    "SELECT t.id, t.number, t.subject, t.requester_id, c.email, o.email, p.name, s.kind, s.name, "
    "t.created_at, "
    "t.closed_at, (SELECT m.body FROM thread h JOIN message m ON m.portal_id = h.portal_id AND m.thread_id = "
    "h.id JOIN channel k ON k.portal_id = h.portal_id AND k.id = h.channel_id AND k.is_connected = TRUE "
    "WHERE h.portal_id = t.portal_id AND h.ticket_id = t.id AND m.contact_id = t.requester_id ORDER BY "
    "m.sent_at, m.id LIMIT 1) "
    "FROM ticket t JOIN contact c ON c.portal_id = t.portal_id AND c.id = t.requester_id "
    "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id "
    "JOIN pipeline p ON p.portal_id = t.portal_id AND p.id = t.pipeline_id "
    "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id "
    "WHERE t.portal_id = ? AND t.id > ? ORDER BY t.id LIMIT 100";

}  // namespace

std::vector<ContactRow> contact_rows(Reader& reader, model::PortalId portal, RowId after) {
  std::vector<ContactRow> all;
  auto rows = reader.connection().query(kContacts, portal, after);
  while (rows.next()) {
    all.push_back(
        {rows.number(0), rows.text_if_any(1), rows.text(2), rows.text_if_any(3), rows.flag(4), rows.time(5)});
  }
  return all;
}

std::vector<TicketRow> ticket_rows(Reader& reader, model::PortalId portal, RowId after) {
  std::vector<TicketRow> all;
  auto rows = reader.connection().query(kTickets, portal, after);
  while (rows.next()) {
    all.push_back({.id = rows.number(0),
                   .number = rows.number(1),
                   .subject = rows.text(2),
                   .requester = rows.number(3),
                   .requester_email = rows.text_if_any(4),
                   .owner_email = rows.text_if_any(5),
                   .pipeline = rows.text(6),
                   .status = parse_stage_kind(rows.text(7)),
                   .stage = rows.text(8),
                   .created = rows.time(9),
                   .closed = rows.time_if_any(10),
                   .text = rows.text_if_any(11)});
  }
  return all;
}

}  // namespace store
