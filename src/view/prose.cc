// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/prose.h"

#include <algorithm>

#include "base/text.h"
#include "view/link_target.h"

namespace view {

namespace {

// What ends the sentence around an address rather than the address.
constexpr std::string_view kSentenceEnd = ".,;:!?'";

// What is divided more often is shown as it stands from there on: somebody plays with us, at the cost of all.
constexpr std::size_t kMostBlocks = 200;

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// The length of the address at the beginning of `text`; 0 where there is none.
std::size_t address_length(std::string_view text) {
  const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  // Nothing is scanned that is not then taken, so that the whole stays linear.
  if (scheme == 0 || text.size() == scheme || !is_word(text[scheme])) return 0;
  auto address = text.substr(0, text.find_first_not_of(kAddressCharacters));
  auto unopened = std::ranges::count(address, ')') - std::ranges::count(address, '(');
  for (;;) {
    if (address.back() == ')' && unopened > 0) {
      --unopened;
    } else if (kSentenceEnd.find(address.back()) == std::string_view::npos) {
      return address.size();
    }
    address.remove_suffix(1);
  }
}

// "---" begins the summary of a mailed patch: " file | 2 +-" a line.
bool begins_patch(std::string_view line, std::string_view next) {
  if (line == "---") return next.starts_with(' ') && next.find(" | ") != std::string_view::npos;
  return line.starts_with("diff --git ") || (line.starts_with("--- ") && next.starts_with("+++ "));
}

// A patch goes on until a signature's "-- " or a line that no unified diff has.
bool continues_patch(std::string_view line) {
  if (line.empty()) return true;
  if (line == "-- ") return false;
  constexpr std::string_view kMarks = " +-@\\";
  constexpr std::string_view kHeaders[] = {
      "diff ", "index ",      "new file",       "deleted file", "old mode",   "new mode", "rename ",
      "copy ", "similarity ", "dissimilarity ", "Binary ",      "GIT binary", "literal ", "delta "};
  return kMarks.find(line.front()) != std::string_view::npos ||
         std::ranges::any_of(kHeaders, [&](std::string_view header) { return line.starts_with(header); });
}

BlockKind kind_of(std::string_view line, std::string_view next, BlockKind before) {
  if (before == BlockKind::Code && continues_patch(line)) return BlockKind::Code;
  if (line.starts_with('>')) return BlockKind::Quote;
  return begins_patch(line, next) ? BlockKind::Code : BlockKind::Prose;
}

void append_block(std::vector<Block>& blocks, BlockKind kind, const std::vector<std::string_view>& lines,
                  std::size_t first, std::size_t end, std::size_t& links) {
  while (first < end && base::trim(lines[first]).empty()) ++first;
  while (end > first && base::trim(lines[end - 1]).empty()) --end;
  if (first == end) return;
  const auto* begin = lines[first].data();
  const auto* last = lines[end - 1].data() + lines[end - 1].size();
  blocks.push_back({kind, end - first, pieces_of({begin, last}, links)});
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text, std::size_t& links) {
  std::vector<Piece> pieces;
  std::size_t from = 0;
  for (auto at = text.find("http"); at != std::string_view::npos; at = text.find("http", at)) {
    if (links == 0) break;
    const bool begins = at == 0 || !is_word(text[at - 1]);
    const auto length = begins ? address_length(text.substr(at)) : 0;
    if (length == 0 || !link_target(text.substr(at, length))) {
      at += std::max<std::size_t>(length, 4);
      continue;
    }
    --links;
    if (at > from) pieces.push_back({false, std::string(text.substr(from, at - from))});
    pieces.push_back({true, std::string(text.substr(at, length))});
    from = at = at + length;
  }
  if (from < text.size()) pieces.push_back({false, std::string(text.substr(from))});
  return pieces;
}

std::vector<Block> blocks_of(std::string_view text) {
  const auto lines = base::split(text, '\n');
  std::vector<Block> blocks;
  std::size_t links = kMostLinks;
  std::size_t first = 0;
  auto kind = BlockKind::Prose;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto next = at + 1 < lines.size() ? lines[at + 1] : std::string_view{};
    const auto line_kind = kind_of(lines[at], next, kind);
    if (line_kind == kind || blocks.size() == kMostBlocks) continue;
    append_block(blocks, kind, lines, first, at, links);
    first = at;
    kind = line_kind;
  }
  append_block(blocks, kind, lines, first, lines.size(), links);
  return blocks;
}

}  // namespace view
