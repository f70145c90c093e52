// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An identity provider whose keys everybody knows: those of the RFCs' examples.
#pragma once

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "base/text.h"

namespace test {

// RFC 7515, A.2.1, A.3.1 and A.1.1; RFC 8037, A.1.
inline const std::string kRsaModulus =
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-"
    "SFd"
    "2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-"
    "UTo7W"
    "TBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_"
    "h9iaGNj8q2ethFkMLs9"
    "1kzk2PAcDTW9gb54h4FRWyuXpoQ";
inline const std::string kRsaPrivate =
    "Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-"
    "7YwVol2NXOoAJe46sui395I"
    "W_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_"
    "0"
    "ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_"
    "RQyGW"
    "SeWjnczT0QU91p1DhOVRuOopznQ";
inline const std::string kEcX = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
inline const std::string kEcY = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
inline const std::string kEcPrivate = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
inline const std::string kEdX = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
inline const std::string kEdPrivate = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
inline const std::string kSecret =
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

// The public halves as JWKs; `more`: further members, each led by a comma.
inline std::string rsa_jwk(const std::string& more = {}, const std::string& n = kRsaModulus,
                           const std::string& e = "AQAB") {
  return R"({"kty":"RSA","n":")" + n + R"(","e":")" + e + '"' + more + '}';
}
inline std::string ec_jwk(const std::string& more = {}, const std::string& x = kEcX,
                          const std::string& y = kEcY) {
  return R"({"kty":"EC","crv":"P-256","x":")" + x + R"(","y":")" + y + '"' + more + '}';
}
inline std::string ed_jwk(const std::string& more = {}, const std::string& x = kEdX) {
  return R"({"kty":"OKP","crv":"Ed25519","x":")" + x + '"' + more + '}';
}

inline std::string bytes(std::string_view base64url) {
  return base::from_base64url(base64url).value();
}
inline std::string hex(std::string_view digits) {
  return base::from_hex(digits).value();
}

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

inline const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
inline Number number(std::string_view big_endian) {
  return {BN_bin2bn(raw(big_endian), static_cast<int>(big_endian.size()), nullptr), BN_free};
}
inline std::string to_bytes(const BIGNUM* number, std::size_t size) {
  std::string out(size, '\0');
  if (BN_bn2binpad(number, reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(size)) < 0)
    throw std::runtime_error("a number is too long");
  return out;
}

// The block to the power of the RSA key's private exponent: a signature, whatever the block holds.
inline std::string rsa_power(std::string_view block) {
  const std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> context(BN_CTX_new(), BN_CTX_free);
  const Number power(BN_new(), BN_free);
  if (BN_mod_exp(power.get(), number(block).get(), number(bytes(kRsaPrivate)).get(),
                 number(bytes(kRsaModulus)).get(), context.get()) != 1)
    throw std::runtime_error("no power");
  return to_bytes(power.get(), 256);
}
// RFC 8017, section 9.2: what stands in front of a SHA-256.
inline const std::string kDigestInfo = hex("3031300d060960864801650304020105000420");
inline std::string padded(std::string_view end, std::size_t size = 256) {
  return hex("0001") + std::string(size - 3 - end.size(), '\xff') + '\0' + std::string(end);
}
inline std::string rs256(std::string_view message) {
  return rsa_power(padded(kDigestInfo + base::sha256(message)));
}

inline std::string digest_sign(EVP_PKEY* key, const EVP_MD* digest, std::string_view message) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  std::string signature(512, '\0');
  std::size_t size = signature.size();
  if (EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key) != 1 ||
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, raw(message),
                     message.size()) != 1)
    throw std::runtime_error("no signature");
  signature.resize(size);
  return signature;
}

inline std::string eddsa(std::string_view message) {
  const auto secret = bytes(kEdPrivate);
  const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(secret), secret.size()),
                EVP_PKEY_free);
  return digest_sign(key.get(), nullptr, message);
}

inline std::string es256_der(std::string_view message) {
  const auto scalar = number(bytes(kEcPrivate));
  const auto point = '\x04' + bytes(kEcX) + bytes(kEcY);
  const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> builder(OSSL_PARAM_BLD_new(),
                                                                                OSSL_PARAM_BLD_free);
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar.get());
  const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> parameters(
      OSSL_PARAM_BLD_to_param(builder.get()), OSSL_PARAM_free);
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
      EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr), EVP_PKEY_CTX_free);
  EVP_PKEY* made = nullptr;
  EVP_PKEY_fromdata_init(context.get());
  EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEYPAIR, parameters.get());
  return digest_sign(Key(made, EVP_PKEY_free).get(), EVP_sha256(), message);
}
inline std::string es256(std::string_view message) {
  const auto der = es256_der(message);
  const auto* at = raw(der);
  const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(
      d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), ECDSA_SIG_free);
  return to_bytes(ECDSA_SIG_get0_r(pair.get()), 32) + to_bytes(ECDSA_SIG_get0_s(pair.get()), 32);
}

inline std::string hs256(std::string_view message) {
  return base::hmac_sha256(bytes(kSecret), message);
}

// A token of what is given, right or wrong.
inline std::string token(std::string_view header, std::string_view claims,
                         std::string (*sign)(std::string_view) = es256) {
  const auto message = base::to_base64url(header) + '.' + base::to_base64url(claims);
  return message + '.' + base::to_base64url(sign(message));
}

}  // namespace test
