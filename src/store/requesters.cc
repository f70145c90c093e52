// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requesters.h"

#include <algorithm>

#include "base/text.h"

namespace store {

namespace {

constexpr std::size_t kFew = 20;

std::string like(std::string_view beginning, std::string_view word) {
  std::string pattern(beginning);
  for (const char byte : word) {
    if (byte == '%' || byte == '_' || byte == '!') pattern += '!';
    pattern += byte;
  }
  return pattern + '%';
}

void add_names(db::Statement& statement, db::Sql name, const std::vector<std::string>& names) {
  constexpr db::Sql kFits = " COLLATE utf8mb4_uca1400_ai_ci LIKE ? ESCAPE '!'";
  for (std::size_t at = 0; at + 1 < names.size(); at += 2) {
    statement.add(" AND (").add(name).add(kFits, names[at]);
    statement.add(" OR ").add(name).add(kFits, names[at + 1]).add(")");
  }
}

}  // namespace

Requesters find_requesters(Reader& reader, const model::Viewer& viewer, const ListQuery& query) {
  Requesters found;
  for (const auto word : base::split(query.requester, ' ')) {
    if (word.empty()) continue;
    found.names.push_back(like("", word));
    found.names.push_back(like("% ", word));
  }
  if (found.names.empty()) return found;
  if (query.search) {
    found.many = true;
    return found;
  }
  const auto& eyes = *viewer.eyes();
  db::Statement statement;
  statement.add(
      "SELECT r.id FROM (SELECT a.ticket_requester FROM ticket_contact a FORCE INDEX (of_requester) WHERE "
      "a.portal_id = ? AND a.contact_id = ? GROUP BY a.ticket_requester",
      viewer.portal, eyes.contact);
  if (query.view == ListView::Organization) {
    statement.add(
        " UNION SELECT a.ticket_requester FROM ticket_company a FORCE INDEX (of_requester) WHERE a.portal_id "
        "= ? "
        "AND a.company_id = ? GROUP BY a.ticket_requester",
        viewer.portal, *eyes.company);
  }
  statement.add(") q STRAIGHT_JOIN contact r ON r.portal_id = ? AND r.id = q.ticket_requester WHERE TRUE",
                viewer.portal);
  add_names(statement, "r.name", found.names);
  statement.add(" LIMIT 21");
  auto rows = reader.connection().query(statement);
  while (rows.next()) found.few.push_back(rows.id<model::ContactId>(0));
  found.many = found.few.size() > kFew;
  if (found.many) found.few.clear();
  return found;
}

void add_requesters(db::Statement& statement, const Requesters& requesters) {
  if (requesters.many) add_names(statement, "a.sort_requester", requesters.names);
  if (requesters.few.empty()) return;
  statement.add(" AND a.ticket_requester IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t at = 0; at < kFew; ++at)
    statement.add("", requesters.few[std::min(at, requesters.few.size() - 1)]);
}

}  // namespace store
