// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/signature.h"

#include <algorithm>

namespace model {

namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

// FNV-1a: the bits stand in the database, so that the function may never change.
std::uint64_t hash(std::string_view bytes) {
  std::uint64_t sum = 0xcbf29ce484222325;
  for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return sum ^ (sum >> 32);
}

void set_bit(Signature& signature, std::uint64_t which) {
  const auto bit = which % (signature.bytes.size() * 8);
  signature.bytes.at(bit / 8) |= static_cast<std::uint8_t>(1U << (bit % 8));
}

void add_word(Signature& signature, std::string_view word) {
  constexpr std::size_t kLongest = 5;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < word.size() && characters < kLongest;) {
    do {
      ++at;
    } while (at < word.size() && is_continuation(word[at]));
    ++characters;
    const auto sum = hash(word.substr(0, at));
    set_bit(signature, sum);
    if (characters == kLongest) set_bit(signature, sum >> 12);
  }
}

constexpr std::string_view kSigns = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

}  // namespace

Signature& Signature::operator|=(const Signature& other) noexcept {
  for (std::size_t at = 0; at < bytes.size(); ++at) bytes[at] |= other.bytes[at];
  return *this;
}

std::string_view to_stored(const Signature& signature) noexcept {
  return {reinterpret_cast<const char*>(signature.bytes.data()), signature.bytes.size()};
}

Signature from_stored(std::string_view bytes) noexcept {
  Signature signature;
  std::copy_n(bytes.begin(), std::min(bytes.size(), signature.bytes.size()), signature.bytes.begin());
  return signature;
}

Signature signature_of(std::string_view search_text) {
  Signature signature;
  for (const char byte : search_text) {
    if (kSigns.find(byte) != std::string_view::npos) set_bit(signature, hash({&byte, 1}));
  }
  // What stands before the first blank may be the end of a word.
  for (auto at = search_text.find(' '); at != std::string_view::npos;) {
    const auto end = search_text.find_first_of(" \n", at + 1);
    add_word(signature, search_text.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
    at = end == std::string_view::npos ? end : search_text.find(' ', end);
  }
  return signature;
}

}  // namespace model
