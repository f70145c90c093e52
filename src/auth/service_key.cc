// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/service_key.h"

#include <openssl/err.h>
#include <openssl/rsa.h>

#include <stdexcept>

#include "auth/verification_keys.h"
#include "base/random.h"

namespace auth {

namespace {

constexpr unsigned kBits = 3072;
constexpr int kDays = 36'500;
constexpr std::size_t kMostName = 64;  // bytes of a common name (RFC 5280, A.1)

void require(bool done) {
  if (!done) throw std::runtime_error("OpenSSL makes no key");
}

void name(X509* certificate, std::string_view host) {
  auto* subject = X509_get_subject_name(certificate);
  const auto shown = host.substr(0, kMostName);
  require(X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes_of(shown),
                                     static_cast<int>(shown.size()), -1, 0) == 1);
  require(X509_set_issuer_name(certificate, subject) == 1);
}

Certificate certify(EVP_PKEY* key, std::string_view host, base::Time now) {
  Certificate certificate(X509_new());
  const auto serial = base::random_bytes(8);
  std::uint64_t number = 0;
  for (const char each : serial) number = number << 8 | static_cast<unsigned char>(each);
  auto begins = std::chrono::system_clock::to_time_t(now);
  require(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
  require(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), number >> 1 | 1) == 1);
  require(X509_time_adj_ex(X509_getm_notBefore(certificate.get()), -1, 0, &begins) != nullptr);
  require(X509_time_adj_ex(X509_getm_notAfter(certificate.get()), kDays, 0, &begins) != nullptr);
  require(X509_set_pubkey(certificate.get(), key) == 1);
  name(certificate.get(), host);
  require(X509_sign(certificate.get(), key, EVP_sha256()) > 0);
  return certificate;
}

}  // namespace

ServiceKeyText make_service_key(std::string_view host, base::Time now) {
  const auto key = owned(EVP_RSA_gen(kBits));
  require(key != nullptr);
  const auto certificate = certify(key.get(), host, now);
  const Bio secret(BIO_new(BIO_s_mem()));
  const Bio shown(BIO_new(BIO_s_mem()));
  require(secret && shown &&
          PEM_write_bio_PKCS8PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) ==
              1 &&
          PEM_write_bio_X509(shown.get(), certificate.get()) == 1);
  return {text_of(secret.get()), text_of(shown.get())};
}

KeyPointer read_service_key(std::string_view private_key) {
  const auto memory = reader_of(private_key);
  auto key = owned(PEM_read_bio_PrivateKey(memory.get(), nullptr, no_pass_phrase, nullptr));
  ERR_clear_error();
  if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA) throw KeyError("this is no private RSA key");
  return key;
}

}  // namespace auth
