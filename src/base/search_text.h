// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text in the form in which it is searched, so that plain comparison of bytes finds words by their
// beginnings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// Compatibility forms and capitals folded (NFKC_Casefold, UAX #31), accents dropped, one kind of dash and of
// quotation marks; a blank before each word, no other white space. What writes without blanks between words
// (Chinese, Japanese, Thai ...) has each character for a word. "Invoice A-12/7" is " invoice a- 12/ 7".
// Well-formed UTF-8 without NUL.
[[nodiscard]] std::string to_search_text(std::string_view text);

// The same, and where it comes from: byte i stands for the original's bytes from begin[i] up to end[i].
struct TracedText {
  std::string text;
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> end;
};
[[nodiscard]] TracedText trace_search_text(std::string_view text);

}  // namespace base
