// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include "store/schema.h"
#include "store/search_index.h"
#include "tools/command.h"

namespace tools {

namespace {

void migrate(const Settings& settings) {
  const auto config = settings.config();
  if (config.database.schema_login.empty()) {
    throw Refused(settings.config_file +
                  ": database.schema_login is missing: it names the user who may change the schema");
  }
  auto database = config.database;
  database.login = base::load_login(database.schema_login);
  store::Reader shelves(database, store::kToolPatience);
  unsigned steps = 0;
  store::migrate(shelves, [&](const std::string& step) {
    ++steps;
    if (!settings.json) std::cout << step << '\n';
  });
  const auto indexed = store::index_tickets(shelves, store::Indexing::Missing, [&](std::uint64_t tickets) {
    if (!settings.json) std::cout << "tickets indexed: " << tickets << '\n';
  });
  print(settings, {{"schema", store::newest_migration()}, {"steps", steps}, {"indexed", indexed}});
}

}  // namespace

void add_migrate(const Syntax& program, const Settings& settings) {
  const auto command = program.command(
      "migrate",
      "Bring the database's schema up to this version. Safe to stop, to repeat, to start twice at once.");
  command.run([&settings] { migrate(settings); });
}

}  // namespace tools
