// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_binding.h"

#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"
#include "auth/signing.h"
#include "auth/xml.h"

using auth::deflated;
using auth::inflated;

namespace {

const std::string kText = "SAMLRequest=abc&RelayState=def&SigAlg=ghi";
const std::string kMore = test::kMoreSignature;

// R and S, each of that many bytes.
std::string raw_of(const std::string& der, int size) {
  const auto* at = test::raw(der);
  const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(
      d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), ECDSA_SIG_free);
  const auto bytes = static_cast<std::size_t>(size);
  return test::to_bytes(ECDSA_SIG_get0_r(pair.get()), bytes) +
         test::to_bytes(ECDSA_SIG_get0_s(pair.get()), bytes);
}
auth::SigningCertificates of(const test::Signer& signer) {
  return auth::SigningCertificates(signer.certificate);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_binding)

BOOST_AUTO_TEST_CASE(what_was_deflated_is_inflated_again) {
  for (const auto& text : {std::string(), std::string("x"), test::sign_both(),
                           std::string(auth::kMostXml, 'x'), std::string("\0\xff", 2)}) {
    BOOST_TEST((inflated(deflated(text)) == text));
  }
}

BOOST_AUTO_TEST_CASE(a_bomb_is_not_inflated) {
  BOOST_TEST(!inflated(deflated(std::string(auth::kMostXml + 1, 'x'))));
  const auto bomb = deflated(std::string(100UL * 1024 * 1024, '\0'));
  BOOST_TEST(bomb.size() < auth::kMostXml);
  BOOST_TEST(!inflated(bomb));
}

BOOST_AUTO_TEST_CASE(only_deflate_is_inflated_and_to_its_end) {
  const auto good = deflated("<x/>");
  BOOST_TEST(inflated(good).has_value());
  for (const auto& bad :
       {std::string(), std::string("x"), good.substr(0, good.size() - 1), good + 'x', good + good,
        std::string("\x78\x9c", 2) + good, std::string("\x1f\x8b\x08\x00", 4) + good, std::string("<x/>"),
        std::string(1000, '\xff')}) {
    BOOST_TEST(!inflated(bad));
  }
}

BOOST_AUTO_TEST_CASE(a_text_is_signed_by_its_algorithm) {
  for (const auto& [name, digest, size] :
       {std::tuple{"sha256", EVP_sha256(), 32}, std::tuple{"sha384", EVP_sha384(), 48},
        std::tuple{"sha512", EVP_sha512(), 64}}) {
    const auto rsa = test::digest_sign(test::rsa_signer().key.get(), digest, kText);
    BOOST_TEST(auth::is_text_signed_by(of(test::rsa_signer()), kMore + "rsa-" + name, kText, rsa));
    BOOST_TEST(!auth::is_text_signed_by(of(test::foreign_signer()), kMore + "rsa-" + name, kText, rsa));
    BOOST_TEST(!auth::is_text_signed_by(of(test::rsa_signer()), kMore + "ecdsa-" + name, kText, rsa));
    const auto der = test::digest_sign(test::ec_signer().key.get(), digest, kText);
    BOOST_TEST(
        auth::is_text_signed_by(of(test::ec_signer()), kMore + "ecdsa-" + name, kText, raw_of(der, 32)));
    BOOST_TEST(!auth::is_text_signed_by(of(test::ec_signer()), kMore + "ecdsa-" + name, kText, der));
    BOOST_TEST(
        !auth::is_text_signed_by(of(test::ec_signer()), kMore + "ecdsa-" + name, kText, raw_of(der, 33)));
    BOOST_TEST(
        !auth::is_text_signed_by(of(test::ec_signer()), kMore + "rsa-" + name, kText, raw_of(der, 32)));
    BOOST_TEST(size > 0);
  }
  BOOST_TEST(auth::is_text_signed_by(of(test::rsa_signer()), auth::kSignedBy, kText,
                                     auth::sign_text(test::rsa_signer().key, kText)));
}

BOOST_AUTO_TEST_CASE(another_algorithm_text_or_signature_is_none) {
  const auto& signer = test::rsa_signer();
  const auto good = auth::sign_text(signer.key, kText);
  for (const auto& algorithm :
       {std::string(), std::string("none"), test::kXmlSignature + "rsa-sha1",
        test::kXmlSignature + "hmac-sha1", kMore + "hmac-sha256", kMore + "rsa-md5", kMore + "rsa-sha224",
        kMore + "rsa-sha384", kMore + "RSA-SHA256", kMore + "rsa-sha256 ",
        std::string("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1")}) {
    BOOST_TEST(!auth::is_text_signed_by(of(signer), algorithm, kText, good), algorithm);
  }
  const auto sha1 = test::digest_sign(signer.key.get(), EVP_sha1(), kText);
  BOOST_TEST(!auth::is_text_signed_by(of(signer), test::kXmlSignature + "rsa-sha1", kText, sha1));
  BOOST_TEST(!auth::is_text_signed_by(of(signer), auth::kSignedBy, kText, sha1));
  for (const auto& bad :
       {std::string(), good.substr(1), good + '\0', std::string(256, '\0'), std::string(256, '\xff')})
    BOOST_TEST(!auth::is_text_signed_by(of(signer), auth::kSignedBy, kText, bad));
  BOOST_TEST(!auth::is_text_signed_by(of(signer), auth::kSignedBy, kText + '&', good));
  BOOST_TEST(!auth::is_text_signed_by(of(signer), auth::kSignedBy, "", good));
  const std::string zeros(64, '\0');
  BOOST_TEST(!auth::is_text_signed_by(of(test::ec_signer()), kMore + "ecdsa-sha256", kText, zeros));
}

BOOST_AUTO_TEST_SUITE_END()
