// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Digests and signatures with the installation's keys.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct evp_md_ctx_st;

namespace base {

// FIPS 180-4: 32 bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);

// The same of what comes in pieces.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view piece);
  [[nodiscard]] std::string finish();  // once; nothing may be added then

 private:
  std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
};

// RFC 2104 with SHA-256: 32 bytes.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view message);

// Takes the same time wherever the strings differ.
[[nodiscard]] bool equal_in_constant_time(std::string_view left, std::string_view right);

// The keys of an installation: the first signs, all verify, so that a new one can be put in front of the old
// one while what the old one signed is still out.
class Keys {
 public:
  // Each key has 32 bytes; throws std::invalid_argument otherwise, or when there is none.
  explicit Keys(std::vector<std::string> keys);

  // HMAC-SHA-256 (RFC 2104) over the parts, each led by its length, so that no two lists of parts are signed
  // alike. `purpose` has a key of its own: what is signed for one is worth nothing for another.
  [[nodiscard]] std::string sign(std::string_view purpose,
                                 std::initializer_list<std::string_view> parts) const;
  [[nodiscard]] bool verify(std::string_view purpose, std::initializer_list<std::string_view> parts,
                            std::string_view signature) const;

  // What must stand somewhere and not be read there: ChaCha20-Poly1305 (RFC 8439) with a key of `purpose`'s
  // own and a random nonce. Nothing where it was not encrypted with one of these keys for that purpose.
  [[nodiscard]] std::string encrypt(std::string_view purpose, std::string_view plain) const;
  [[nodiscard]] std::optional<std::string> decrypt(std::string_view purpose, std::string_view sealed) const;

 private:
  std::vector<std::string> keys_;
};

}  // namespace base
