// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <unistd.h>

#include "base/text.h"

namespace base {

namespace {

std::string_view name_of(Level level) {
  switch (level) {
    case Level::Info:
      return "info";
    case Level::Warning:
      return "warning";
    case Level::Error:
      return "error";
  }
  return "error";
}

void append_value(std::string& line, std::string_view value) {
  const bool plain = !value.empty() && value.find_first_of(" =\"\\") == std::string_view::npos;
  if (!plain) line += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      line += '\\';
      line += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      line += "\\x";
      line += to_hex({&c, 1});
    } else {
      line += c;
    }
  }
  if (!plain) line += '"';
}

}  // namespace

void log(Level level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> details) {
  std::string line = "level=";
  line += name_of(level);
  line += " event=";
  append_value(line, event);
  for (const auto& [key, value] : details) {
    line += ' ';
    line += key;
    line += '=';
    append_value(line, value);
  }
  line += '\n';
  // One write, so that lines of several workers do not mix; a log that cannot be written stops nobody.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace base
