// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cursor.h"

#include "auth/tokens.h"
#include "base/text.h"

namespace app {

namespace {

std::string context_of(const Visit& visit, const store::ListQuery& query) {
  std::string context = "tickets";
  for (const auto part : {visit.portal.id.value, visit.session.value().customer.contact.value,
                          static_cast<std::uint64_t>(query.view), static_cast<std::uint64_t>(query.status)}) {
    context += ' ' + std::to_string(part);
  }
  return context;
}

}  // namespace

std::string seal_place(const Visit& visit, const store::ListQuery& query, const model::TicketLine& line) {
  const auto place =
      std::to_string(line.last_activity.time_since_epoch().count()) + ' ' + std::to_string(line.number.value);
  return auth::seal_cursor(visit.config.keys, context_of(visit, query), place);
}

std::optional<store::Place> open_place(const Visit& visit, const store::ListQuery& query,
                                       std::string_view cursor) {
  const auto place = auth::open_cursor(visit.config.keys, context_of(visit, query), cursor);
  if (!place) return std::nullopt;
  const auto parts = base::split(*place, ' ');
  if (parts.size() != 2) return std::nullopt;
  const auto micros = base::parse_number<std::int64_t>(parts[0]);
  const auto number = base::parse_number<std::uint64_t>(parts[1]);
  if (!micros || !number) return std::nullopt;
  return store::Place{base::Time{std::chrono::microseconds{*micros}}, {*number}};
}

}  // namespace app
