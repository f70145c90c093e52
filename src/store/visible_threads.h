// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Of a ticket's threads those that its page shows: all on connected channels in which something was said, or
// of these the one whose first message is oldest.
#pragma once

#include "db/sql.h"

namespace store {

// A subquery that selects `h.id`; `of_ticket` compares h.portal_id and h.ticket_id.
[[nodiscard]] constexpr db::SqlText visible_threads(const char* of_ticket, bool all_threads) {
  db::SqlText sql;
  sql +=
      "SELECT h.id FROM thread h JOIN channel c ON c.portal_id = h.portal_id AND c.id = h.channel_id "
      "AND c.is_connected = TRUE WHERE ";
  sql += of_ticket;
  sql += " AND h.first_message_at IS NOT NULL";
  if (!all_threads) sql += " ORDER BY h.first_message_at, h.id LIMIT 1";
  return sql;
}

}  // namespace store
