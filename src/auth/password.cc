// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/password.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <zxcvbn.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/language.h"
#include "base/text.h"
#include "files/file.h"

namespace auth {

namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19UL * 1024 * 1024;

// As the string of such a hash says it.
constexpr std::string_view kCost = "m=19456,t=2,p=1";
// 16 and 32 bytes.
constexpr std::size_t kSaltCharacters = 22;
constexpr std::size_t kHashCharacters = 43;

// What is hashed: one normal form, whichever keyboard it was typed on.
std::string normal_form(std::string_view password) {
  const auto normal = base::to_nfc(password);
  if (!normal) throw std::invalid_argument("a password that is not UTF-8");
  return *normal;
}

constexpr auto kPatience = std::chrono::seconds{5};
constexpr auto kPause = std::chrono::milliseconds{2};

// Its turn to hash, as long as it lives; the end of the process ends it too.
files::Descriptor wait_for_turn(const std::filesystem::path& file) {
  files::Descriptor turn(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (turn.number() < 0) throw std::runtime_error(file.string() + ": cannot be opened to wait for a turn");
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (::flock(turn.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR)
      throw std::runtime_error(file.string() + ": cannot be locked");
    if (std::chrono::steady_clock::now() > end)
      throw Busy("passwords have waited for their turn for too long");
    std::this_thread::sleep_for(kPause);
  }
  return turn;
}

std::string make_hash(std::string_view normal) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(hash.data(), normal.data(), normal.size(), kPasses, kMemory,
                                                 crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("not enough memory to hash a password");
  }
  return hash.data();
}

// Each costs time, and a stranger may send many.
std::set<std::string> own_words(std::initializer_list<std::string_view> own) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kMost = 20;
  std::set<std::string> words(own.begin(), own.end());
  for (const auto text : own) {
    for (auto& word : base::words_of(text))
      if (word.size() >= kShortest && words.size() < kMost) words.insert(std::move(word));
  }
  return words;
}

}  // namespace

bool is_acceptable_password(std::string_view password) {
  if (!base::is_clean_utf8(password)) return false;
  const auto characters = base::count_characters(password);
  return characters >= kFewestPasswordCharacters && characters <= kMostPasswordCharacters;
}

bool is_guessable(std::string_view password, std::initializer_list<std::string_view> own) {
  // A million guesses. The time grows with the square of the length; so long a beginning tells enough.
  constexpr double kFewestBits = 20;
  constexpr std::size_t kLongest = 100;
  const auto texts = own_words(own);
  std::vector<const char*> words;
  words.reserve(texts.size() + 1);
  for (const auto& word : texts) words.push_back(word.c_str());
  words.push_back(nullptr);
  return ZxcvbnMatch(std::string(password.substr(0, kLongest)).c_str(), words.data(), nullptr) < kFewestBits;
}

std::string hash_password(std::string_view password, const std::filesystem::path& turn) {
  const auto normal = normal_form(password);
  const auto held = wait_for_turn(turn);
  return make_hash(normal);
}

bool is_password_hash(std::string_view text) {
  if (text.size() >= crypto_pwhash_STRBYTES || !base::is_clean_utf8(text)) return false;
  const auto parts = base::split(text, '$');
  if (parts.size() != 6 || !parts[0].empty() || parts[1] != "argon2id" || parts[2] != "v=19") return false;
  if (parts[3] != kCost || parts[4].size() != kSaltCharacters || parts[5].size() != kHashCharacters)
    return false;
  return sodium_init() >= 0 &&
         crypto_pwhash_str_needs_rehash(std::string(text).c_str(), kPasses, kMemory) == 0;
}

bool verify_password(const std::optional<std::string>& hash, std::string_view password,
                     const std::filesystem::path& turn) {
  if (base::count_characters(password) > kMostPasswordCharacters || !base::is_clean_utf8(password))
    return false;
  const auto normal = normal_form(password);
  const auto held = wait_for_turn(turn);
  // Of a password that nobody has; made once, at the first use.
  static const std::string kNobodys = make_hash("nobody has this one");
  const auto& against = hash ? *hash : kNobodys;
  const bool right = crypto_pwhash_str_verify(against.c_str(), normal.data(), normal.size()) == 0;
  return right && hash.has_value();
}

}  // namespace auth
