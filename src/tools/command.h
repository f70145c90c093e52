// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the commands of luukkuctl share.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "base/config.h"
#include "store/transaction.h"
#include "tools/syntax.h"

namespace tools {

// A command that cannot be carried out: the reason, for people. Exit code 1.
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What the options before the command say.
struct Settings {
  std::string config_file = base::kDefaultConfig;
  bool json = false;

  [[nodiscard]] base::Config config() const { return base::load_config(config_file); }
};

// A connection for a command, with a tool's patience.
[[nodiscard]] store::Reader open_shelves(const base::Config& config);

// The portal of that key; refused where there is none.
[[nodiscard]] model::PortalId require_portal(store::Reader&, const std::string& key);
// The address in its normal form; refused where it is none.
[[nodiscard]] std::string require_email(const std::string& typed);
// Refused when it is empty, too long or not UTF-8. `what` names it in the message.
void require_text(const std::string& text, std::size_t most_characters, const std::string& what);

// What was typed as text of several lines, in the form in which it is stored; refused like the other.
[[nodiscard]] std::string require_lines(const std::string& typed, std::size_t most_characters,
                                        const std::string& what);
// ... and where it is no Markdown that a page can show.
[[nodiscard]] std::string require_markdown(const std::string& typed, std::size_t most_characters,
                                           const std::string& what);

// Prints the outcome: with --json the object, else "key: value" lines.
void print(const Settings& settings, const nlohmann::ordered_json& outcome);

void add_migrate(const Syntax& program, const Settings& settings);
void add_portal(const Syntax& program, const Settings& settings);
void add_domain(const Syntax& program, const Settings& settings);
void add_people(const Syntax& program, const Settings& settings);
void add_pipeline(const Syntax& program, const Settings& settings);
void add_property(const Syntax& program, const Settings& settings);
void add_explain(const Syntax& program, const Settings& settings);
void add_consent(const Syntax& program, const Settings& settings);
void add_registration(const Syntax& program, const Settings& settings);
void add_group(const Syntax& program, const Settings& settings);
void add_invite(const Syntax& program, const Settings& settings);
void add_sso(const Syntax& program, const Settings& settings);
void add_session(const Syntax& program, const Settings& settings);
void add_page(const Syntax& program, const Settings& settings);
void add_mail(const Syntax& program, const Settings& settings);
void add_timeline(const Syntax& program, const Settings& settings);
void add_import(const Syntax& program, const Settings& settings);
void add_index(const Syntax& program, const Settings& settings);
void add_export(const Syntax& program, const Settings& settings);
void add_doctor(const Syntax& program, const Settings& settings);
void add_sweep(const Syntax& program, const Settings& settings);

}  // namespace tools
