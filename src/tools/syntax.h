// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a command is written: its words, what it takes, and what it does then.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): the library's name
class App;
}  // namespace CLI

namespace tools {

// A handle of a command, to be copied at will. What options and operands are written to has to outlive it.
class Syntax {
 public:
  explicit Syntax(CLI::App& app) : app_(&app) {}

  // A command within this one. Who types this one has to type one of those within too.
  [[nodiscard]] Syntax command(const std::string& name, const std::string& about) const;

  // What has to stand there, in this order; of texts, one or more.
  void operand(const std::string& name, std::string& value, const std::string& about) const;
  void operand(const std::string& name, std::uint64_t& value, const std::string& about) const;
  void operand(const std::string& name, std::vector<std::string>& values, const std::string& about) const;

  // What may stand there, behind all others.
  void last_operand(const std::string& name, std::string& value, const std::string& about) const;

  // "--name VALUE"; of values, any number.
  enum class Need { Optional, Required };
  void option(const std::string& name, std::string& value, const std::string& about,
              Need need = Need::Optional) const;
  void option(const std::string& name, std::uint64_t& value, const std::string& about) const;
  void option(const std::string& name, std::vector<std::string>& values, const std::string& about,
              Need need = Need::Optional) const;
  // "--name"
  void flag(const std::string& name, bool& value, const std::string& about) const;

  void run(std::function<void()> work) const;

 private:
  CLI::App* app_;
};

}  // namespace tools
