// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include <algorithm>
#include <bit>

#include "store/ticket_list.h"
#include "store/visible_threads.h"

namespace store {

namespace {

// + 0: which threads show is asked of what holds the term alone, and not to find it.
constexpr db::SqlText term_text(bool all_threads) {
  db::SqlText sql;
  sql +=
      " AND (LOCATE(?, t.search_text) > 0 OR EXISTS (SELECT 1 FROM thread_text x WHERE x.portal_id = "
      "a.portal_id AND x.ticket_id = a.ticket_id AND LOCATE(?, x.search_text) > 0 AND x.thread_id + 0 ";
  sql += all_threads ? "IN (" : "= (";
  sql += visible_threads("h.portal_id = a.portal_id AND h.ticket_id = a.ticket_id", all_threads).data();
  sql += ")))";
  return sql;
}
constexpr auto kOriginalTermText = term_text(false);
constexpr auto kAnyTermText = term_text(true);
constexpr db::Sql kInOriginal = kOriginalTermText.data();
constexpr db::Sql kInAny = kAnyTermText.data();

// What people's words are compared by here is near to the search form, and only decides what is quoted.
constexpr db::SqlText excerpt_text(bool all_threads) {
  const auto threads = visible_threads("h.portal_id = t.portal_id AND h.ticket_id = t.id", all_threads);
  const char* of_threads = all_threads ? "m.thread_id IN (" : "m.thread_id = (";
  db::SqlText sql;
  for (const auto* piece :
       {"SELECT t.id, (SELECT CONCAT(IF(LOCATE(?, LEFT(m.body, 4000) COLLATE utf8mb4_uca1400_ai_ci) > 61, '… "
        "', ''), "
        "SUBSTRING(m.body, GREATEST(1, CAST(LOCATE(?, LEFT(m.body, 4000) COLLATE utf8mb4_uca1400_ai_ci) AS "
        "SIGNED) - "
        "60), 200)) FROM message m WHERE m.portal_id = t.portal_id AND ",
        of_threads, threads.data(),
        ") AND LOCATE(?, LEFT(m.body, 4000) COLLATE utf8mb4_uca1400_ai_ci) > 0 ORDER BY m.sent_at DESC, m.id "
        "DESC LIMIT "
        "1), "
        "(SELECT f.name FROM message m JOIN attachment f ON f.portal_id = m.portal_id AND f.message_id = "
        "m.id "
        "WHERE m.portal_id = t.portal_id AND ",
        of_threads, threads.data(),
        ") AND LOCATE(?, f.name COLLATE utf8mb4_uca1400_ai_ci) > 0 ORDER BY f.id DESC LIMIT 1) "
        "FROM ticket t WHERE t.portal_id = ? AND t.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?)"})
    sql += piece;
  return sql;
}
constexpr std::size_t kMostTickets = kPageSize + 1;  // as many as marks in the list above
constexpr auto kOriginalExcerptText = excerpt_text(false);
constexpr auto kAnyExcerptText = excerpt_text(true);
constexpr db::Sql kExcerptsOfOriginal = kOriginalExcerptText.data();
constexpr db::Sql kExcerptsOfAny = kAnyExcerptText.data();

}  // namespace

void add_signature(db::Statement& statement, const model::Signature& signature) {
  for (std::size_t at = 0; at < signature.bytes.size(); ++at) {
    const auto bits = signature.bytes.at(at);
    if (bits == 0) continue;
    statement.add(" AND ASCII(SUBSTR(a.words, ?, 1)) & ?", std::uint64_t{at + 1}, std::uint64_t{bits});
    if (!std::has_single_bit(bits)) statement.add(" = ?", std::uint64_t{bits});
  }
}

void add_terms(db::Statement& statement, const model::Search& search, bool all_threads) {
  for (const auto& term : search.terms)
    statement.add(all_threads ? kInAny : kInOriginal, term.text, term.text);
}

std::vector<std::string> read_excerpts(Reader& reader, const model::Portal& portal,
                                       const model::Search& search,
                                       std::span<const model::TicketId> tickets) {
  std::vector<std::string> excerpts(tickets.size());
  if (tickets.empty()) return excerpts;
  const auto& longest =
      std::ranges::max(search.terms, {}, [](const auto& term) { return term.typed.size(); });
  db::Statement statement;
  statement.add(portal.all_threads ? kExcerptsOfAny : kExcerptsOfOriginal, longest.typed, longest.typed,
                longest.typed, longest.typed, portal.id);
  for (std::size_t at = 0; at < kMostTickets; ++at)
    statement.add("", tickets[std::min(at, tickets.size() - 1)]);
  auto rows = reader.connection().query(statement);
  while (rows.next()) {
    const auto place = std::ranges::find(tickets, rows.id<model::TicketId>(0)) - tickets.begin();
    excerpts.at(static_cast<std::size_t>(place)) =
        rows.text_if_any(1).value_or(rows.text_if_any(2).value_or(""));
  }
  return excerpts;
}

}  // namespace store
