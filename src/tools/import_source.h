// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import reads: things, one after the other, out of a file of JSON Lines or CSV.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "tools/line_reader.h"

namespace tools {

// A line that cannot be taken, and why.
struct BadLine : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Entry {
  std::uint64_t line = 0;  // where it begins
  nlohmann::json object;
  std::string problem;  // why there is no object
  std::size_t bytes = 0;
};

// An object of JSON as an import takes it, at most so deep, no member twice. Throws BadLine.
[[nodiscard]] nlohmann::json parse_object(std::string_view text);

class EntrySource {
 public:
  EntrySource() = default;
  virtual ~EntrySource() = default;
  EntrySource(const EntrySource&) = delete;
  EntrySource& operator=(const EntrySource&) = delete;

  // The next one; nothing at the end. Throws Refused where the file cannot be read on.
  [[nodiscard]] virtual std::optional<Entry> next() = 0;
};

// One object a line; blank lines are nothing.
class JsonLines : public EntrySource {
 public:
  explicit JsonLines(LineReader& lines) : lines_(lines) {}
  [[nodiscard]] std::optional<Entry> next() override;

 private:
  LineReader& lines_;
};

}  // namespace tools
