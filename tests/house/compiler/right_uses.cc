// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversations.h"

void a_constant_statement(db::Connection& connection, const std::string& key) {
  constexpr db::Sql kFind = "SELECT id FROM portal WHERE portal_key = ?";
  [[maybe_unused]] const auto rows = connection.query(kFind, key);
}

void a_write_with_its_grant(store::Reader& shelves, const model::Viewer& viewer,
                            const model::Portal& portal) {
  store::transact(shelves, [&](store::Transaction& work) {
    auto permit = store::permit<model::Action::Reply>(work, viewer, portal, model::TicketNumber{1001});
    if (const auto* grant = std::get_if<store::Grant<model::Action::Reply>>(&permit)) {
      (void)store::add_reply(work, *grant, model::Portal{}, "text", base::Time{});
    }
    work.commit();
  });
}
