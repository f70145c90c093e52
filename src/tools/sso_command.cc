// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/sso_settings.h"

namespace tools {

void add_sso(const Syntax& program, const Settings& settings) {
  const auto command =
      program.command("sso", "Single sign-on: a portal has one way, the one that was switched on last");
  add_jwt(command, settings);
  add_saml(command, settings);
}

}  // namespace tools
