// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

#include "tools/command.h"

namespace {

constexpr int kWrongUse = 2;

int run(int argc, char** argv) {
  CLI::App app(
      "luukkuctl: Luukku from the shell.\n\nExit codes: 0 done, 1 refused or failed (the reason stands on "
      "standard error), 2 wrong usage.");
  tools::Settings settings;
  if (const char* file = std::getenv("LUUKKU_CONFIG")) settings.config_file = file;
  app.add_option("--config", settings.config_file, "The node's configuration (also LUUKKU_CONFIG)")
      ->capture_default_str();
  app.add_flag("--json", settings.json, "Print JSON");
  app.set_version_flag("--version", std::string("luukkuctl ") + PACKAGE_VERSION);
  app.fallthrough();  // --json may stand after the command too
  const tools::Syntax commands(app);
  tools::add_migrate(commands, settings);
  tools::add_portal(commands, settings);
  tools::add_domain(commands, settings);
  tools::add_people(commands, settings);
  tools::add_pipeline(commands, settings);
  tools::add_property(commands, settings);
  tools::add_explain(commands, settings);
  tools::add_consent(commands, settings);
  tools::add_registration(commands, settings);
  tools::add_group(commands, settings);
  tools::add_invite(commands, settings);
  tools::add_session(commands, settings);
  tools::add_mail(commands, settings);
  tools::add_timeline(commands, settings);
  tools::add_import(commands, settings);
  tools::add_export(commands, settings);
  tools::add_doctor(commands, settings);
  tools::add_index(commands, settings);
  tools::add_sweep(commands, settings);
  try {
    app.parse(argc, argv);  // carries out the command
    return EXIT_SUCCESS;
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;  // for help or the version
    app.exit(error);
    return asked ? EXIT_SUCCESS : kWrongUse;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const store::Unavailable& error) {
    std::cerr << "luukkuctl: the database does not answer: " << error.what() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "luukkuctl: " << error.what() << '\n';
  }
  return EXIT_FAILURE;
}
