// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is searched for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/signature.h"

namespace model {

inline constexpr std::size_t kMostSearchCharacters = 200;
inline constexpr std::size_t kMostSearchTerms = 10;

// A text is found when it holds every term.
struct Search {
  struct Term {
    std::string text;   // in search form, of which any text holds it as bytes
    std::string typed;  // as it was typed, without its ending
  };
  std::string typed;
  std::vector<Term> terms;  // one at least

  [[nodiscard]] Signature signature() const;
};

// Terms stand between blanks; what stands in double quotes is one, exactly so. Of other words the ending is
// left away, in the portal's language, in English and Finnish. `typed` is well-formed UTF-8. Nothing where
// there is no term.
[[nodiscard]] std::optional<Search> parse_search(std::string_view typed, const std::string& language);
// Whether it is more than can be searched for.
[[nodiscard]] bool is_too_long(std::string_view typed);

// Where the terms stand in a text, words to their end: bytes from, up to; in order, apart from each other.
using Mark = std::pair<std::size_t, std::size_t>;
[[nodiscard]] std::vector<Mark> find_marks(std::string_view text, const Search&);

}  // namespace model
