// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/csv.h"

#include <algorithm>

namespace tools {

namespace {

constexpr std::string_view kSeparators = ",;\t\r\n";

// Whether a spreadsheet calculates what begins so, behind quotation marks and apostrophes.
bool is_formula(std::string_view piece) {
  const auto first = piece.find_first_not_of("'\"");
  return first != std::string_view::npos &&
         std::string_view("=+-@\t\r").find(piece[first]) != std::string_view::npos;
}

// The cell with each piece of it that begins like a formula changed.
template <class Change>
std::string change_formulas(std::string_view cell, Change&& change) {
  std::string changed;
  for (std::size_t at = 0; at < cell.size();) {
    const auto rest = cell.substr(at);
    const auto end = std::min(rest.find_first_of(kSeparators), rest.size() - 1) + 1;
    changed += is_formula(rest) ? change(rest.substr(0, end)) : std::string(rest.substr(0, end));
    at += end;
  }
  return changed;
}

}  // namespace

bool CsvRecord::fail(const std::string& why) {
  problem_ = "field " + std::to_string(fields_.size()) + ": " + why;
  return true;
}

bool CsvRecord::take(std::string_view line) {
  while (line.ends_with('\r')) line.remove_suffix(1);
  if (quoted_) fields_.back() += '\n';
  if (!quoted_) fields_.emplace_back();
  bool closed = false;  // the last field's quotation marks are, again
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool plain = quoted_ ? c != '"' : !closed && c != separator_ && c != '"' && c != '\r';
    if (plain) {
      fields_.back() += c;
    } else if (quoted_) {
      // Two of them are one; one is the end.
      quoted_ = at + 1 < line.size() && line[at + 1] == '"';
      closed = !quoted_;
      if (quoted_) fields_.back() += line[++at];
    } else if (c == separator_) {
      fields_.emplace_back();
      closed = false;
    } else if (closed) {
      return fail("something stands behind its quotation marks");
    } else if (c == '"' && fields_.back().empty()) {
      quoted_ = true;
    } else {
      return fail("a quotation mark or a CR stands in a field without quotation marks");
    }
  }
  return !quoted_;
}

char csv_separator(std::string_view header) {
  constexpr std::string_view kPossible = ",;\t";
  const auto times = [&](char separator) {
    bool quoted = false;
    return std::ranges::count_if(header, [&](char c) {
      if (c == '"') quoted = !quoted;
      return !quoted && c == separator;
    });
  };
  return *std::ranges::max_element(kPossible, {}, times);
}

std::string write_csv(const std::vector<std::string>& fields, char separator) {
  std::string record;
  for (const auto& field : fields) {
    if (&field != fields.data()) record += separator;
    // A record of one empty field is a blank line, which readers pass over.
    if (field.find_first_of(std::string("\"\r\n") + separator) == std::string::npos &&
        (!field.empty() || fields.size() != 1)) {
      record += field;
      continue;
    }
    record += '"';
    for (const char c : field) record += c == '"' ? std::string("\"\"") : std::string(1, c);
    record += '"';
  }
  return record + "\r\n";
}

std::string defuse(const std::string& cell) {
  return change_formulas(cell, [](std::string_view piece) { return '\'' + std::string(piece); });
}

std::string arm(const std::string& cell) {
  return change_formulas(
      cell, [](std::string_view piece) { return std::string(piece.substr(piece[0] == '\'' ? 1 : 0)); });
}

}  // namespace tools
