// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/key_strength.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "auth/openssl.h"
#include "auth/verification_keys.h"
#include "base/text.h"

namespace auth {

namespace {

using model::JwtAlgorithm;

constexpr int kLeastRsaBits = 2048;  // RFC 7518, section 3.3
constexpr int kMostRsaBits = 8192;
constexpr int kMostExponentBits = 64;
constexpr std::size_t kEd25519 = 32;  // bytes

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

Number number_in(const EVP_PKEY* key, const char* name) {
  BIGNUM* number = nullptr;
  if (EVP_PKEY_get_bn_param(key, name, &number) != 1) throw KeyError("a key is not whole");
  return {number, BN_free};
}

void require_rsa(const EVP_PKEY* key) {
  if (EVP_PKEY_get_bits(key) < kLeastRsaBits || EVP_PKEY_get_bits(key) > kMostRsaBits)
    throw KeyError("an RSA key has 2048 to 8192 bits");
  // With an exponent of 1 every message is its own signature.
  const auto e = number_in(key, OSSL_PKEY_PARAM_RSA_E);
  if (BN_is_odd(e.get()) == 0 || BN_num_bits(e.get()) < 2 || BN_num_bits(e.get()) > kMostExponentBits ||
      BN_is_odd(number_in(key, OSSL_PKEY_PARAM_RSA_N).get()) == 0)
    throw KeyError("an RSA key has an odd modulus, and an odd exponent of 2 to 64 bits");
}

// The name of the key's curve; empty where it is of none.
std::string curve_of(const EVP_PKEY* key) {
  std::array<char, 80> group{};
  const bool found = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
                     EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group.data(),
                                                    group.size(), nullptr) == 1;
  return found ? group.data() : std::string{};
}

void require_point(EVP_PKEY* key) {
  const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
  if (!context || EVP_PKEY_public_check(context.get()) != 1)
    throw KeyError("the key is no point of the curve " + curve_of(key));
}

void require_p256(EVP_PKEY* key) {
  if (curve_of(key) != SN_X9_62_prime256v1) throw KeyError("ES256 needs a key on the curve P-256");
  require_point(key);
}

// The points of order 1, 2, 4 and 8 in all their forms, without the sign: for them, a signature of zeros is
// good for every eighth message at least.
constexpr std::array<std::string_view, 7> kFewMultiples{
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"};

void require_ed25519(const EVP_PKEY* key) {
  if (EVP_PKEY_get_base_id(key) != EVP_PKEY_ED25519) throw KeyError("EdDSA needs an Ed25519 key");
  std::string point(kEd25519, '\0');
  std::size_t size = point.size();
  if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(point.data()), &size) != 1)
    throw KeyError("a key is not whole");
  point.back() = static_cast<char>(point.back() & 0x7f);
  if (std::ranges::find(kFewMultiples, base::to_hex(point)) != kFewMultiples.end())
    throw KeyError("anybody can sign for this Ed25519 key");
}

}  // namespace

void require_strong(JwtAlgorithm algorithm, EVP_PKEY* key) {
  switch (algorithm) {
    case JwtAlgorithm::RS256:
      if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA) throw KeyError("RS256 needs an RSA key");
      require_rsa(key);
      return;
    case JwtAlgorithm::ES256:
      require_p256(key);
      return;
    case JwtAlgorithm::EdDSA:
      require_ed25519(key);
      return;
    case JwtAlgorithm::HS256:
      throw KeyError("HS256 has a secret, and no key");
  }
}

void require_strong_signer(EVP_PKEY* key) {
  const auto curve = curve_of(key);
  if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA) {
    require_rsa(key);
  } else if (curve == SN_X9_62_prime256v1 || curve == SN_secp384r1 || curve == SN_secp521r1) {
    require_point(key);
  } else {
    throw KeyError("a key is of RSA, or on the curve P-256, P-384 or P-521");
  }
}

}  // namespace auth
