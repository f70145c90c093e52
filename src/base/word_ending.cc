// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/word_ending.h"

#include <libstemmer.h>

#include <algorithm>
#include <map>
#include <memory>
#include <new>

#include "base/text.h"

namespace base {

std::string without_ending(std::string_view word, const std::string& language) {
  struct Closer {
    void operator()(sb_stemmer* stemmer) const noexcept { sb_stemmer_delete(stemmer); }
  };
  static std::map<std::string, std::unique_ptr<sb_stemmer, Closer>> kept;
  auto found = kept.find(language);
  if (found == kept.end())
    found = kept.emplace(language, sb_stemmer_new(language.substr(0, 2).c_str(), nullptr)).first;
  if (!found->second) return std::string(word);
  const auto* stem = sb_stemmer_stem(found->second.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                     static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  const std::string_view text(reinterpret_cast<const char*>(stem),
                              static_cast<std::size_t>(sb_stemmer_length(found->second.get())));
  auto shared = static_cast<std::size_t>(std::ranges::mismatch(word, text).in1 - word.begin());
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; };
  while (shared < word.size() && shared > 0 && continues(word[shared])) --shared;
  constexpr std::size_t kLeastLetters = 3;
  const auto left = word.substr(0, shared);
  return std::string(count_characters(left) < kLeastLetters ? word : left);
}

}  // namespace base
