// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/signing_certificates.h"

#include <openssl/err.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "auth/key_strength.h"
#include "auth/openssl.h"
#include "base/secret.h"
#include "base/text.h"

namespace auth {

namespace {

constexpr std::size_t kMostText = 64UL * 1024;

std::string der_of(const X509* certificate) {
  unsigned char* der = nullptr;
  const int size = i2d_X509(certificate, &der);
  if (size <= 0) throw KeyError("a certificate is not whole");
  std::string bytes(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
  OPENSSL_free(der);
  return bytes;
}

std::string subject_of(const X509* certificate) {
  const Bio memory(BIO_new(BIO_s_mem()));
  X509_NAME_print_ex(memory.get(), X509_get_subject_name(certificate), 0,
                     XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
  return base::on_one_line(text_of(memory.get()));
}

base::Time end_of(const X509* certificate) {
  std::tm parts{};
  if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts) != 1)
    throw KeyError("a certificate is not whole");
  return std::chrono::sys_time<std::chrono::seconds>{std::chrono::seconds{timegm(&parts)}};
}

std::string pem_of(X509* certificate) {
  const Bio memory(BIO_new(BIO_s_mem()));
  if (!memory || PEM_write_bio_X509(memory.get(), certificate) != 1)
    throw KeyError("a certificate is not whole");
  return text_of(memory.get());
}

}  // namespace

SigningCertificates::SigningCertificates(std::string_view pem) try {
  if (pem.size() > kMostText) throw KeyError("more than 64 KiB of certificates");
  if (pem.find("PRIVATE KEY-----") != std::string_view::npos)
    throw KeyError("this is a private key: the identity provider keeps it, and its certificate belongs here");
  const auto memory = reader_of(pem);
  while (const auto certificate =
             Certificate(PEM_read_bio_X509(memory.get(), nullptr, no_pass_phrase, nullptr))) {
    auto key = owned(X509_get_pubkey(certificate.get()));
    if (!key) throw KeyError("a certificate is not whole");
    if (std::ranges::any_of(keys_, [&](const auto& each) { return EVP_PKEY_eq(each.get(), key.get()) == 1; }))
      continue;
    require_strong_signer(key.get());
    if (keys_.size() == kMost) throw KeyError("more than " + std::to_string(kMost) + " certificates");
    keys_.push_back(std::move(key));
    about_.push_back({subject_of(certificate.get()), base::to_hex(base::sha256(der_of(certificate.get()))),
                      end_of(certificate.get())});
    pem_ += pem_of(certificate.get());
  }
  if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
    throw KeyError("a certificate is not whole");
  ERR_clear_error();
  if (keys_.empty()) throw KeyError("there is no certificate in PEM in it (-----BEGIN CERTIFICATE-----)");
} catch (const KeyError&) {
  ERR_clear_error();  // the next connection with TLS in this thread would take it for its own
}

std::string pem_of_certificate(std::string_view base64) {
  std::string pem = "-----BEGIN CERTIFICATE-----\n";
  std::size_t column = 0;
  for (const char each : base64) {
    if (each == ' ' || each == '\n' || each == '\r' || each == '\t') continue;
    pem += each;
    if (++column % 64 == 0) pem += '\n';
  }
  if (column % 64 != 0) pem += '\n';
  return pem += "-----END CERTIFICATE-----\n";
}

}  // namespace auth
