// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is searched for, and how a text says in a few bytes which words it cannot hold.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

inline constexpr std::size_t kMostSearchCharacters = 200;
inline constexpr std::size_t kMostSearchTerms = 10;

// A superimposed code: a text's words set bits by their beginnings of one to five characters, and
// its ASCII signs one each. A text that holds a term has all of the term's bits; one that has them is then
// looked at itself.
struct Signature {
  std::array<std::uint8_t, 512> bytes{};

  Signature& operator|=(const Signature& other) noexcept;
  bool operator==(const Signature&) const = default;
};
[[nodiscard]] std::string_view to_stored(const Signature&) noexcept;
// Of no bytes at all, it is that of no words.
[[nodiscard]] Signature from_stored(std::string_view bytes) noexcept;
// Of a text in the form of base::to_search_text().
[[nodiscard]] Signature signature_of(std::string_view search_text);

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
