// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/contact_values.h"

#include "model/permissions.h"

namespace store {

model::Values read_contact_values(db::Rows& row, unsigned first) {
  model::Values values;
  const auto take_text = [&](const char* name) {
    if (auto text = row.text_if_any(first++)) values[name] = {std::move(*text)};
  };
  const auto take_time = [&](const char* name) {
    const auto column = first++;
    if (!row.is_null(column)) values[name] = {model::to_compare_key(row.time(column))};
  };
  take_text("contact.email");
  take_text("contact.name");
  take_time("contact.created");
  take_text("company.name");
  take_text("company.domain");
  take_time("company.created");
  do {
    if (!row.is_null(first + 1)) values[row.text(first)].push_back(row.text(first + 1));
  } while (row.next());
  return values;
}

bool judges_company(const model::Portal& portal) {
  return portal.ticket_scope == model::TicketScope::CompanyByRules;
}

bool shows_company(db::Rows& row, unsigned first, const model::Portal& portal, base::Time now) {
  return sees_company(portal, judges_company(portal) ? read_contact_values(row, first) : model::Values{},
                      now);
}

}  // namespace store
