// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a text says in a few bytes which words it cannot hold.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace model {

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

}  // namespace model
