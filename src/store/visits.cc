// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/visits.h"

#include "base/secret.h"
#include "model/session.h"
#include "store/contact_facts.h"
#include "store/moment_sql.h"

namespace store {

namespace {

constexpr db::SqlText arrive_text(bool by_rules) {
  db::SqlText sql;
  sql +=
      "SELECT d.origin, p.id, p.version, s.id, s.is_remembered, c.id, c.name, c.email, co.id, co.name, "
      "c.consent_version, c.time_zone, ";
  sql += moment("s.created_at", "opened").data();
  sql += ", ";
  sql += moment("s.last_seen_at", "seen").data();
  sql += ", ";
  sql += moment("c.created_at", "since").data();
  if (by_rules) {
    sql += kContactValueColumns;
    sql += kAddedContactValueColumns;
    sql += kIsMember;
  }
  sql +=
      " FROM domain d "
      "JOIN portal p ON p.id = d.portal_id "
      "LEFT JOIN session s ON s.token_digest = ? AND s.portal_id = p.id "
      "LEFT JOIN contact c ON c.portal_id = s.portal_id AND c.id = s.contact_id AND c.is_disabled = FALSE "
      "LEFT JOIN company co ON co.portal_id = c.portal_id AND co.id = c.company_id";
  if (by_rules) sql += kAddedContactValueJoins;
  sql += " WHERE d.host = ?";
  return sql;
}
constexpr db::SqlText kArriveText = arrive_text(false);
constexpr db::SqlText kArriveByRulesText = arrive_text(true);
constexpr db::Sql kArrive = kArriveText.data();
constexpr db::Sql kArriveByRules = kArriveByRulesText.data();
constexpr unsigned kFirstContactValue = 15;

constexpr db::Sql kTouchSession = "UPDATE session SET last_seen_at = ? WHERE portal_id = ? AND id = ?";

constexpr auto kTouchEvery = std::chrono::minutes{1};

// Goes through the rows that follow.
Session session_of(db::Rows& row, const model::Portal& portal, base::Time now) {
  Session session{.id = row.id<model::SessionId>(3),
                  .is_remembered = row.flag(4),
                  .is_admitted = false,
                  .opened = row.time(12),
                  .customer = {row.id<model::ContactId>(5), row.id_if_any<model::CompanyId>(8), row.time(14)},
                  .name = row.text(6),
                  .email = row.text_if_any(7).value_or(""),
                  .company_name = row.text_if_any(9),
                  .consent_version = row.number_if_any(10).value_or(0),
                  .time_zone = row.text_if_any(11)};
  const auto facts =
      judges_contacts(portal) ? read_contact_facts(row, kFirstContactValue) : model::ContactFacts{};
  session.is_admitted = model::is_admitted(portal, facts, now);
  if (!model::sees_company(portal, facts, now)) {
    session.customer.company.reset();
    session.company_name.reset();
  }
  return session;
}

}  // namespace

std::optional<Arrival> arrive(Reader& reader, std::string_view host, std::string_view token, base::Time now) {
  const auto digest = token.empty() ? std::nullopt : std::optional(base::sha256(token));
  const bool by_rules = reader.judges(host);
  auto row = reader.connection().query(by_rules ? kArriveByRules : kArrive, digest, host);
  if (!row.next()) return std::nullopt;
  Arrival arrival{.origin = row.text(0),
                  .portal = reader.settings(row.id<model::PortalId>(1), row.number(2)),
                  .session = std::nullopt,
                  .former = std::nullopt};
  const bool judges = judges_contacts(arrival.portal);
  if (judges != by_rules) {
    reader.note_judging(host, judges);
    if (judges) return arrive(reader, host, token, now);  // with the values that rules ask for
  }
  if (row.is_null(5)) return arrival;  // no session, or its contact is disabled
  const model::SessionTimes times{row.time(12), row.time(13), row.flag(4)};
  auto session = session_of(row, arrival.portal, now);
  if (!model::is_alive(arrival.portal, times, now)) {
    if (session.is_admitted) arrival.former = session.customer.contact;
    return arrival;
  }
  arrival.session = std::move(session);
  if (now - times.seen >= kTouchEvery) {
    reader.connection().execute(kTouchSession, now, arrival.portal.id, arrival.session->id);
  }
  return arrival;
}

}  // namespace store
