// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "store/search_index.h"
#include "tools/command.h"

namespace tools {

void add_index(const Syntax& program, const Settings& settings) {
  const auto all = std::make_shared<bool>(false);
  const auto command = program.command("index",
                                       "Make what tickets are found by, of those that have nothing yet "
                                       "(migrate does it too). Safe to stop, to "
                                       "repeat, and while customers are at work.");
  command.flag("--all", *all, "Of all tickets anew");
  command.run([&settings, all] {
    const auto config = settings.config();
    auto shelves = open_shelves(config);
    const auto which = *all ? store::Indexing::All : store::Indexing::Missing;
    print(settings, {{"tickets", store::index_tickets(shelves, which, [](std::uint64_t) {})}});
  });
}

}  // namespace tools
