// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ticket_list.h"

#include <algorithm>
#include <array>

#include "store/moment_sql.h"
#include "store/requesters.h"
#include "store/rule_sql.h"
#include "store/search.h"
#include "store/ticket_line.h"

namespace store {

namespace {

// What a sort reads of a range of associations `a`, and in which index it stands in its order.
struct Order {
  db::Sql key;
  db::Sql index;
};
constexpr std::array<Order, 6> kOrders{{{"a.last_activity_at", " FORCE INDEX (PRIMARY)"},
                                        {"a.ticket_number", " FORCE INDEX (by_number)"},
                                        {"a.created_at", " FORCE INDEX (by_created)"},
                                        {"a.sort_subject", " FORCE INDEX (by_subject)"},
                                        {"a.sort_requester", " FORCE INDEX (by_requester)"},
                                        {"a.sort_owner", " FORCE INDEX (by_owner)"}}};

// A line's columns, which an association copies from its ticket. A stage is looked up where its name shows.
constexpr db::SqlText line_text(bool shows_stage) {
  db::SqlText sql;
  sql +=
      "SELECT a.ticket_number, a.sort_subject, a.sort_requester, IF(LENGTH(a.sort_owner) > 0, a.sort_owner, "
      "NULL) AS owner, ";
  sql += shows_stage ? "s.kind, s.name, " : "IF(a.is_closed, 'closed', 'open') AS kind, '', ";
  sql += moment("a.created_at", "created").data();
  sql += ", ";
  sql += moment("a.last_activity_at", "active").data();
  sql += ", a.ticket_id, a.last_activity_at > COALESCE(k.seen_at, ?) AS news FROM ";
  return sql;
}
constexpr auto kLineText = line_text(false);
constexpr auto kStagedLineText = line_text(true);
constexpr db::Sql kLine = kLineText.data();
constexpr db::Sql kStagedLine = kStagedLineText.data();
// What these come from, in each range of a view that has two.
constexpr db::Sql kRangeColumns =
    "SELECT a.portal_id, a.ticket_id, a.ticket_number, a.sort_subject, a.sort_requester, a.sort_owner, "
    "a.is_closed, a.created_at, a.last_activity_at FROM ";
constexpr db::Sql kTicket = " STRAIGHT_JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id";
constexpr db::Sql kStage =
    " STRAIGHT_JOIN stage s FORCE INDEX (PRIMARY) ON s.portal_id = t.portal_id AND s.id = t.stage_id";
constexpr db::Sql kLook =
    " LEFT JOIN ticket_look k ON k.portal_id = a.portal_id AND k.contact_id = ? AND k.ticket_id = "
    "a.ticket_id";
constexpr db::Sql kWords = " FORCE INDEX (newest_words)";
constexpr db::Sql kIfRare = " AND ";
constexpr db::Sql kIfNotRare = " AND NOT ";
// Rules may ask for 20,000; MariaDB takes 65,535 in a statement.
constexpr std::size_t kMostRuleValues = 15'000;

std::size_t count_values(const std::vector<model::TestGroup>& rules) {
  db::Statement statement;
  add_rules(statement, rules);
  return statement.values().size();
}

// Whose tickets are listed.
struct Scope {
  db::Sql table;
  db::Sql of_whom;
};
constexpr Scope kOfContact{"ticket_contact a", " WHERE a.portal_id = ? AND a.contact_id = ?"};
constexpr Scope kOfCompany{"ticket_company a", " WHERE a.portal_id = ? AND a.company_id = ?"};

// Puts the query of one page together.
class PageQuery {
 public:
  // What it refers to must outlive it.
  PageQuery(const model::Viewer& viewer, const model::Portal& portal, const ListQuery& query,
            const std::vector<model::TestGroup>& rules, const Requesters& requesters)
      : eyes_(*viewer.eyes()),
        portal_(portal),
        query_(query),
        rules_(rules),
        requesters_(requesters),
        rising_((query.order == ListOrder::Rising) == (query.direction == Direction::Onward)),
        sorts_words_(query.search && query.sort != ListSort::Activity &&
                     count_values(rules) <= kMostRuleValues) {
    statement_.add(portal.show_stages ? kStagedLine : kLine, eyes_.since);
    // Read in the index's own order, lines need no table of their own.
    const bool mine = query.view == ListView::Mine;
    if (mine && !sorts_words_) {
      statement_.add(kOfContact.table).add(index());
      add_joins(portal.show_stages || looks_at_tickets(), eyes_.contact);
      add_conditions(kOfContact, eyes_.contact);
      add_order();
      return;
    }
    // An OR of the two would use no index; each range is a page at most.
    statement_.add("((");
    add_ranges(kOfContact, eyes_.contact);
    if (!mine) {
      statement_.add(") UNION (");
      add_ranges(kOfCompany, *eyes_.company);
    }
    statement_.add(")) a");
    add_joins(portal.show_stages, eyes_.contact);
    add_order();
  }

  [[nodiscard]] const db::Statement& statement() const noexcept { return statement_; }

 private:
  // What is found in another order stands in no index. Words that few tickets hold are looked for in that of
  // words, and those tickets sorted; others are soon met in that of the order.
  template <class Identifier>
  void add_ranges(const Scope& scope, Identifier person) {
    if (!sorts_words_) {
      add_range(scope, index(), person);
      return;
    }
    add_range(scope, index(), person, kIfNotRare);
    statement_.add(") UNION (");
    add_range(scope, kWords, person, kIfRare);
  }

  template <class Identifier>
  void add_range(const Scope& scope, db::Sql index, Identifier person,
                 std::optional<db::Sql> condition = std::nullopt) {
    statement_.add(kRangeColumns).add(scope.table).add(index);
    if (looks_at_tickets()) statement_.add(kTicket);
    add_conditions(scope, person);
    if (condition) {
      statement_.add(*condition);
      add_rarity(scope, person);
    }
    add_order();
  }

  // Whether of the first five hundred from here on fewer hold the words than stand on a page. MariaDB looks
  // once, before it reads the range.
  template <class Identifier>
  void add_rarity(const Scope& scope, Identifier person) {
    statement_.add("(SELECT COUNT(*) = 500 AND SUM(a.holds) < 26 FROM (SELECT TRUE");
    add_signature(statement_, query_.search->signature());
    statement_.add(" AS holds FROM ").add(scope.table).add(index());
    add_scope(scope, person);
    add_order(" LIMIT 500");
    statement_.add(") a)");
  }

  // Only rules and words have to look at the ticket itself.
  [[nodiscard]] bool looks_at_tickets() const { return !rules_.empty() || query_.search; }

  void add_joins(bool ticket, model::ContactId contact) {
    if (ticket) statement_.add(kTicket);
    if (portal_.show_stages) statement_.add(kStage);
    statement_.add(kLook, contact);
  }

  template <class Identifier>
  void add_scope(const Scope& scope, Identifier person) {
    statement_.add(scope.of_whom, portal_.id, person);
    if (query_.from) add_beginning(*query_.from);
  }

  template <class Identifier>
  void add_conditions(const Scope& scope, Identifier person) {
    add_scope(scope, person);
    if (query_.status != ListStatus::All)
      statement_.add(" AND a.is_closed = ?", query_.status == ListStatus::Closed);
    if (query_.pipeline) statement_.add(" AND a.ticket_pipeline = ?", *query_.pipeline);
    add_requesters(statement_, requesters_);
    if (query_.search) add_signature(statement_, query_.search->signature());
    add_rules(statement_, rules_);
    if (query_.search) add_terms(statement_, *query_.search, portal_.all_threads);
  }

  [[nodiscard]] db::Sql index() const {
    if (!requesters_.few.empty()) return " FORCE INDEX (of_requester)";
    if (query_.sort == ListSort::Activity && query_.search) return kWords;
    if (query_.sort == ListSort::Activity && query_.status != ListStatus::All)
      return " FORCE INDEX (newest_by_state)";
    return order().index;
  }

  [[nodiscard]] const Order& order() const { return kOrders.at(static_cast<std::size_t>(query_.sort)); }
  [[nodiscard]] db::Sql key() const { return order().key; }

  // In this form MariaDB begins in the index behind the very ticket, and not at the first of all that have
  // the same key.
  void add_beginning(const Place& from) {
    const auto beyond = rising_ ? db::Sql(" > ") : db::Sql(" < ");
    statement_.add(" AND (").add(key()).add(beyond);
    add_anchor(from);
    statement_.add(" OR (").add(key()).add(" = ");
    add_anchor(from);
    statement_.add(" AND a.ticket_number").add(beyond).add("?))", from.number);
  }

  // The key of the ticket that the page begins behind, as its line has it.
  void add_anchor(const Place& from) {
    switch (query_.sort) {
      case ListSort::Number:
        statement_.add("?", from.number);
        return;
      case ListSort::Activity:
      case ListSort::Created:
        statement_.add("?", from.moment);
        return;
      case ListSort::Subject:
      case ListSort::Requester:
      case ListSort::Owner:
        statement_.add("COALESCE(");
        add_key_of(from.number, kOfContact, eyes_.contact);
        if (query_.view == ListView::Organization) {
          statement_.add(", ");
          add_key_of(from.number, kOfCompany, *eyes_.company);
        }
        statement_.add(")");
    }
  }
  template <class Identifier>
  void add_key_of(model::TicketNumber number, const Scope& scope, Identifier person) {
    statement_.add("(SELECT ").add(key()).add(" FROM ").add(scope.table).add(" FORCE INDEX (by_number)");
    statement_.add(scope.of_whom, portal_.id, person).add(" AND a.ticket_number = ? LIMIT 1)", number);
  }

  // One more than a page tells whether there is another.
  void add_order(db::Sql limit = " LIMIT 26") {
    statement_.add(" ORDER BY ").add(key()).add(rising_ ? db::Sql(", ") : db::Sql(" DESC, "));
    statement_.add("a.ticket_number").add(rising_ ? db::Sql("") : db::Sql(" DESC"));
    statement_.add(limit);
  }

  const model::Customer& eyes_;
  const model::Portal& portal_;
  const ListQuery& query_;
  const std::vector<model::TestGroup>& rules_;
  const Requesters& requesters_;
  bool rising_;
  bool sorts_words_;
  db::Statement statement_;
};

}  // namespace

TicketPage list_tickets(Reader& reader, const model::Viewer& viewer, const model::Portal& portal,
                        const ListQuery& query) {
  TicketPage page;
  const auto* eyes = viewer.eyes();
  if (eyes == nullptr || (query.view == ListView::Organization && !eyes->company)) return page;
  const auto requesters = find_requesters(reader, viewer, query);
  if (requesters.none()) return page;
  const auto rules = resolve(portal.ticket_filter, viewer.now, portal.time_zone);
  std::vector<model::TicketId> ids;
  page.lines.reserve(kPageSize + 1);
  ids.reserve(kPageSize + 1);
  auto rows = reader.connection().query(PageQuery(viewer, portal, query, rules, requesters).statement());
  while (rows.next()) {
    page.lines.push_back(read_line(rows, 0));
    ids.push_back(rows.id<model::TicketId>(kLineColumns));
    page.lines.back().has_news = rows.flag(kLineColumns + 1);
  }
  if (query.search) {
    auto excerpts = read_excerpts(reader, portal, *query.search, ids);
    for (std::size_t at = 0; at < ids.size(); ++at) page.lines[at].excerpt = std::move(excerpts[at]);
  }

  const bool more = page.lines.size() > kPageSize;  // one line more than a page was asked for
  if (more) page.lines.pop_back();
  if (query.direction == Direction::Back) {
    std::ranges::reverse(page.lines);
    page.before = more;
    page.after = true;  // the line that we came from
  } else {
    page.before = query.from.has_value();
    page.after = more;
  }
  return page;
}

}  // namespace store
