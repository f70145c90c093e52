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
  for (const auto add :
       {tools::add_migrate,      tools::add_portal,   tools::add_domain,   tools::add_people,
        tools::add_pipeline,     tools::add_property, tools::add_explain,  tools::add_consent,
        tools::add_registration, tools::add_group,    tools::add_invite,   tools::add_session,
        tools::add_page,         tools::add_mail,     tools::add_timeline, tools::add_import,
        tools::add_export,       tools::add_doctor,   tools::add_index,    tools::add_sweep,
        tools::add_sso})
    add(commands, settings);
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
