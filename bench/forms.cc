// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// forms CONFIG PORTAL CONTACT COUNT TICKET...: prints COUNT addresses of replies to the tickets by turns,
// each with a form token as its page would show it: "/tickets/1042/reply TOKEN". Making a token touches
// nothing but the keys, so that this is what as many visits of the page would have brought.
#include <iostream>
#include <string>
#include <vector>

#include "auth/tokens.h"
#include "base/config.h"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 5) {
    std::cerr << "usage: forms CONFIG PORTAL CONTACT COUNT TICKET...\n";
    return 2;
  }
  try {
    const auto config = base::load_config(arguments[0]);
    const model::PortalId portal{std::stoull(arguments[1])};
    const model::ContactId contact{std::stoull(arguments[2])};
    const std::vector<std::string> tickets(arguments.begin() + 4, arguments.end());
    for (std::size_t at = 0; at < std::stoull(arguments[3]); ++at) {
      const auto path = "/tickets/" + tickets[at % tickets.size()] + "/reply";
      std::cout << path << ' ' << auth::new_form_token(config.keys, {portal, contact, path}, base::now())
                << '\n';
    }
  } catch (const std::exception& error) {
    std::cerr << "forms: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
