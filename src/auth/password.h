// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Passwords, as Argon2id hashes (RFC 9106) in libsodium's string form.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace auth {

inline constexpr std::size_t kFewestPasswordCharacters = 8;
inline constexpr std::size_t kMostPasswordCharacters = 256;

// Long enough, not too long, well-formed. What it is made of is everybody's own business.
[[nodiscard]] bool is_acceptable_password(std::string_view password);

// Whether somebody who tries what people choose would come to it soon: a word, a name, a date, neighbours on
// the keyboard, with the usual replacements and digits; `own`: what stands for the person and the place,
// which others try first, and each of its words.
[[nodiscard]] bool is_guessable(std::string_view password, std::initializer_list<std::string_view> own);

// Nobody's turn came within five seconds.
struct Busy : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// 19 MiB, two passes: about 13 ms. Of all programs of a node one hashes at once, while it holds a lock on the
// file `turn`, one that others cannot open (the key file): a storm of sign-ins takes that much memory and one
// core, and makes none but those wait that ask for a password. Both throw Busy, or std::runtime_error when
// there is no memory, or no such file.
[[nodiscard]] std::string hash_password(std::string_view password, const std::filesystem::path& turn);

// Whether it is such a string, of this very strength: another would tell by the time of a sign-in that there
// is such an account.
[[nodiscard]] bool is_password_hash(std::string_view text);

// Whether the password has that hash. Without a hash (no such account, or one without a password) it does the
// same work, and says no.
[[nodiscard]] bool verify_password(const std::optional<std::string>& hash, std::string_view password,
                                   const std::filesystem::path& turn);

}  // namespace auth
