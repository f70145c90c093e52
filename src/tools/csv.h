// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Comma-separated values (RFC 4180), strictly, record by record.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tools {

// Takes a record's lines, one after the other; a quoted field may go over several.
class CsvRecord {
 public:
  explicit CsvRecord(char separator) : separator_(separator) {}

  // The next line, without its LF; CRs at its end go, too. True when the record ends with it, or is
  // wrong.
  bool take(std::string_view line);

  [[nodiscard]] const std::vector<std::string>& fields() const noexcept { return fields_; }
  // What is wrong, and in which field, counted from 1; nothing for a good record.
  [[nodiscard]] const std::optional<std::string>& problem() const noexcept { return problem_; }

 private:
  bool fail(const std::string& why);

  char separator_;
  std::vector<std::string> fields_;
  bool quoted_ = false;  // the last field's quotation marks are open
  std::optional<std::string> problem_;
};

// The separator that a header uses: a comma, semicolon or tab.
[[nodiscard]] char csv_separator(std::string_view header);

// One record with its end, CRLF.
[[nodiscard]] std::string write_csv(const std::vector<std::string>& fields, char separator = ',');

// A spreadsheet takes a cell that begins with = + - @, a tab or a CR for a formula, and finds more cells in
// one where it splits by another separator than the file's. defuse() puts an apostrophe before what begins
// so, at the beginning and behind each comma, semicolon, tab and line end, quotation marks and apostrophes
// passed over; arm() takes it away again: arm(defuse(x)) is x.
[[nodiscard]] std::string defuse(const std::string& cell);
[[nodiscard]] std::string arm(const std::string& cell);

}  // namespace tools
