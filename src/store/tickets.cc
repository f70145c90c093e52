// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tickets.h"

#include <algorithm>
#include <limits>

namespace store {

namespace {

// Which tickets stand on a page is decided in one association table, by an index that holds its rows in the
// page's order; one row more than the page tells whether there is another.
constexpr void append_range(db::SqlText& sql, const char* table_and_key, bool in_state, Direction direction) {
  const bool older = direction == Direction::Older;
  sql += "SELECT ticket_id, last_activity_at, ticket_number FROM ";
  sql += table_and_key;
  if (in_state) sql += " AND is_closed = ?";
  sql += older ? " AND last_activity_at <= ? AND (last_activity_at < ? OR ticket_number < ?) "
                 "ORDER BY last_activity_at DESC, ticket_number DESC LIMIT 26"
               : " AND last_activity_at >= ? AND (last_activity_at > ? OR ticket_number > ?) "
                 "ORDER BY last_activity_at, ticket_number LIMIT 26";
}

constexpr db::SqlText list_text(ListView view, bool in_state, Direction direction) {
  constexpr const char* kOfContact = "ticket_contact WHERE portal_id = ? AND contact_id = ?";
  constexpr const char* kOfCompany = "ticket_company WHERE portal_id = ? AND company_id = ?";
  const bool older = direction == Direction::Older;
  db::SqlText sql;
  sql += "SELECT t.number, t.subject, r.name, o.name, s.kind, t.created_at, page.last_activity_at FROM (";
  if (view == ListView::Mine) {
    append_range(sql, kOfContact, in_state, direction);
  } else {
    // An OR of the two would use no index; each range ends after a page.
    sql += "(";
    append_range(sql, kOfContact, in_state, direction);
    sql += ") UNION (";
    append_range(sql, kOfCompany, in_state, direction);
    sql += older ? ") ORDER BY last_activity_at DESC, ticket_number DESC LIMIT 26"
                 : ") ORDER BY last_activity_at, ticket_number LIMIT 26";
  }
  sql +=
      ") page JOIN ticket t ON t.portal_id = ? AND t.id = page.ticket_id "
      "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id "
      "JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id "
      "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id ";
  sql += older ? "ORDER BY page.last_activity_at DESC, page.ticket_number DESC"
               : "ORDER BY page.last_activity_at, page.ticket_number";
  return sql;
}

template <ListView view, bool in_state, Direction direction>
constexpr db::SqlText kListText = list_text(view, in_state, direction);

template <ListView view, bool in_state>
db::Sql list_sql(Direction direction) {
  return direction == Direction::Older ? db::Sql(kListText<view, in_state, Direction::Older>.data())
                                       : db::Sql(kListText<view, in_state, Direction::Newer>.data());
}

constexpr db::Sql kFindTicket =
    "SELECT t.id, t.number, t.subject, r.name, o.name, s.kind, t.created_at, t.last_activity_at, "
    "EXISTS (SELECT 1 FROM ticket_contact a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.contact_id = ?), "
    "EXISTS (SELECT 1 FROM ticket_company a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.company_id = ?), "
    "d.body, d.form_token "
    "FROM ticket t "
    "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id "
    "JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id "
    "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id "
    "LEFT JOIN draft d ON d.portal_id = t.portal_id AND d.contact_id = ? AND d.place = CONCAT('/tickets/', "
    "t.number) "
    "WHERE t.portal_id = ? AND t.number = ?";

// The subqueries are not locked: only the ticket's own row is held.
constexpr db::Sql kLockTicket =
    "SELECT t.id, "
    "(SELECT s.kind FROM stage s WHERE s.portal_id = t.portal_id AND s.id = t.stage_id), "
    "EXISTS (SELECT 1 FROM ticket_contact a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.contact_id = ?), "
    "EXISTS (SELECT 1 FROM ticket_company a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.company_id = ?) "
    "FROM ticket t WHERE t.portal_id = ? AND t.number = ? FOR UPDATE";

constexpr db::Sql kMarkTicket =
    "UPDATE ticket SET last_activity_at = GREATEST(last_activity_at, ?) WHERE portal_id = ? AND id = ?";
constexpr db::Sql kMarkContacts =
    "UPDATE ticket_contact SET last_activity_at = GREATEST(last_activity_at, ?) WHERE portal_id = ? AND "
    "ticket_id = ?";
constexpr db::Sql kMarkCompanies =
    "UPDATE ticket_company SET last_activity_at = GREATEST(last_activity_at, ?) WHERE portal_id = ? AND "
    "ticket_id = ?";

constexpr db::Sql kReopenTicket =
    "UPDATE ticket t SET closed_at = NULL, stage_id = "
    "(SELECT s.id FROM stage s WHERE s.portal_id = t.portal_id AND s.pipeline_id = t.pipeline_id AND s.kind "
    "= 'open' "
    "ORDER BY s.position LIMIT 1) WHERE portal_id = ? AND id = ?";
constexpr db::Sql kReopenContacts =
    "UPDATE ticket_contact SET is_closed = FALSE WHERE portal_id = ? AND ticket_id = ?";
constexpr db::Sql kReopenCompanies =
    "UPDATE ticket_company SET is_closed = FALSE WHERE portal_id = ? AND ticket_id = ?";

model::StageKind stage_kind(std::string_view name) {
  if (name == "open") return model::StageKind::Open;
  if (name == "waiting") return model::StageKind::Waiting;
  return model::StageKind::Closed;
}

// The seven columns from `first` on.
model::TicketLine line_of(const db::Rows& row, unsigned first) {
  return {.number = row.id<model::TicketNumber>(first),
          .subject = row.text(first + 1),
          .requester = row.text(first + 2),
          .owner = row.text_if_any(first + 3),
          .stage = stage_kind(row.text(first + 4)),
          .created = row.time(first + 5),
          .last_activity = row.time(first + 6)};
}

std::optional<model::ContactId> contact_of(const model::Viewer& viewer) {
  const auto* eyes = viewer.eyes();
  return eyes == nullptr ? std::nullopt : std::optional(eyes->contact);
}

std::optional<model::CompanyId> company_of(const model::Viewer& viewer) {
  const auto* eyes = viewer.eyes();
  return eyes == nullptr ? std::nullopt : eyes->company;
}

db::Rows query_page(db::Connection& connection, model::PortalId portal, const model::Customer& eyes,
                    const ListQuery& query) {
  const Place from = query.from.value_or(Place{base::kEndOfTime, {std::numeric_limits<std::int64_t>::max()}});
  const bool mine = query.view == ListView::Mine;
  const bool in_state = query.status != ListStatus::All;
  std::vector<db::Value> values;
  const auto append_range_values = [&](db::Value person) {
    values.insert(values.end(), {db::to_value(portal), person});
    if (in_state) values.push_back(db::to_value(query.status == ListStatus::Closed));
    values.insert(values.end(), {from.last_activity, from.last_activity, db::to_value(from.number)});
  };
  append_range_values(db::to_value(eyes.contact));
  if (!mine) append_range_values(db::to_value(eyes.company));
  values.push_back(db::to_value(portal));

  if (mine) {
    return connection.query(in_state ? list_sql<ListView::Mine, true>(query.direction)
                                     : list_sql<ListView::Mine, false>(query.direction),
                            values);
  }
  return connection.query(in_state ? list_sql<ListView::Organization, true>(query.direction)
                                   : list_sql<ListView::Organization, false>(query.direction),
                          values);
}

}  // namespace

TicketPage list_tickets(Reader& reader, const model::Viewer& viewer, const ListQuery& query) {
  TicketPage page;
  const auto* eyes = viewer.eyes();
  if (eyes == nullptr || (query.view == ListView::Organization && !eyes->company)) return page;
  auto rows = query_page(reader.connection(), viewer.portal, *eyes, query);
  while (rows.next()) page.lines.push_back(line_of(rows, 0));

  const bool more = page.lines.size() > kPageSize;  // one line more than a page was asked for
  if (more) page.lines.pop_back();
  if (query.direction == Direction::Newer) {
    std::ranges::reverse(page.lines);
    page.newer = more;
    page.older = true;  // the line that we came from
  } else {
    page.newer = query.from.has_value();
    page.older = more;
  }
  return page;
}

std::optional<FoundTicket> find_ticket(Reader& reader, const model::Viewer& viewer,
                                       const model::Portal& portal, model::TicketNumber number) {
  auto row = reader.connection().query(kFindTicket, contact_of(viewer), company_of(viewer),
                                       contact_of(viewer), viewer.portal, number);
  if (!row.next()) return std::nullopt;
  FoundTicket found{
      .ticket = {row.id<model::TicketId>(0), line_of(row, 1)},
      .facts = {viewer.portal, row.flag(8), row.flag(9), stage_kind(row.text(5))},
      .draft = {!row.is_null(10), row.text_if_any(10).value_or(""), row.text_if_any(11).value_or("")}};
  if (!may(viewer, model::Action::See, found.facts, portal)) return std::nullopt;
  return found;
}

template <model::Action A>
std::variant<Grant<A>, model::Verdict> permit(Transaction& work, const model::Viewer& viewer,
                                              const model::Portal& portal, model::TicketNumber number) {
  auto row =
      work.connection().query(kLockTicket, contact_of(viewer), company_of(viewer), viewer.portal, number);
  if (!row.next()) return model::Verdict::Hidden;
  const model::TicketFacts facts{viewer.portal, row.flag(2), row.flag(3), stage_kind(row.text(1))};
  const auto verdict = judge(viewer, A, facts, portal);
  if (verdict != model::Verdict::Yes) return verdict;
  return Grant<A>(viewer.portal, row.id<model::TicketId>(0), viewer.eyes()->contact,
                  facts.stage == model::StageKind::Closed);
}

template std::variant<Grant<model::Action::Reply>, model::Verdict> permit<model::Action::Reply>(
    Transaction&, const model::Viewer&, const model::Portal&, model::TicketNumber);

void mark_active(Transaction& work, model::PortalId portal, model::TicketId ticket, base::Time moment) {
  work.connection().execute(kMarkTicket, moment, portal, ticket);
  work.connection().execute(kMarkContacts, moment, portal, ticket);
  work.connection().execute(kMarkCompanies, moment, portal, ticket);
}

void reopen_ticket(Transaction& work, model::PortalId portal, model::TicketId ticket) {
  work.connection().execute(kReopenTicket, portal, ticket);
  work.connection().execute(kReopenContacts, portal, ticket);
  work.connection().execute(kReopenCompanies, portal, ticket);
}

}  // namespace store
