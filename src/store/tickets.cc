// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tickets.h"

#include <stdexcept>

#include "store/rule_sql.h"
#include "store/ticket_line.h"

namespace store {

namespace {

// Its first columns are id, stage's kind, of contact, of company, closed at.
constexpr db::Sql kFindTicket =
    "SELECT t.id, s.kind, "
    "EXISTS (SELECT 1 FROM ticket_contact a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.contact_id = ?), "
    "EXISTS (SELECT 1 FROM ticket_company a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.company_id = ?), t.closed_at, "
    "t.number, t.subject, r.name, o.name, s.kind, s.name, t.created_at, t.last_activity_at, d.body, "
    "d.form_token, "
    "(SELECT f.number FROM ticket f WHERE f.portal_id = t.portal_id AND f.id = t.follows_id), "
    "(SELECT MAX(f.number) FROM ticket f WHERE f.portal_id = t.portal_id AND f.follows_id = t.id), "
    "k.seen_at IS NULL OR t.last_activity_at > k.seen_at";
constexpr db::Sql kFromTicket =
    " FROM ticket t "
    "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id "
    "JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id "
    "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id "
    "LEFT JOIN draft d ON d.portal_id = t.portal_id AND d.contact_id = ? AND d.place = CONCAT('/tickets/', "
    "t.number) "
    "LEFT JOIN ticket_look k ON k.portal_id = t.portal_id AND k.contact_id = ? AND k.ticket_id = t.id";
constexpr db::Sql kOfNumber = " WHERE t.portal_id = ? AND t.number = ?";

// All but the ticket stands in subqueries, which are not locked: FOR UPDATE holds the ticket's own row alone.
constexpr db::Sql kSelectFacts =
    "SELECT t.id, "
    "(SELECT s.kind FROM stage s WHERE s.portal_id = t.portal_id AND s.id = t.stage_id), "
    "EXISTS (SELECT 1 FROM ticket_contact a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.contact_id = ?), "
    "EXISTS (SELECT 1 FROM ticket_company a WHERE a.portal_id = t.portal_id AND a.ticket_id = t.id "
    "AND a.company_id = ?), t.closed_at";
constexpr db::Sql kFromTicketAlone = " FROM ticket t";
constexpr db::Sql kForUpdate = " FOR UPDATE";
constexpr db::Sql kAddedColumns = kAddedValueColumns;
constexpr db::Sql kAddedJoins = kAddedValueJoins;
constexpr db::SqlText added_text() {
  db::SqlText sql;
  for (const auto* piece : {"SELECT ", kAddedValueColumns, " FROM ticket t ", kAddedValueJoins,
                            "WHERE t.portal_id = ? AND t.id = ?"})
    sql += piece;
  return sql;
}
constexpr auto kAddedText = added_text();
constexpr db::Sql kReadAdded = kAddedText.data();

constexpr db::Sql kFindTicketId = "SELECT id FROM ticket WHERE portal_id = ? AND number = ? FOR UPDATE";

constexpr db::Sql kNoteLook =
    "INSERT INTO ticket_look (portal_id, contact_id, ticket_id, seen_at) VALUES (?, ?, ?, ?) "
    "ON DUPLICATE KEY UPDATE seen_at = GREATEST(seen_at, VALUES(seen_at))";

constexpr db::Sql kNextNumber = "UPDATE ticket_counter SET last_number = last_number + 1 WHERE portal_id = ?";
constexpr db::Sql kReadNumber = "SELECT last_number FROM ticket_counter WHERE portal_id = ?";

std::optional<model::ContactId> contact_of(const model::Viewer& viewer) {
  const auto* eyes = viewer.eyes();
  return eyes == nullptr ? std::nullopt : std::optional(eyes->contact);
}

std::optional<model::CompanyId> company_of(const model::Viewer& viewer) {
  const auto* eyes = viewer.eyes();
  return eyes == nullptr ? std::nullopt : eyes->company;
}

bool is_filtered(const model::Portal& portal) {
  return !portal.ticket_filter.groups.empty();
}

db::Statement facts_query(const model::Viewer& viewer, const model::Portal& portal) {
  db::Statement statement;
  statement.add(kSelectFacts, contact_of(viewer), company_of(viewer));
  if (is_filtered(portal)) add_built_in_values(statement);
  return statement;
}

// Of a query that asked for added values behind the built-in ones, which stand from `values` on: a row each.
void read_added_rows(db::Rows& row, unsigned values, const model::Portal& portal, model::Values& read) {
  if (!is_filtered(portal)) return;
  do {
    read_added_value(read, row, values + kBuiltInValues);
  } while (row.next());
}

// Beside what FOR UPDATE locks: the values of a ticket belong to its row, which is.
void read_added_values(Transaction& work, model::TicketId ticket, const model::Portal& portal,
                       model::Values& values) {
  if (!is_filtered(portal)) return;
  auto rows = work.connection().query(kReadAdded, portal.id, ticket);
  while (rows.next()) read_added_value(values, rows, 0);
}

// What both of the queries above begin with; the values that the filter asks for stand from `values` on.
constexpr unsigned kFactColumns = 5;
model::TicketFacts read_facts(const db::Rows& row, const model::Viewer& viewer, const model::Portal& portal,
                              unsigned values) {
  auto asked_for = !is_filtered(portal) ? model::Values{} : read_built_in_values(row, values);
  return {viewer.portal,      row.flag(2),         row.flag(3), parse_stage_kind(row.text(1)),
          row.time_if_any(4), std::move(asked_for)};
}

}  // namespace

std::optional<FoundTicket> find_ticket(Reader& reader, const model::Viewer& viewer,
                                       const model::Portal& portal, model::TicketNumber number) {
  db::Statement statement;
  statement.add(kFindTicket, contact_of(viewer), company_of(viewer));
  if (is_filtered(portal)) {
    add_built_in_values(statement);
    statement.add(", ").add(kAddedColumns);
  }
  statement.add(kFromTicket, contact_of(viewer), contact_of(viewer));
  if (is_filtered(portal)) statement.add(kAddedJoins);
  auto row = reader.connection().query(statement.add(kOfNumber, viewer.portal, number));
  if (!row.next()) return std::nullopt;
  FoundTicket found{.ticket = {row.id<model::TicketId>(0), read_line(row, kFactColumns),
                               row.id_if_any<model::TicketNumber>(kFactColumns + kLineColumns + 2),
                               row.id_if_any<model::TicketNumber>(kFactColumns + kLineColumns + 3)},
                    .facts = read_facts(row, viewer, portal, kFactColumns + kLineColumns + 5),
                    .draft = {!row.is_null(kFactColumns + kLineColumns),
                              row.text_if_any(kFactColumns + kLineColumns).value_or(""),
                              row.text_if_any(kFactColumns + kLineColumns + 1).value_or("")},
                    .has_news = row.flag(kFactColumns + kLineColumns + 4)};
  read_added_rows(row, kFactColumns + kLineColumns + 5, portal, found.facts.values);
  if (!may(viewer, model::Action::See, found.facts, portal)) return std::nullopt;
  return found;
}

void note_look(Reader& reader, const model::Viewer& viewer, const FoundTicket& found) {
  const auto* contact = std::get_if<model::Customer>(&viewer.who);
  if (contact == nullptr || !found.has_news) return;
  reader.connection().execute(kNoteLook, viewer.portal, contact->contact, found.ticket.id,
                              found.ticket.line.last_activity);
}

std::optional<model::TicketFacts> gather_facts(Reader& reader, const model::Viewer& viewer,
                                               const model::Portal& portal, model::TicketNumber number) {
  auto statement = facts_query(viewer, portal);
  if (is_filtered(portal)) statement.add(", ").add(kAddedColumns);
  statement.add(kFromTicketAlone);
  if (is_filtered(portal)) statement.add(kAddedJoins);
  auto row = reader.connection().query(statement.add(kOfNumber, viewer.portal, number));
  if (!row.next()) return std::nullopt;
  auto facts = read_facts(row, viewer, portal, kFactColumns);
  read_added_rows(row, kFactColumns, portal, facts.values);
  return facts;
}

template <model::Action A>
std::variant<Grant<A>, model::Verdict> permit(Transaction& work, const model::Viewer& viewer,
                                              const model::Portal& portal, model::TicketNumber number) {
  auto row = work.connection().query(facts_query(viewer, portal)
                                         .add(kFromTicketAlone)
                                         .add(kOfNumber, viewer.portal, number)
                                         .add(kForUpdate));
  if (!row.next()) return model::Verdict::Hidden;
  const auto ticket = row.id<model::TicketId>(0);
  auto facts = read_facts(row, viewer, portal, kFactColumns);
  read_added_values(work, ticket, portal, facts.values);
  const auto verdict = judge(viewer, A, facts, portal);
  if (verdict != model::Verdict::Yes) return verdict;
  return Grant<A>(ticket, viewer.eyes()->contact, std::move(facts));
}

template std::variant<Grant<model::Action::Reply>, model::Verdict> permit<model::Action::Reply>(
    Transaction&, const model::Viewer&, const model::Portal&, model::TicketNumber);

template std::variant<Grant<model::Action::Close>, model::Verdict> permit<model::Action::Close>(
    Transaction&, const model::Viewer&, const model::Portal&, model::TicketNumber);

model::TicketNumber take_number(Transaction& work, model::PortalId portal) {
  work.connection().execute(kNextNumber, portal);
  auto rows = work.connection().query(kReadNumber, portal);
  if (!rows.next()) throw std::logic_error("a portal has no ticket counter");
  return rows.id<model::TicketNumber>(0);
}

std::optional<model::TicketId> find_ticket_id(Transaction& work, model::PortalId portal,
                                              model::TicketNumber number) {
  auto rows = work.connection().query(kFindTicketId, portal, number);
  return rows.next() ? std::optional(rows.id<model::TicketId>(0)) : std::nullopt;
}

}  // namespace store
