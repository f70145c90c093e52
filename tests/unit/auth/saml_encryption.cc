// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the identity provider of the tests encrypts (XML Encryption 1.1).
#include <openssl/rand.h>
#include <openssl/rsa.h>

#include "auth/saml_provider.h"
#include "base/text.h"

namespace test {

namespace {

std::string random(std::size_t size) {
  std::string bytes(size, '\0');
  RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(size));
  return bytes;
}

std::string wrapped(const std::string& key, const EncryptionForm& form) {
  const auth::KeyContext context(EVP_PKEY_CTX_new(reader().key.get(), nullptr));
  const bool is_old = form.key_method.find("rsa-1_5") != std::string::npos;
  EVP_PKEY_encrypt_init(context.get());
  EVP_PKEY_CTX_set_rsa_padding(context.get(), is_old ? RSA_PKCS1_PADDING : RSA_PKCS1_OAEP_PADDING);
  if (form.more_in_key_method.find("#sha256") != std::string::npos)
    EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha256());
  if (!is_old) {
    const bool masks_new = form.more_in_key_method.find("mgf1sha256") != std::string::npos;
    EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), masks_new ? EVP_sha256() : EVP_sha1());
  }
  std::string out(256, '\0');
  std::size_t size = out.size();
  if (EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                       auth::bytes_of(key), key.size()) != 1)
    throw std::runtime_error("no key is wrapped");
  if (form.spoil_key) form.spoil_key(out);
  return out;
}

std::string sealed(std::string plain, const std::string& key, bool is_gcm, const std::string& padding) {
  const auto size = key.size() * 8;
  const auto* name =
      is_gcm ? (size == 128 ? "aes-128-gcm" : "aes-256-gcm") : (size == 128 ? "aes-128-cbc" : "aes-256-cbc");
  const auto nonce = random(is_gcm ? 12 : 16);
  if (!is_gcm && padding.empty()) {
    const auto missing = 16 - plain.size() % 16;
    plain += random(missing - 1) + static_cast<char>(missing);
  }
  plain += padding;
  std::string out(plain.size() + 16, '\0');
  auto* bytes = reinterpret_cast<unsigned char*>(out.data());
  int length = 0;
  const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                EVP_CIPHER_CTX_free);
  EVP_EncryptInit_ex(context.get(), EVP_get_cipherbyname(name), nullptr, auth::bytes_of(key),
                     auth::bytes_of(nonce));
  EVP_CIPHER_CTX_set_padding(context.get(), 0);
  EVP_EncryptUpdate(context.get(), bytes, &length, auth::bytes_of(plain), static_cast<int>(plain.size()));
  out.resize(static_cast<std::size_t>(length));
  if (!is_gcm) return nonce + out;
  std::string tag(16, '\0');
  int none = 0;
  EVP_EncryptFinal_ex(context.get(), reinterpret_cast<unsigned char*>(tag.data()), &none);
  EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, 16, tag.data());
  return nonce + out + tag;
}

}  // namespace

std::string encrypted(const std::string& plain, const EncryptionForm& form) {
  const bool is_gcm = form.method.ends_with("gcm");
  const auto key = random(form.method.find("128") != std::string::npos ? 16 : 32);
  auto bytes = sealed(plain, key, is_gcm, form.padding);
  if (form.spoil) form.spoil(bytes);
  const auto encrypted_key =
      "<xenc:EncryptedKey><xenc:EncryptionMethod Algorithm=\"" + form.key_method + "\">" +
      form.more_in_key_method + "</xenc:EncryptionMethod><xenc:CipherData><xenc:CipherValue>" +
      base::to_base64(wrapped(key, form)) + "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey>";
  return "<saml:EncryptedAssertion xmlns:xenc=\"" + kXmlEncryption + "\"><xenc:EncryptedData Type=\"" +
         kXmlEncryption + "Element\"><xenc:EncryptionMethod Algorithm=\"" + form.method + "\"/>" +
         (form.is_key_beside
              ? ""
              : "<ds:KeyInfo xmlns:ds=\"" + kXmlSignature + "\">" + encrypted_key + "</ds:KeyInfo>") +
         "<xenc:CipherData><xenc:CipherValue>" + base::to_base64(bytes) +
         "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>" +
         (form.is_key_beside ? encrypted_key : "") + "</saml:EncryptedAssertion>";
}

std::string encrypt_assertion(const std::string& xml, const EncryptionForm& form) {
  const auto plain = between(xml, "<saml:Assertion", "</saml:Assertion>");
  return replaced(xml, plain, encrypted(plain, form));
}

}  // namespace test
