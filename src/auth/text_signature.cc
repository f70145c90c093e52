// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/text_signature.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>

#include <string>

namespace auth {

namespace {

using EcSignature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

BIGNUM* number_of(std::string_view bytes) {
  return BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr);
}

// In the form that OpenSSL reads. Empty for what is none.
std::string der_of(std::string_view signature, std::size_t coordinate) {
  if (signature.size() != 2 * coordinate) return {};
  const EcSignature pair(ECDSA_SIG_new());
  if (!pair) return {};
  ECDSA_SIG_set0(pair.get(), number_of(signature.substr(0, coordinate)),
                 number_of(signature.substr(coordinate)));
  unsigned char* der = nullptr;
  const int length = i2d_ECDSA_SIG(pair.get(), &der);
  if (length <= 0) return {};
  std::string bytes(reinterpret_cast<char*>(der), static_cast<std::size_t>(length));
  OPENSSL_free(der);
  return bytes;
}

}  // namespace

bool is_signed(EVP_PKEY* key, const EVP_MD* digest, std::string_view text, std::string_view signature) {
  const auto field = (static_cast<std::size_t>(EVP_PKEY_get_bits(key)) + 7) / 8;
  const auto form =
      EVP_PKEY_get_base_id(key) == EVP_PKEY_EC ? der_of(signature, field) : std::string(signature);
  const DigestContext context(EVP_MD_CTX_new());
  const bool good =
      context && !form.empty() && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1 &&
      EVP_DigestVerify(context.get(), bytes_of(form), form.size(), bytes_of(text), text.size()) == 1;
  ERR_clear_error();
  return good;
}

}  // namespace auth
