// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/excerpt.h"

#include <algorithm>

namespace view {

namespace {

constexpr std::size_t kMostBefore = 60;  // bytes before what was found
constexpr std::size_t kMostBytes = 180;  // in all

// Quoted lines lose their marks.
std::string on_one_line(std::string_view text) {
  std::string line;
  bool at_start = true;
  for (const char byte : text) {
    if (at_start && byte == '>') continue;
    at_start = byte == '\n' || (at_start && byte == ' ');
    const bool blank = byte == ' ' || byte == '\n' || byte == '\t';
    if (!blank) {
      line += byte;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

}  // namespace

std::string trimmed_excerpt(std::string_view piece, const model::Search& search) {
  const auto line = on_one_line(piece);
  const auto marks = model::find_marks(line, search);
  if (marks.empty()) return {};
  constexpr std::string_view kCut = "… ";
  std::size_t from = 0;
  // The first word of a cut piece may be half a word.
  if (line.starts_with(kCut)) from = std::min(line.find(' ', kCut.size()), marks.front().first - 1) + 1;
  if (marks.front().first > from + kMostBefore) from = line.find(' ', marks.front().first - kMostBefore) + 1;
  from = std::min(from, marks.front().first);
  auto to = line.size();
  if (to - from > kMostBytes) to = line.rfind(' ', from + kMostBytes);
  if (to == std::string::npos || to < marks.front().second) to = marks.front().second;
  return (from > 0 ? "… " : "") + line.substr(from, to - from) + (to < line.size() ? " …" : "");
}

}  // namespace view
