// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_decryption.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

#include "auth/saml_names.h"
#include "base/random.h"
#include "base/text.h"

namespace auth {

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX_free>>;

constexpr std::size_t kGcmNonce = 12;  // bytes: XML Encryption 1.1, section 5.2.4
constexpr std::size_t kGcmTag = 16;
constexpr std::size_t kBlock = 16;

struct DataMethod {
  std::string_view uri;
  const EVP_CIPHER* (*cipher)();
  std::size_t key;  // bytes
  bool authenticates;
};
constexpr std::array<DataMethod, 6> kDataMethods{{
    {"http://www.w3.org/2009/xmlenc11#aes128-gcm", EVP_aes_128_gcm, 16, true},
    {"http://www.w3.org/2009/xmlenc11#aes192-gcm", EVP_aes_192_gcm, 24, true},
    {"http://www.w3.org/2009/xmlenc11#aes256-gcm", EVP_aes_256_gcm, 32, true},
    {"http://www.w3.org/2001/04/xmlenc#aes128-cbc", EVP_aes_128_cbc, 16, false},
    {"http://www.w3.org/2001/04/xmlenc#aes192-cbc", EVP_aes_192_cbc, 24, false},
    {"http://www.w3.org/2001/04/xmlenc#aes256-cbc", EVP_aes_256_cbc, 32, false},
}};

constexpr std::string_view kOaep = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";  // its mask is by SHA-1
constexpr std::string_view kOaep11 = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
constexpr const char* kEncryption11 = "http://www.w3.org/2009/xmlenc11#";

struct Hash {
  std::string_view uri;
  const EVP_MD* (*digest)();
};
constexpr std::array<Hash, 8> kHashes{{
    {"http://www.w3.org/2000/09/xmldsig#sha1", EVP_sha1},
    {"http://www.w3.org/2001/04/xmlenc#sha256", EVP_sha256},
    {"http://www.w3.org/2001/04/xmldsig-more#sha384", EVP_sha384},
    {"http://www.w3.org/2001/04/xmlenc#sha512", EVP_sha512},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha1", EVP_sha1},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha256", EVP_sha256},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha384", EVP_sha384},
    {"http://www.w3.org/2009/xmlenc11#mgf1sha512", EVP_sha512},
}};

struct KeyMethod {
  const EVP_MD* digest = EVP_sha1();
  const EVP_MD* mask = EVP_sha1();
};

// The hash that the child of that name speaks of; SHA-1, the default, where there is no such child.
const EVP_MD* hash_of(const xmlNode* method, const XmlName& name) {
  const auto found = children_of(method, name);
  if (found.empty()) return EVP_sha1();
  const auto uri = attribute_of(found.front(), "Algorithm");
  const auto* hash = std::ranges::find(kHashes, uri.value_or(""), &Hash::uri);
  return found.size() == 1 && hash != kHashes.end() ? hash->digest() : nullptr;
}

std::optional<KeyMethod> key_method_of(const xmlNode* encrypted_key) {
  const auto* method = only_child(encrypted_key, saml::encryption("EncryptionMethod"));
  if (method == nullptr) return std::nullopt;
  const auto uri = attribute_of(method, "Algorithm");
  const bool chooses_mask = uri == kOaep11;
  const bool has_label = !children_of(method, saml::encryption("OAEPparams")).empty();
  if ((uri != kOaep && !chooses_mask) || has_label) return std::nullopt;
  KeyMethod found{.digest = hash_of(method, saml::signature("DigestMethod"))};
  if (chooses_mask) found.mask = hash_of(method, {kEncryption11, "MGF"});
  return found.digest != nullptr && found.mask != nullptr ? std::optional(found) : std::nullopt;
}

const DataMethod* data_method_of(const xmlNode* data) {
  const auto* method = only_child(data, saml::encryption("EncryptionMethod"));
  if (method == nullptr) return nullptr;
  const auto uri = attribute_of(method, "Algorithm");
  const auto* found = std::ranges::find(kDataMethods, uri.value_or(""), &DataMethod::uri);
  return found == kDataMethods.end() ? nullptr : found;
}

std::optional<std::string> cipher_text_of(const xmlNode* encrypted) {
  const auto* data = only_child(encrypted, saml::encryption("CipherData"));
  const auto* value = data == nullptr ? nullptr : only_child(data, saml::encryption("CipherValue"));
  auto text = value == nullptr ? std::nullopt : text_in(value);
  if (!text) return std::nullopt;
  std::erase_if(*text, [](char each) { return each == '\n' || each == '\r' || each == ' ' || each == '\t'; });
  return base::from_base64(*text);
}

const xmlNode* encrypted_key_of(const xmlNode* assertion, const xmlNode* data) {
  auto found = children_of(assertion, saml::encryption("EncryptedKey"));
  if (const auto* info = only_child(data, saml::signature("KeyInfo"))) {
    for (auto* each : children_of(info, saml::encryption("EncryptedKey"))) found.push_back(each);
  }
  return found.size() == 1 ? found.front() : nullptr;
}

std::optional<std::string> unwrap(EVP_PKEY* key, const KeyMethod& method, const std::string& wrapped) {
  const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
  std::string plain(static_cast<std::size_t>(EVP_PKEY_get_size(key)), '\0');
  std::size_t size = plain.size();
  const bool done = context && EVP_PKEY_decrypt_init(context.get()) == 1 &&
                    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) == 1 &&
                    EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), method.digest) == 1 &&
                    EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), method.mask) == 1 &&
                    EVP_PKEY_decrypt(context.get(), reinterpret_cast<unsigned char*>(plain.data()), &size,
                                     bytes_of(wrapped), wrapped.size()) == 1;
  if (!done) return std::nullopt;
  plain.resize(size);
  return plain;
}

// One of nobody's where none is to be had: the data is deciphered all the same.
std::string content_key(const std::vector<KeyPointer>& keys, const KeyMethod& method,
                        const std::string& wrapped, std::size_t size) {
  auto chosen = base::random_bytes(size);
  for (const auto& key : keys) {
    auto plain = unwrap(key.get(), method, wrapped);
    if (plain && plain->size() == size) chosen = *std::move(plain);
  }
  return chosen;
}

// ISO 10126: the last byte says how many there are too many.
std::optional<std::string> without_padding(std::string plain) {
  const auto padding = plain.empty() ? 0U : static_cast<unsigned char>(plain.back());
  if (padding == 0 || padding > kBlock || padding > plain.size()) return std::nullopt;
  plain.resize(plain.size() - padding);
  return plain;
}

std::optional<std::string> decipher(const DataMethod& method, const std::string& key,
                                    std::string_view sealed) {
  const auto nonce = method.authenticates ? kGcmNonce : kBlock;
  const auto tag = method.authenticates ? kGcmTag : 0;
  if (sealed.size() < nonce + tag || (!method.authenticates && sealed.size() % kBlock != 0))
    return std::nullopt;
  const auto text = sealed.substr(nonce, sealed.size() - nonce - tag);
  std::string mark(sealed.substr(sealed.size() - tag));
  std::string plain(text.size() + kBlock, '\0');
  auto* out = reinterpret_cast<unsigned char*>(plain.data());
  int size = 0;
  int rest = 0;
  const CipherContext context(EVP_CIPHER_CTX_new());
  const bool done =
      context &&
      EVP_DecryptInit_ex(context.get(), method.cipher(), nullptr, bytes_of(key), bytes_of(sealed)) == 1 &&
      EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
      EVP_DecryptUpdate(context.get(), out, &size, bytes_of(text), static_cast<int>(text.size())) == 1 &&
      (tag == 0 ||
       EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag), mark.data()) == 1) &&
      EVP_DecryptFinal_ex(context.get(), out + size, &rest) == 1;
  if (!done) return std::nullopt;
  plain.resize(static_cast<std::size_t>(size) + static_cast<std::size_t>(rest));
  return method.authenticates ? std::optional(std::move(plain)) : without_padding(std::move(plain));
}

}  // namespace

std::optional<std::string> decrypt_assertion(const xmlNode* encrypted, const std::vector<KeyPointer>& keys,
                                             bool is_signed) {
  const auto* data = only_child(encrypted, saml::encryption("EncryptedData"));
  const auto* wrapped = data == nullptr ? nullptr : encrypted_key_of(encrypted, data);
  const auto* method = data == nullptr ? nullptr : data_method_of(data);
  const auto key_method = wrapped == nullptr ? std::nullopt : key_method_of(wrapped);
  if (method == nullptr || !key_method || (!method->authenticates && !is_signed)) return std::nullopt;
  const auto key = cipher_text_of(wrapped);
  const auto text = cipher_text_of(data);
  if (!key || !text) return std::nullopt;
  auto plain = decipher(*method, content_key(keys, *key_method, *key, method->key), *text);
  ERR_clear_error();
  return plain;
}

}  // namespace auth
