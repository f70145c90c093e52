// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/markdown_source.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "view/prose.h"

namespace view {

namespace {

// From here on nobody indents; from the hundredth image on somebody plays with us.
constexpr std::size_t kMostColumns = 40;
constexpr std::size_t kMostImages = 100;
constexpr std::size_t kMostBlankLines = 5;

constexpr std::string_view kEscapable = "*_`[]#>";
constexpr std::string_view kDigits = "0123456789";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void append_reference(std::string& text, char c) {
  text += "&#" + std::to_string(static_cast<int>(c)) + ";";
}

// The length of the mark of a list or quote at the beginning of `text`; 0 where there is none.
std::size_t container_mark(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '>') return 1;
  const auto digits = std::min(text.find_first_not_of(kDigits), text.size());
  const auto length = digits == 0 ? 1 : digits + 1;
  constexpr std::string_view kBullets = "-*+";
  constexpr std::string_view kAfterNumber = ".)";
  if (length > text.size() ||
      (digits == 0 ? kBullets : kAfterNumber).find(text[length - 1]) == std::string_view::npos)
    return 0;
  constexpr std::string_view kBlanks = " \t";
  return length == text.size() || kBlanks.find(text[length]) != std::string_view::npos ? length : 0;
}

// The line without the blanks and marks of quotes before it.
std::string_view within_quotes(std::string_view line) {
  const auto begin = line.find_first_not_of(" \t>");
  return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

// "-- ", "====": what makes a heading of the line above.
bool underlines(std::string_view line) {
  const auto drawn = base::trim(within_quotes(line));
  return !drawn.empty() && (drawn.front() == '-' || drawn.front() == '=') &&
         drawn.find_first_not_of(drawn.front()) == std::string_view::npos;
}

class Writer {
 public:
  void write(std::string_view line);
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::size_t write_marks(std::string_view line);
  void write_words(std::string_view line, std::size_t at);
  void write_piece(std::string_view line, std::size_t begin, std::size_t end, bool is_address);
  [[nodiscard]] bool is_text(std::string_view line, std::size_t at, bool in_address);

  std::string text_;
  std::string_view before_;  // the line before
  std::size_t blank_lines_ = 0;
  std::size_t images_ = 0;
  std::size_t links_ = kMostLinks;
};

void Writer::write(std::string_view line) {
  blank_lines_ = base::trim(line).empty() ? blank_lines_ + 1 : 0;
  if (blank_lines_ > kMostBlankLines) return;
  write_words(line, write_marks(line));
  text_ += '\n';
  before_ = within_quotes(line);
}

// Writes what stands before the line's words: blanks, marks of lists and quotes. Gives its length.
std::size_t Writer::write_marks(std::string_view line) {
  const auto rule = underlines(line) && !before_.empty() ? line.find_first_of("-=") : std::string_view::npos;
  std::size_t at = 0;
  for (std::size_t column = 0; at < line.size();) {
    const auto mark = container_mark(line.substr(at));
    if (at == rule || (mark > 0 && column >= kMostColumns)) {
      append_reference(text_, line[at]);
      return at + 1;
    }
    if (line[at] != ' ' && line[at] != '\t' && mark == 0) break;
    const auto length = std::max<std::size_t>(mark, 1);
    text_ += line.substr(at, length);
    column += line[at] == '\t' ? 4 - column % 4 : length;
    at += length;
  }
  return at;
}

void Writer::write_words(std::string_view line, std::size_t at) {
  for (const auto& piece : pieces_of(line.substr(at), links_)) {
    write_piece(line, at, at + piece.text.size(), piece.is_link);
    at += piece.text.size();
  }
}

void Writer::write_piece(std::string_view line, std::size_t begin, std::size_t end, bool is_address) {
  // An address's last stars stand around it more often than in it: **https://a.example**.
  const auto last = is_address ? line.substr(0, end).find_last_not_of("*_") : 0;
  for (auto at = begin; at < end; ++at) {
    if (is_text(line, at, is_address && at < last)) {
      append_reference(text_, line[at]);
    } else {
      text_ += line[at];
      // The mark that a backslash takes the meaning from goes with it.
      if (line[at] == '\\') text_ += line[++at];
    }
  }
}

bool Writer::is_text(std::string_view line, std::size_t at, bool in_address) {
  const char before = at > 0 ? line[at - 1] : '\n';
  const char after = at + 1 < line.size() ? line[at + 1] : '\n';
  switch (line[at]) {
    case '&':
    case '<':
      return true;
    case '\\':
      return kEscapable.find(after) == std::string_view::npos;
    case ':':
      return before == ']';
    case '~':
      return line.substr(at).starts_with("~~~");
    case '!':
      return after == '[' && ++images_ > kMostImages;
    case '_':
      return in_address;
    case '*':
      return in_address || (is_digit(before) && is_digit(after));
    default:
      return false;
  }
}

}  // namespace

std::string to_commonmark(std::string_view text) {
  Writer writer;
  for (const auto line : base::split(text, '\n')) writer.write(line);
  return writer.take();
}

std::string from_literal(std::string_view literal) {
  std::string text;
  for (auto at = literal.find("&#"); at != std::string_view::npos; at = literal.find("&#")) {
    const auto end = literal.find(';', at);
    const auto number = base::parse_number<std::uint8_t>(literal.substr(at + 2, end - at - 2));
    if (!number) break;
    text += literal.substr(0, at);
    text += static_cast<char>(*number);
    literal.remove_prefix(end + 1);
  }
  return text += literal;
}

}  // namespace view
