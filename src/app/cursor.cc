// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cursor.h"

#include "auth/tokens.h"
#include "base/text.h"

namespace app {

namespace {

std::string context_of(const Visit& visit, std::string_view address) {
  return std::to_string(visit.portal.id.value) + ' ' +
         std::to_string(visit.session.value().customer.contact.value) + ' ' + std::string(address);
}

}  // namespace

std::string seal_place(const Visit& visit, std::string_view address, const store::Place& at) {
  const auto place =
      std::to_string(at.moment.time_since_epoch().count()) + ' ' + std::to_string(at.number.value);
  return auth::seal_cursor(visit.config.keys, context_of(visit, address), place);
}

std::optional<store::Place> open_place(const Visit& visit, std::string_view address,
                                       std::string_view cursor) {
  const auto place = auth::open_cursor(visit.config.keys, context_of(visit, address), cursor);
  if (!place) return std::nullopt;
  const auto parts = base::split(*place, ' ');
  if (parts.size() != 2) return std::nullopt;
  const auto micros = base::parse_number<std::int64_t>(parts[0]);
  const auto number = base::parse_number<std::uint64_t>(parts[1]);
  if (!micros || !number) return std::nullopt;
  return store::Place{base::Time{std::chrono::microseconds{*micros}}, {*number}};
}

}  // namespace app
