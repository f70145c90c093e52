// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/service_key.h"

#include <boost/test/unit_test.hpp>

#include "auth/saml_binding.h"
#include "auth/saml_provider.h"

BOOST_AUTO_TEST_SUITE(service_key)

BOOST_AUTO_TEST_CASE(a_key_is_of_its_certificate_and_read_again) {
  const auto text = auth::make_service_key("tickets.acme.example", test::kSamlNow);
  const auto key = auth::read_service_key(text.private_key);
  BOOST_TEST(EVP_PKEY_get_bits(key.get()) == 3072);
  const auth::SigningCertificates certificates(text.certificate);
  BOOST_TEST_REQUIRE(certificates.keys().size() == 1U);
  BOOST_TEST(EVP_PKEY_eq(certificates.keys().front().get(), key.get()) == 1);
  BOOST_TEST(auth::is_text_signed_by(certificates, auth::kSignedBy, "text", auth::sign_text(key, "text")));
  const auto& about = certificates.about().front();
  BOOST_TEST(about.subject == "CN=tickets.acme.example");
  BOOST_TEST((about.ends > test::kSamlNow + std::chrono::days{36'000}));
  const auto memory = auth::reader_of(text.certificate);
  const auth::Certificate certificate(
      PEM_read_bio_X509(memory.get(), nullptr, auth::no_pass_phrase, nullptr));
  BOOST_TEST(X509_verify(certificate.get(), key.get()) == 1);
}

BOOST_AUTO_TEST_CASE(a_long_host_has_a_certificate_too) {
  const std::string host = std::string(60, 'a') + '.' + std::string(60, 'b') + ".example";
  BOOST_TEST(
      auth::SigningCertificates(auth::make_service_key(host, test::kSamlNow).certificate).keys().size() ==
      1U);
}

BOOST_AUTO_TEST_CASE(nothing_else_is_a_service_key) {
  const auth::Bio secret(BIO_new(BIO_s_mem()));
  PEM_write_bio_PKCS8PrivateKey(secret.get(), test::ec_signer().key.get(), nullptr, nullptr, 0, nullptr,
                                nullptr);
  const auth::Bio sealed(BIO_new(BIO_s_mem()));
  std::string word = "word";
  PEM_write_bio_PKCS8PrivateKey(sealed.get(), test::rsa_signer().key.get(), EVP_aes_128_cbc(), word.data(), 4,
                                nullptr, nullptr);
  for (const auto& bad : {std::string(), std::string("rubbish"), test::rsa_signer().certificate,
                          auth::text_of(secret.get()), auth::text_of(sealed.get())}) {
    BOOST_CHECK_THROW((void)auth::read_service_key(bad), auth::KeyError);
  }
}

BOOST_AUTO_TEST_SUITE_END()
