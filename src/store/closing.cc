// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/closing.h"

#include <stdexcept>

#include "store/associations.h"
#include "store/search_index.h"

namespace store {

namespace {

constexpr db::Sql kCloseTicket =
    "UPDATE ticket t JOIN pipeline p ON p.portal_id = t.portal_id AND p.id = t.pipeline_id "
    "SET t.closed_at = ?, t.stage_id = COALESCE(p.closed_stage_id, "
    "(SELECT s.id FROM stage s WHERE s.portal_id = t.portal_id AND s.pipeline_id = t.pipeline_id "
    "AND s.kind = 'closed' ORDER BY s.position LIMIT 1)) WHERE t.portal_id = ? AND t.id = ?";
constexpr db::Sql kReopenTicket =
    "UPDATE ticket t SET closed_at = NULL, stage_id = "
    "(SELECT s.id FROM stage s WHERE s.portal_id = t.portal_id AND s.pipeline_id = t.pipeline_id "
    "AND s.kind = 'open' ORDER BY s.position LIMIT 1) WHERE portal_id = ? AND id = ?";
constexpr db::Sql kFollowUp =
    "INSERT INTO ticket (portal_id, number, subject, subject_key, pipeline_id, stage_id, requester_id, "
    "owner_id, created_at, last_activity_at, follows_id) "
    "SELECT t.portal_id, ?, t.subject, t.subject_key, t.pipeline_id, "
    "(SELECT s.id FROM stage s WHERE s.portal_id = t.portal_id AND s.pipeline_id = t.pipeline_id "
    "AND s.kind = 'open' ORDER BY s.position LIMIT 1), ?, t.owner_id, ?, ?, t.id "
    "FROM ticket t WHERE t.portal_id = ? AND t.id = ? RETURNING id";
constexpr db::Sql kCopyProperties =
    "INSERT INTO ticket_property (portal_id, ticket_id, property_id, position, value, compare_key) "
    "SELECT v.portal_id, ?, v.property_id, v.position, v.value, v.compare_key FROM ticket_property v "
    "WHERE v.portal_id = ? AND v.ticket_id = ?";

}  // namespace

void close_ticket(Transaction& work, const Grant<model::Action::Close>& grant, base::Time now) {
  work.connection().execute(kCloseTicket, now, grant.portal(), grant.ticket());
  mark_closed(work, grant.portal(), grant.ticket(), true);
  mark_active(work, grant.portal(), grant.ticket(), now);
}

void reopen_ticket(Transaction& work, const Grant<model::Action::Reply>& grant) {
  work.connection().execute(kReopenTicket, grant.portal(), grant.ticket());
  mark_closed(work, grant.portal(), grant.ticket(), false);
}

NewTicket follow_up(Transaction& work, const Grant<model::Action::Reply>& grant, base::Time now) {
  auto& connection = work.connection();
  const auto portal = grant.portal();
  const auto old = grant.ticket();
  const auto number = take_number(work, portal);
  auto made = connection.query(kFollowUp, number, grant.contact(), now, now, portal, old);
  if (!made.next()) throw std::logic_error("a follow-up was not stored");
  const auto id = made.id<model::TicketId>(0);
  associate(work, portal, id, {grant.contact()}, {});
  associate_like(work, portal, id, old);
  index_subject(work, portal, id);
  connection.execute(kCopyProperties, id, portal, old);
  return {id, number};
}

}  // namespace store
