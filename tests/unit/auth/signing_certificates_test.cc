// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/signing_certificates.h"

#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"

namespace {

std::string of(const auth::KeyPointer& key) {
  return test::make_signer(key).certificate;
}
std::string of_curve(const char* curve) {
  return of(auth::owned(EVP_EC_gen(curve)));
}
std::string of_rsa(unsigned bits) {
  return of(auth::owned(EVP_RSA_gen(bits)));
}
std::size_t count(const std::string& pem) {
  return auth::SigningCertificates(pem).keys().size();
}
std::string refusal(const std::string& pem) {
  try {
    const auth::SigningCertificates certificates(pem);
  } catch (const auth::KeyError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signing_certificates)

BOOST_AUTO_TEST_CASE(certificates_stand_one_after_the_other) {
  const auto rsa = test::rsa_signer().certificate;
  const auto ec = test::ec_signer().certificate;
  BOOST_TEST(count(rsa) == 1U);
  BOOST_TEST(count(rsa + ec) == 2U);
  BOOST_TEST(count("Subject: somebody\n\n" + rsa + "\n \n" + ec + "\n\n") == 2U);
  BOOST_TEST(count(rsa + rsa) == 1U);
  BOOST_TEST(count(of(test::rsa_signer().key) + rsa) == 1U);
  const auth::SigningCertificates both("some words\n" + rsa + ec);
  BOOST_TEST(both.pem() == rsa + ec);
  BOOST_TEST(both.about().at(0).subject == "CN=idp.example");
  BOOST_TEST(both.about().at(0).sha256.size() == 64U);
  BOOST_TEST(auth::SigningCertificates(both.pem()).pem() == both.pem());
}

BOOST_AUTO_TEST_CASE(keys_are_ones_that_not_everybody_can_sign_for) {
  for (const auto* curve : {"P-256", "P-384", "P-521"}) BOOST_TEST(refusal(of_curve(curve)) == "", curve);
  for (const auto* curve : {"P-192", "P-224", "secp256k1", "brainpoolP256r1"})
    BOOST_TEST(refusal(of_curve(curve)) != "", curve);
  for (const unsigned bits : {512U, 1024U, 2040U}) BOOST_TEST(refusal(of_rsa(bits)) != "", bits);
  BOOST_TEST(refusal(of_rsa(2048)) == "");
  BOOST_TEST(refusal(test::rsa_signer().certificate + of_rsa(1024)) != "");
}

BOOST_AUTO_TEST_CASE(nothing_else_is_a_certificate) {
  const auto& rsa = test::rsa_signer();
  const auth::Bio secret(BIO_new(BIO_s_mem()));
  PEM_write_bio_PKCS8PrivateKey(secret.get(), rsa.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  const auth::Bio shown(BIO_new(BIO_s_mem()));
  PEM_write_bio_PUBKEY(shown.get(), rsa.key.get());
  const auto private_key = auth::text_of(secret.get());
  BOOST_TEST(refusal(private_key).find("private key") != std::string::npos);
  BOOST_TEST(refusal(rsa.certificate + private_key).find("private key") != std::string::npos);
  const auto half = rsa.certificate.substr(0, rsa.certificate.size() / 2);
  for (const auto& bad :
       {std::string(), std::string("rubbish"), auth::text_of(shown.get()), half, rsa.certificate + half,
        test::bare(rsa.certificate), test::replaced(rsa.certificate, "MII", "MIJ"),
        test::replaced(rsa.certificate, "MII", "!II"), rsa.certificate + std::string(64UL * 1024, ' ')}) {
    BOOST_TEST(refusal(bad) != "");
  }
}

BOOST_AUTO_TEST_CASE(eight_are_enough) {
  std::string all;
  for (std::size_t each = 0; each < auth::SigningCertificates::kMost; ++each) all += of_curve("P-256");
  BOOST_TEST(count(all) == auth::SigningCertificates::kMost);
  BOOST_TEST(count(all + all) == auth::SigningCertificates::kMost);
  BOOST_TEST(refusal(all + of_curve("P-256")) != "");
}

BOOST_AUTO_TEST_CASE(base64_of_xml_becomes_pem) {
  const auto& pem = test::rsa_signer().certificate;
  BOOST_TEST(auth::pem_of_certificate(test::bare(pem)) == pem);
  BOOST_TEST(auth::pem_of_certificate(" \r\n\t" + test::bare(pem) + '\n') == pem);
  BOOST_TEST(refusal(auth::pem_of_certificate("")) != "");
}

BOOST_AUTO_TEST_SUITE_END()
