// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/verification_keys.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <optional>

#include "auth/json_object.h"
#include "auth/key_strength.h"
#include "auth/openssl.h"
#include "auth/text_signature.h"
#include "base/secret.h"
#include "base/text.h"

namespace auth {

namespace {

using model::JwtAlgorithm;
using nlohmann::json;

constexpr std::size_t kMostText = 64UL * 1024;
constexpr std::size_t kLeastSecret = 32;  // bytes: RFC 7518, section 3.2
constexpr std::size_t kMostSecret = 1024;
constexpr std::size_t kMostModulus = 1024;  // bytes
constexpr std::size_t kEd25519 = 32;        // bytes
constexpr std::size_t kCoordinate = 32;     // bytes of P-256: RFC 7518, section 3.4

using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;

Number number_of(std::string_view bytes) {
  return Number(BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr));
}

// The member, decoded from base64url; nothing where it is not there or no such text.
std::optional<std::string> bytes_in(const json& jwk, const char* member) {
  const auto found = jwk.find(member);
  if (found == jwk.end() || !found->is_string()) return std::nullopt;
  return base::from_base64url(found->get_ref<const std::string&>());
}

KeyPointer key_from(const char* type, OSSL_PARAM_BLD* builder) {
  const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
  EVP_PKEY* key = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
    return nullptr;
  return owned(key);
}

KeyPointer rsa_key(const json& jwk) {
  const auto modulus = bytes_in(jwk, "n");
  const auto exponent = bytes_in(jwk, "e");
  if (!modulus || !exponent || modulus->size() > kMostModulus) return nullptr;
  const auto n = number_of(*modulus);
  const auto e = number_of(*exponent);
  const Builder builder(OSSL_PARAM_BLD_new());
  if (!builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
    return nullptr;
  return key_from("RSA", builder.get());
}

KeyPointer ec_key(const json& jwk) {
  const auto x = bytes_in(jwk, "x");
  const auto y = bytes_in(jwk, "y");
  if (!x || !y || x->size() != kCoordinate || y->size() != kCoordinate) return nullptr;
  const auto point = "\x04" + *x + *y;  // uncompressed: SEC 1, section 2.3.3
  const Builder builder(OSSL_PARAM_BLD_new());
  if (!builder ||
      OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, SN_X9_62_prime256v1, 0) !=
          1 ||
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) !=
          1)
    return nullptr;
  return key_from("EC", builder.get());
}

KeyPointer ed25519_key(const json& jwk) {
  const auto x = bytes_in(jwk, "x");
  if (!x || x->size() != kEd25519) return nullptr;
  return owned(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(*x), x->size()));
}

std::string text_in(const json& jwk, const char* member) {
  const auto found = jwk.find(member);
  return found != jwk.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

// Whether the JWK says that it is for something else (RFC 7517, section 4).
bool is_for_others(const json& jwk, JwtAlgorithm algorithm) {
  const bool rsa = algorithm == JwtAlgorithm::RS256;
  const bool edwards = algorithm == JwtAlgorithm::EdDSA;
  if (text_in(jwk, "kty") != (rsa ? "RSA" : edwards ? "OKP" : "EC")) return true;
  if (!rsa && text_in(jwk, "crv") != (edwards ? "Ed25519" : "P-256")) return true;
  if (jwk.contains("use") && text_in(jwk, "use") != "sig") return true;
  if (jwk.contains("alg") && text_in(jwk, "alg") != model::kJwtAlgorithms.name_of(algorithm)) return true;
  const auto uses = jwk.find("key_ops");
  return uses != jwk.end() && (!uses->is_array() || std::ranges::find(*uses, json("verify")) == uses->end());
}

KeyPointer key_of(const json& jwk, JwtAlgorithm algorithm) {
  switch (algorithm) {
    case JwtAlgorithm::RS256:
      return rsa_key(jwk);
    case JwtAlgorithm::ES256:
      return ec_key(jwk);
    case JwtAlgorithm::EdDSA:
      return ed25519_key(jwk);
    case JwtAlgorithm::HS256:
      break;
  }
  return nullptr;
}

std::string secret_in(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (text.size() < kLeastSecret || text.size() > kMostSecret)
    throw KeyError("a secret for HS256 has 32 to 1024 bytes");
  // Whoever has the other side's public key could sign with it.
  if (text.find("-----BEGIN") != std::string_view::npos || parse_json_object(text))
    throw KeyError("this is a key, and no secret for HS256");
  return std::string(text);
}

}  // namespace

VerificationKeys::VerificationKeys(JwtAlgorithm algorithm, std::string_view text) try
    : algorithm_(algorithm) {
  if (text.size() > kMostText) throw KeyError("more than 64 KiB of keys");
  if (algorithm == JwtAlgorithm::HS256) {
    secret_ = secret_in(text);
    keys_.push_back({});
  } else if (base::trim(text).starts_with('{')) {
    add_jwks(text);
  } else {
    add_pem(text);
  }
  ERR_clear_error();
} catch (const KeyError&) {
  ERR_clear_error();  // the next connection with TLS in this thread would take it for its own
}

void VerificationKeys::add_pem(std::string_view text) {
  const auto read = [&](auto&& reader) {
    const auto memory = reader_of(text);
    return memory ? reader(memory.get(), nullptr, no_pass_phrase, nullptr) : nullptr;
  };
  if (text.find("PRIVATE KEY-----") != std::string_view::npos)
    throw KeyError("this is a private key: the identity provider keeps it, and its public key belongs here");
  auto key = owned(read(PEM_read_bio_PUBKEY));
  if (!key) {
    const Certificate certificate(read(PEM_read_bio_X509));
    if (certificate) key = owned(X509_get_pubkey(certificate.get()));
  }
  if (!key) throw KeyError("neither a public key or certificate in PEM, nor a JWK Set");
  add_key({}, std::move(key));
}

void VerificationKeys::add_jwks(std::string_view text) {
  const auto whole = parse_json_object(text);
  if (!whole) throw KeyError("no JWK Set: this is no JSON object, or a member of one stands twice");
  const auto list = whole->contains("keys") ? whole->at("keys") : json::array({*whole});
  if (!list.is_array()) throw KeyError("no JWK Set: its keys are no list");
  std::string trouble =
      "no key for " + std::string(model::kJwtAlgorithms.name_of(algorithm_)) + " is among them";
  for (const auto& jwk : list) {
    if (!jwk.is_object()) continue;
    if (jwk.contains("d")) throw KeyError("a private key is among them: the identity provider keeps it");
    if (is_for_others(jwk, algorithm_)) continue;
    try {
      add_key(text_in(jwk, "kid"), key_of(jwk, algorithm_));
    } catch (const KeyError& error) {  // the others may do
      trouble = error.what();
    }
  }
  if (keys_.empty()) throw KeyError(trouble);
}

void VerificationKeys::add_key(std::string id, std::shared_ptr<evp_pkey_st> key) {
  if (!key) throw KeyError("a key is not whole");
  require_strong(algorithm_, key.get());
  if (!id.empty() && std::ranges::find(keys_, id, &Key::id) != keys_.end())
    throw KeyError("two keys have the same name");
  keys_.push_back({std::move(id), std::move(key)});
}

const VerificationKeys::Key* VerificationKeys::find(std::string_view id) const {
  if (keys_.size() == 1 && (id.empty() || keys_.front().id.empty())) return &keys_.front();
  const auto found = std::ranges::find(keys_, id, &Key::id);
  return id.empty() || found == keys_.end() ? nullptr : &*found;
}

VerificationKeys::Outcome VerificationKeys::verify(std::string_view id, std::string_view message,
                                                   std::string_view signature) const {
  const auto* chosen = find(id);
  if (chosen == nullptr) return Outcome::NoKey;
  const bool good =
      algorithm_ == JwtAlgorithm::HS256
          ? base::equal_in_constant_time(base::hmac_sha256(secret_, message), signature)
          : is_signed(chosen->key.get(), algorithm_ == JwtAlgorithm::EdDSA ? nullptr : EVP_sha256(), message,
                      signature);
  return good ? Outcome::Good : Outcome::Bad;
}

}  // namespace auth
