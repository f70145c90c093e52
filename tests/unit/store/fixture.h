// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A portal of its own for each test, in the database that tests/lib/with-database has made.
#pragma once

#include <cstdlib>
#include <stdexcept>

#include "base/config.h"
#include "base/random.h"
#include "base/text.h"
#include "store/imports.h"
#include "store/people.h"
#include "store/portals.h"
#include "store/tickets.h"
#include "store/transaction.h"

namespace test {

inline base::Config config() {
  const char* file = std::getenv("LUUKKU_CONFIG");
  if (file == nullptr) throw std::runtime_error("run me through tests/unit/run");
  return base::load_config(file);
}

// Does it in a transaction of its own.
template <class Work>
auto commit(store::Reader& shelves, Work&& work) {
  return store::transact(shelves, [&](store::Transaction& transaction) {
    auto result = work(transaction);
    transaction.commit();
    return result;
  });
}

struct PortalFixture {
  base::Config node = config();
  store::Reader shelves{node.database};
  base::Time now = base::now();
  model::Portal portal = make();

  model::Portal make() {
    const auto key = "u" + base::to_hex(base::random_bytes(6));
    const auto id = commit(shelves, [&](store::Transaction& work) {
      return store::create_portal(work, {key, key, {key + ".localhost", "http://" + key + ".localhost"}}, now)
          .value();
    });
    return store::read_portal(shelves, id);
  }
  model::CompanyId company() {
    return commit(shelves, [&](store::Transaction& work) {
      return store::create_company(work, portal.id, {"Company", {}}, now);
    });
  }
  model::ContactId contact(std::optional<model::CompanyId> company = {}) {
    const auto email = base::to_hex(base::random_bytes(6)) + "@x.example";
    return commit(shelves, [&](store::Transaction& work) {
      return store::create_contact(work, portal.id, {email, "Contact", company}, now).value();
    });
  }
  model::TicketId ticket(std::vector<model::ContactId> contacts, std::vector<model::CompanyId> companies,
                         const char* stage, base::Time created) {
    return commit(shelves, [&](store::Transaction& work) {
      return store::import_ticket(
                 work, portal.id,
                 {"Subject", contacts.front(), contacts, companies, {}, "Support", stage, created, {}})
          .value();
    });
  }
  [[nodiscard]] model::Viewer viewer(model::ContactId contact,
                                     std::optional<model::CompanyId> company = {}) const {
    return {portal.id, model::Customer{contact, company, {}}, now};
  }
};

}  // namespace test
