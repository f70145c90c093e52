// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/contact_facts.h"

namespace store {

bool judges_contacts(const model::Portal& portal) {
  return portal.ticket_scope == model::TicketScope::CompanyByRules || model::asks_for_groups(portal);
}

model::ContactFacts read_contact_facts(db::Rows& row, unsigned first) {
  model::ContactFacts facts;
  const auto take_text = [&](const char* name) {
    if (auto text = row.text_if_any(first++)) facts.values[name] = {std::move(*text)};
  };
  const auto take_time = [&](const char* name) {
    const auto column = first++;
    if (!row.is_null(column)) facts.values[name] = {model::to_compare_key(row.time(column))};
  };
  take_text("contact.email");
  take_text("contact.name");
  take_time("contact.created");
  take_text("company.name");
  take_text("company.domain");
  take_time("company.created");
  facts.of_group = row.flag(first + 2);
  do {
    if (!row.is_null(first + 1)) facts.values[row.text(first)].push_back(row.text(first + 1));
  } while (row.next());
  return facts;
}

}  // namespace store
