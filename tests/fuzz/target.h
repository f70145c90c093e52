// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the fuzz targets share. A target is a .cc with LLVMFuzzerTestOneInput; what it claims of its input is
// found out in another way than the code does it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace fuzz {

// Ends the program, and so keeps the input, when what holds for every input does not hold for this one.
inline void claim(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "this does not hold: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

// Cuts off what comes before the separator, or all.
inline std::string_view take_until(std::string_view& rest, char separator) {
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != separator) ++end;
  const auto taken = rest.substr(0, end);
  rest = end < rest.size() ? rest.substr(end + 1) : std::string_view{};
  return taken;
}

// Well-formed UTF-8 (Unicode, table 3-7) without a NUL.
inline bool is_clean(std::string_view text) {
  const auto at = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
  };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned first = at(i);
    const std::size_t more = first < 0x80                     ? 0
                             : first >= 0xc2 && first <= 0xdf ? 1
                             : first >= 0xe0 && first <= 0xef ? 2
                             : first >= 0xf0 && first <= 0xf4 ? 3
                                                              : 9;
    if (first == 0 || more == 9) return false;
    for (std::size_t k = 1; k <= more; ++k) {
      if ((at(i + k) & 0xc0U) != 0x80) return false;
    }
    const unsigned second = at(i + 1);
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ||
        (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f)) {
      return false;
    }
    i += more + 1;
  }
  return true;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Whether `fields` (http::Fields) hold exactly these pairs, as far as anybody can ask.
template <class Fields>
bool holds_exactly(const Fields& fields, const Pairs& pairs) {
  for (const auto& [name, value] : pairs) {
    std::size_t count = 0;
    const std::string* first = nullptr;
    for (const auto& [other, its_value] : pairs) {
      if (other != name) continue;
      if (first == nullptr) first = &its_value;
      ++count;
    }
    if (fields.count(name) != count || fields.find(name) != std::string_view(*first)) return false;
  }
  return !fields.find(std::string_view("\0", 1));  // a name that no text can hold
}

}  // namespace fuzz
