// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/syntax.h"

#include <CLI/CLI.hpp>

namespace tools {

Syntax Syntax::command(const std::string& name, const std::string& about) const {
  app_->require_subcommand(1);
  return Syntax(*app_->add_subcommand(name, about));
}

void Syntax::operand(const std::string& name, std::string& value, const std::string& about) const {
  app_->add_option(name, value, about)->required();
}

void Syntax::operand(const std::string& name, std::uint64_t& value, const std::string& about) const {
  app_->add_option(name, value, about)->required();
}

void Syntax::operand(const std::string& name, std::vector<std::string>& values,
                     const std::string& about) const {
  app_->add_option(name, values, about)->required();
}

void Syntax::last_operand(const std::string& name, std::string& value, const std::string& about) const {
  app_->add_option(name, value, about)->capture_default_str();
}

void Syntax::option(const std::string& name, std::string& value, const std::string& about, Need need) const {
  app_->add_option(name, value, about)->required(need == Need::Required);
}

void Syntax::option(const std::string& name, std::uint64_t& value, const std::string& about) const {
  app_->add_option(name, value, about);
}

void Syntax::option(const std::string& name, std::vector<std::string>& values, const std::string& about,
                    Need need) const {
  app_->add_option(name, values, about)->required(need == Need::Required);
}

void Syntax::flag(const std::string& name, bool& value, const std::string& about) const {
  app_->add_flag(name, value, about);
}

void Syntax::run(std::function<void()> work) const {
  app_->callback(std::move(work));
}

}  // namespace tools
