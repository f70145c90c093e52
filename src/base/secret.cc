// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "base/random.h"

namespace base {

namespace {

constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// Looking an algorithm up costs OpenSSL 3 more than a short message does, so it is done once.
const EVP_MD* sha256_method() {
  static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> kKept{EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                     EVP_MD_free};
  return kKept.get();
}

// The same, by each thread.
EVP_MAC_CTX* hmac_context() {
  struct Context {
    std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac{EVP_MAC_fetch(nullptr, "HMAC", nullptr),
                                                          EVP_MAC_free};
    std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context{EVP_MAC_CTX_new(mac.get()),
                                                                      EVP_MAC_CTX_free};
    Context() {
      std::string digest = "SHA256";
      const std::array<OSSL_PARAM, 2> parameters{
          OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
          OSSL_PARAM_construct_end()};
      if (EVP_MAC_CTX_set_params(context.get(), parameters.data()) != 1)
        throw std::runtime_error("no HMAC-SHA-256");
    }
  };
  thread_local const Context kKept;
  return kKept.context.get();
}

std::string join(std::initializer_list<std::string_view> parts) {
  std::string message;
  for (const auto part : parts) {
    const auto size = static_cast<std::uint64_t>(part.size());
    for (int shift = 56; shift >= 0; shift -= 8) message += static_cast<char>(size >> shift & 255);
    message += part;
  }
  return message;
}

// Apart from the keys that sign.
std::string cipher_key(std::string_view key, std::string_view purpose) {
  return hmac_sha256(key, "encrypt " + std::string(purpose));
}

// Encrypts or decrypts all of `text`, and then sets or checks its tag. False where the tag is not right.
bool cipher(bool encrypts, std::string_view key, std::string_view nonce, std::string& text,
            std::string& tag) {
  const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                EVP_CIPHER_CTX_free);
  auto* bytes = reinterpret_cast<unsigned char*>(text.data());
  const auto tag_size = static_cast<int>(tag.size());
  int length = 0;
  if (!context || EVP_CipherInit_ex(context.get(), EVP_chacha20_poly1305(), nullptr, bytes_of(key),
                                    bytes_of(nonce), encrypts ? 1 : 0) != 1)
    throw std::runtime_error("no ChaCha20-Poly1305");
  if (!encrypts && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tag_size, tag.data()) != 1)
    return false;
  if (EVP_CipherUpdate(context.get(), bytes, &length, bytes, static_cast<int>(text.size())) != 1 ||
      EVP_CipherFinal_ex(context.get(), bytes + length, &length) != 1)
    return false;
  return !encrypts || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tag_size, tag.data()) == 1;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), nullptr,
                 sha256_method(), nullptr) != 1)
    throw std::runtime_error("SHA-256 failed");
  return digest;
}

Sha256::Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
  if (context_ == nullptr || EVP_DigestInit_ex(context_.get(), sha256_method(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
}

void Sha256::add(std::string_view piece) {
  if (EVP_DigestUpdate(context_.get(), piece.data(), piece.size()) != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
}

std::string Sha256::finish() {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  if (EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) != 1) {
    throw std::runtime_error("SHA-256 failed");
  }
  return digest;
}

std::string hmac_sha256(std::string_view key, std::string_view message) {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  std::size_t length = 0;
  auto* context = hmac_context();
  if (EVP_MAC_init(context, bytes_of(key), key.size(), nullptr) != 1 ||
      EVP_MAC_update(context, bytes_of(message), message.size()) != 1 ||
      EVP_MAC_final(context, reinterpret_cast<unsigned char*>(digest.data()), &length, digest.size()) != 1) {
    throw std::runtime_error("HMAC-SHA-256 failed");
  }
  return digest;
}

bool equal_in_constant_time(std::string_view left, std::string_view right) {
  return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

Keys::Keys(std::vector<std::string> keys) : keys_(std::move(keys)) {
  if (keys_.empty() || !std::ranges::all_of(keys_, [](const auto& key) { return key.size() == 32; })) {
    throw std::invalid_argument("a key has 32 bytes, and there is at least one");
  }
}

std::string Keys::sign(std::string_view purpose, std::initializer_list<std::string_view> parts) const {
  return hmac_sha256(hmac_sha256(keys_.front(), purpose), join(parts));
}

bool Keys::verify(std::string_view purpose, std::initializer_list<std::string_view> parts,
                  std::string_view signature) const {
  const auto message = join(parts);
  return std::ranges::any_of(keys_, [&](const std::string& key) {
    return equal_in_constant_time(hmac_sha256(hmac_sha256(key, purpose), message), signature);
  });
}

std::string Keys::encrypt(std::string_view purpose, std::string_view plain) const {
  const auto nonce = random_bytes(kNonceBytes);
  std::string text(plain);
  std::string tag(kTagBytes, '\0');
  if (!cipher(true, cipher_key(keys_.front(), purpose), nonce, text, tag))
    throw std::runtime_error("encrypting failed");
  return nonce + tag + text;
}

std::optional<std::string> Keys::decrypt(std::string_view purpose, std::string_view sealed) const {
  if (sealed.size() < kNonceBytes + kTagBytes) return std::nullopt;
  const auto nonce = sealed.substr(0, kNonceBytes);
  for (const auto& key : keys_) {
    std::string tag(sealed.substr(kNonceBytes, kTagBytes));
    std::string text(sealed.substr(kNonceBytes + kTagBytes));
    if (cipher(false, cipher_key(key, purpose), nonce, text, tag)) return text;
  }
  return std::nullopt;
}

}  // namespace base
