// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys that an identity provider's signatures are verified with (RFC 7517, RFC 7518, RFC 8037).
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/single_sign_on.h"

struct evp_pkey_st;

namespace auth {

// Text that holds no key for the algorithm, or a weak one: the reason, for people.
struct KeyError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Of one algorithm; what a token says of itself chooses among them, and never the algorithm.
class VerificationKeys {
 public:
  // RS256, ES256, EdDSA: a public key or a certificate in PEM (RFC 7468), or a JWK Set or JWK in JSON, of
  // which keys of other algorithms and uses, and weak ones, are left out. RSA has 2,048 to 8,192 bits. HS256:
  // a secret of 32 to 1,024 bytes, as it stands but for a line's end behind it. 64 KiB at most; throws
  // KeyError.
  VerificationKeys(model::JwtAlgorithm, std::string_view text);

  [[nodiscard]] model::JwtAlgorithm algorithm() const noexcept { return algorithm_; }

  enum class Outcome { Good, Bad, NoKey };
  // `id`: the key that the token names (kid), empty where it names none: then there has to be one alone. A
  // key without a name takes any, where it is alone.
  [[nodiscard]] Outcome verify(std::string_view id, std::string_view message,
                               std::string_view signature) const;

 private:
  struct Key {
    std::string id;
    std::shared_ptr<evp_pkey_st> key;  // none: the secret
  };

  [[nodiscard]] const Key* find(std::string_view id) const;
  void add_pem(std::string_view text);
  void add_jwks(std::string_view text);
  void add_key(std::string id, std::shared_ptr<evp_pkey_st>);

  model::JwtAlgorithm algorithm_;
  std::string secret_;
  std::vector<Key> keys_;
};

}  // namespace auth
