// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/time.h"

namespace bench {

// What stands for NULL in a row.
inline constexpr const char* kNull = "\\N";

// A moment, in seconds since 1970.
inline std::string when(std::int64_t second) {
  return base::to_sql(base::Time{std::chrono::seconds{second}});
}

// A table's rows, tab-separated as LOAD DATA reads them, in the file FOLDER/NAME.tsv. A text holds no tab and
// no backslash.
class Table {
 public:
  Table(const std::filesystem::path& folder, const char* name)
      : file_(folder / (std::string(name) + ".tsv")) {
    file_.exceptions(std::ios::failbit | std::ios::badbit);
  }
  template <class... Cells>
  void row(const Cells&... cells) {
    bool first = true;
    ((first ? void(first = false) : void(file_ << '\t'), write(cells)), ...);
    file_ << '\n';
  }

 private:
  void write(std::uint64_t number) { file_ << number; }
  void write(const char* word) { file_ << word; }
  void write(const std::string& text) {
    for (const char c : text) {
      if (c == '\n')
        file_ << "\\n";
      else
        file_ << c;
    }
  }

  std::ofstream file_;
};

}  // namespace bench
