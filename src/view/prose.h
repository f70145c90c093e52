// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a message's plain text is made of: what was written, what was quoted, and patches, with web addresses
// told apart. Works on text alone; templates make pages of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace view {

struct Piece {
  bool is_link = false;  // an http or https address
  std::string text;
};

enum class BlockKind {
  Prose,  // as it was typed
  Quote,  // lines that began with '>', with the signs
  Code,   // a unified diff
};

struct Block {
  BlockKind kind = BlockKind::Prose;
  std::size_t lines = 0;
  std::vector<Piece> pieces;
};

// So many links a message has at most; further addresses are text. Each costs a page some thirty times its
// length.
inline constexpr std::size_t kMostLinks = 500;

// All of the text, in order, with the web addresses in it: those that link_target() lets lead somewhere, and
// `links` of them at most, which is lowered by each. Linear in the text's length.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view text, std::size_t& links);

// All of the text, in order; blank lines between blocks are dropped. Linear in the text's length; the number
// of blocks is bounded.
[[nodiscard]] std::vector<Block> blocks_of(std::string_view text);

}  // namespace view
