// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/ecdsa_signature.h"

#include <openssl/bn.h>
#include <openssl/ec.h>

#include "auth/openssl.h"

namespace auth {

namespace {

using EcSignature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

BIGNUM* number_of(std::string_view bytes) {
  return BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr);
}

}  // namespace

std::string der_of_ecdsa(std::string_view signature, std::size_t coordinate) {
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

}  // namespace auth
