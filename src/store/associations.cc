// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/associations.h"

#include <array>

namespace store {

namespace {

// A statement for each of the two tables.
constexpr std::array<db::Sql, 2> kMarkActive{
    "UPDATE ticket_contact SET last_activity_at = GREATEST(last_activity_at, ?)",
    "UPDATE ticket_company SET last_activity_at = GREATEST(last_activity_at, ?)"};
constexpr db::Sql kReadWords =
    "SELECT words FROM ticket_contact WHERE portal_id = ? AND ticket_id = ? UNION "
    "SELECT words FROM ticket_company WHERE portal_id = ? AND ticket_id = ?";
constexpr db::Sql kLockTicket = "SELECT 1 FROM ticket WHERE portal_id = ? AND id = ? FOR UPDATE";
constexpr std::array<db::Sql, 2> kMarkClosed{
    "UPDATE ticket_contact SET is_closed = ? WHERE portal_id = ? AND ticket_id = ?",
    "UPDATE ticket_company SET is_closed = ? WHERE portal_id = ? AND ticket_id = ?"};
constexpr db::Sql kOfTicket = " WHERE portal_id = ? AND ticket_id = ?";
constexpr db::Sql kMarkTicket =
    "UPDATE ticket SET last_activity_at = GREATEST(last_activity_at, ?) WHERE portal_id = ? AND id = ?";

// What lists show of a ticket `t`, and sort by.
constexpr const char* kSortSubject = "t.subject";
constexpr const char* kSortRequester = "r.name";
constexpr const char* kSortOwner = "COALESCE(o.name, '')";
constexpr const char* kSortTables =
    " JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id "
    "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id ";

constexpr const char* kCopies =
    "ticket_id, ticket_number, is_closed, last_activity_at, created_at, ticket_requester, ticket_pipeline, "
    "sort_subject, sort_requester, sort_owner) SELECT ";
constexpr const char* kCopied =
    "t.id, t.number, s.kind = 'closed', t.last_activity_at, t.created_at, t.requester_id, t.pipeline_id, ";
constexpr const char* kFromTicket =
    " FROM ticket t JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id";

constexpr db::SqlText associate_text(const char* table, const char* column, bool like) {
  db::SqlText sql;
  for (const auto* piece : {"INSERT IGNORE INTO ", table, " (portal_id, ", column, ", ", kCopies,
                            like ? "a.portal_id, a." : "t.portal_id, ", like ? column : "?", ", ", kCopied,
                            kSortSubject, ", ", kSortRequester, ", ", kSortOwner, kFromTicket, kSortTables})
    sql += piece;
  if (like) {
    for (const auto* piece : {"JOIN ", table, " a ON a.portal_id = t.portal_id AND a.ticket_id = ? "})
      sql += piece;
  }
  sql += "WHERE t.portal_id = ? AND t.id = ?";
  return sql;
}
constexpr auto kContactText = associate_text("ticket_contact", "contact_id", false);
constexpr auto kCompanyText = associate_text("ticket_company", "company_id", false);
constexpr auto kContactsLikeText = associate_text("ticket_contact", "contact_id", true);
constexpr auto kCompaniesLikeText = associate_text("ticket_company", "company_id", true);
constexpr db::Sql kAssociateContact = kContactText.data();
constexpr db::Sql kAssociateCompany = kCompanyText.data();
constexpr std::array<db::Sql, 2> kAssociateLike{kContactsLikeText.data(), kCompaniesLikeText.data()};

constexpr const char* kOfItsTicket =
    " a JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id "
    "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id";
constexpr const char* kAsTheTicket =
    ", a.is_closed = s.kind = 'closed', a.last_activity_at = t.last_activity_at, a.created_at = "
    "t.created_at, a.ticket_requester = t.requester_id, a.ticket_pipeline = t.pipeline_id, a.words = '' "
    "WHERE a.portal_id = ? AND a.ticket_id = ?";
constexpr db::SqlText renew_text(const char* table) {
  db::SqlText sql;
  for (const auto* piece :
       {"UPDATE ", table, kOfItsTicket, kSortTables, "SET a.sort_subject = ", kSortSubject,
        ", a.sort_requester = ", kSortRequester, ", a.sort_owner = ", kSortOwner, kAsTheTicket})
    sql += piece;
  return sql;
}
constexpr auto kRenewContactsText = renew_text("ticket_contact");
constexpr auto kRenewCompaniesText = renew_text("ticket_company");
constexpr std::array<db::Sql, 2> kRenew{kRenewContactsText.data(), kRenewCompaniesText.data()};

constexpr const char* kUpdateTicketsOf =
    "UPDATE contact r STRAIGHT_JOIN ticket t ON t.portal_id = r.portal_id AND t.requester_id = r.id "
    "STRAIGHT_JOIN ";
constexpr const char* kOnTicket = " a ON a.portal_id = t.portal_id AND a.ticket_id = t.id ";
constexpr db::SqlText rename_text(const char* table) {
  db::SqlText sql;
  for (const auto* piece : {kUpdateTicketsOf, table, kOnTicket, "SET a.sort_requester = ", kSortRequester,
                            " WHERE r.portal_id = ? AND r.id = ?"})
    sql += piece;
  return sql;
}
constexpr auto kRenameContactsText = rename_text("ticket_contact");
constexpr auto kRenameCompaniesText = rename_text("ticket_company");
constexpr std::array<db::Sql, 2> kRename{kRenameContactsText.data(), kRenameCompaniesText.data()};

// The ticket's row is locked, so that no words of another come between.
void mark_lists(Transaction& work, model::PortalId portal, model::TicketId ticket, base::Time moment,
                const model::Signature& words) {
  const bool has_words = words != model::Signature{};
  auto all = words;
  if (has_words) {
    auto rows = work.connection().query(kReadWords, portal, ticket, portal, ticket);
    while (rows.next()) all |= model::from_stored(rows.text(0));
  }
  for (const auto& mark : kMarkActive) {
    db::Statement statement;
    statement.add(mark, moment);
    if (has_words) statement.add(", words = ?", model::to_stored(all));
    work.connection().execute(statement.add(kOfTicket, portal, ticket));
  }
}

}  // namespace

void associate(Transaction& work, model::PortalId portal, model::TicketId ticket,
               const std::vector<model::ContactId>& contacts,
               const std::vector<model::CompanyId>& companies) {
  for (const auto contact : contacts) work.connection().execute(kAssociateContact, contact, portal, ticket);
  for (const auto company : companies) work.connection().execute(kAssociateCompany, company, portal, ticket);
}

void associate_like(Transaction& work, model::PortalId portal, model::TicketId ticket,
                    model::TicketId other) {
  for (const auto& statement : kAssociateLike) work.connection().execute(statement, other, portal, ticket);
}

void mark_active(Transaction& work, model::PortalId portal, model::TicketId ticket, base::Time moment,
                 const model::Signature& words) {
  work.connection().execute(kMarkTicket, moment, portal, ticket);
  mark_lists(work, portal, ticket, moment, words);
}

void mark_closed(Transaction& work, model::PortalId portal, model::TicketId ticket, bool closed) {
  for (const auto& mark : kMarkClosed) work.connection().execute(mark, closed, portal, ticket);
}

void add_words(Transaction& work, model::PortalId portal, model::TicketId ticket,
               const model::Signature& words) {
  if (!work.connection().query(kLockTicket, portal, ticket).next()) return;
  mark_lists(work, portal, ticket, base::kFirstTime, words);
}

void renew_requester(Transaction& work, model::PortalId portal, model::ContactId requester) {
  for (const auto& rename : kRename) work.connection().execute(rename, portal, requester);
}

void renew_copies(Transaction& work, model::PortalId portal, model::TicketId ticket) {
  for (const auto& renew : kRenew) work.connection().execute(renew, portal, ticket);
}

}  // namespace store
