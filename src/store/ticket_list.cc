// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ticket_list.h"

#include <algorithm>
#include <limits>

#include "store/ticket_line.h"
#include "store/ticket_rules.h"

namespace store {

namespace {

// A piece for each of the two directions.
struct ByDirection {
  db::Sql older;
  db::Sql newer;
};
constexpr ByDirection kRange{
    " AND a.last_activity_at <= ? AND (a.last_activity_at < ? OR a.ticket_number < ?)",
    " AND a.last_activity_at >= ? AND (a.last_activity_at > ? OR a.ticket_number > ?)"};
constexpr ByDirection kRangeOrder{" ORDER BY a.last_activity_at DESC, a.ticket_number DESC LIMIT 26",
                                  " ORDER BY a.last_activity_at, a.ticket_number LIMIT 26"};
constexpr ByDirection kUnionOrder{" ORDER BY last_activity_at DESC, ticket_number DESC LIMIT 26",
                                  " ORDER BY last_activity_at, ticket_number LIMIT 26"};
constexpr ByDirection kPageOrder{" ORDER BY page.last_activity_at DESC, page.ticket_number DESC",
                                 " ORDER BY page.last_activity_at, page.ticket_number"};

// Puts the query of one page together.
class PageQuery {
 public:
  // `rules` must outlive it.
  PageQuery(const model::Viewer& viewer, const ListQuery& query, const std::vector<model::TestGroup>& rules)
      : portal_(viewer.portal), query_(query), rules_(rules) {
    const auto& eyes = *viewer.eyes();
    statement_.add(
        "SELECT t.number, t.subject, r.name, o.name, s.kind, s.name, t.created_at, page.last_activity_at "
        "FROM (");
    if (query.view == ListView::Mine) {
      add_range_of_contact(eyes.contact);
    } else {
      // An OR of the two would use no index; each range ends after a page.
      statement_.add("(");
      add_range_of_contact(eyes.contact);
      statement_.add(") UNION (");
      add_range_of_company(*eyes.company);
      statement_.add(")").add(in_direction(kUnionOrder));
    }
    statement_.add(
        ") page JOIN ticket t ON t.portal_id = ? AND t.id = page.ticket_id "
        "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id "
        "JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id "
        "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id",
        portal_);
    statement_.add(in_direction(kPageOrder));
  }

  [[nodiscard]] const db::Statement& statement() const noexcept { return statement_; }

 private:
  [[nodiscard]] db::Sql in_direction(const ByDirection& pieces) const {
    return query_.direction == Direction::Older ? pieces.older : pieces.newer;
  }

  void add_range_of_contact(model::ContactId contact) {
    add_range("ticket_contact a", " WHERE a.portal_id = ? AND a.contact_id = ?", contact);
  }
  void add_range_of_company(model::CompanyId company) {
    add_range("ticket_company a", " WHERE a.portal_id = ? AND a.company_id = ?", company);
  }

  // Which tickets stand on a page is decided in one association table, by an index that holds its rows in the
  // page's order; one row more than the page tells whether there is another. Only rules have to look at the
  // ticket itself.
  template <class Identifier>
  void add_range(db::Sql table, db::Sql of_whom, Identifier person) {
    const Place from =
        query_.from.value_or(Place{base::kEndOfTime, {std::numeric_limits<std::int64_t>::max()}});
    statement_.add("SELECT a.ticket_id, a.last_activity_at, a.ticket_number FROM ").add(table);
    if (!rules_.empty())
      statement_.add(" STRAIGHT_JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id");
    statement_.add(of_whom, portal_, person);
    if (query_.status != ListStatus::All)
      statement_.add(" AND a.is_closed = ?", query_.status == ListStatus::Closed);
    statement_.add(in_direction(kRange), from.last_activity, from.last_activity, from.number);
    add_rules(statement_, rules_);
    statement_.add(in_direction(kRangeOrder));
  }

  model::PortalId portal_;
  const ListQuery& query_;
  const std::vector<model::TestGroup>& rules_;
  db::Statement statement_;
};

}  // namespace

TicketPage list_tickets(Reader& reader, const model::Viewer& viewer, const model::Portal& portal,
                        const ListQuery& query) {
  TicketPage page;
  const auto* eyes = viewer.eyes();
  if (eyes == nullptr || (query.view == ListView::Organization && !eyes->company)) return page;
  const auto rules = resolve(portal.ticket_filter, viewer.now, portal.time_zone);
  auto rows = reader.connection().query(PageQuery(viewer, query, rules).statement());
  while (rows.next()) page.lines.push_back(read_line(rows, 0));

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

}  // namespace store
