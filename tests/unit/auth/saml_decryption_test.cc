// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Encrypted assertions: everybody can encrypt, so what is in them counts as little as what is not.
#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"
#include "base/text.h"

using test::Answer;
using test::between;
using test::encrypt_assertion;
using test::EncryptionForm;
using test::judge_all;
using test::kXmlEncryption;
using test::kXmlEncryption11;
using test::person_in;
using test::replaced;

namespace {

const std::string& good() {
  static const auto made = test::sign_assertion();
  return made;
}
template <class Change>
EncryptionForm form(Change change) {
  EncryptionForm made;
  change(made);
  return made;
}
EncryptionForm by(const std::string& method) {
  return form([&](auto& made) { made.method = method; });
}
const auto kCbc = by(kXmlEncryption + "aes128-cbc");
// What is signed, in clear, replaced by what is encrypted.
std::string holding(const std::string& plain, const EncryptionForm& made = {}) {
  return replaced(good(), between(good(), "<saml:Assertion", "</saml:Assertion>"),
                  test::encrypted(plain, made));
}
std::string assertion() {
  return between(good(), "<saml:Assertion", "</saml:Assertion>");
}
std::string spoilt(std::size_t at, const std::string& xml = good(), EncryptionForm made = {}) {
  made.spoil = [at](std::string& bytes) {
    auto& byte = bytes.at(at < bytes.size() ? at : bytes.size() - 1);
    byte = static_cast<char>(byte ^ 1);
  };
  return encrypt_assertion(xml, made);
}
// Encrypted, then signed by the response.
std::string sealed(const EncryptionForm& made, const test::Signer& signer = test::rsa_signer(),
                   const std::string& inner = Answer{}.text()) {
  return test::sign(encrypt_assertion(inner, made), "_r", signer);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_decryption)

BOOST_AUTO_TEST_CASE(whoever_is_encrypted_is_the_same_person) {
  const auto person = person_in(good());
  const auto oaep11 = form([](auto& made) {
    made.key_method = kXmlEncryption11 + "rsa-oaep";
    made.more_in_key_method = "<ds:DigestMethod xmlns:ds=\"" + test::kXmlSignature + "\" Algorithm=\"" +
                              kXmlEncryption + "sha256\"/><m:MGF xmlns:m=\"" + kXmlEncryption11 +
                              "\" Algorithm=\"" + kXmlEncryption11 + "mgf1sha256\"/>";
  });
  for (const auto& made : {EncryptionForm{}, by(kXmlEncryption11 + "aes128-gcm"), oaep11,
                           form([](auto& each) { each.is_key_beside = true; })}) {
    BOOST_TEST(person_in(encrypt_assertion(good(), made)) == person);
    BOOST_TEST(person_in(sealed(made)) == person);
    BOOST_TEST(person_in(sealed(made, test::rsa_signer(), good())) == person);
  }
  BOOST_TEST(person_in(sealed(kCbc)) == person);
  BOOST_TEST(person_in(sealed(by(kXmlEncryption + "aes256-cbc"), test::rsa_signer(), good())) == person);
  BOOST_TEST(person_in(holding(" \n" + assertion() + "\n")) == person);
  BOOST_TEST(person_in(holding("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + assertion())) == person);
}

BOOST_AUTO_TEST_CASE(encryption_is_no_signature) {
  const auto whole = sealed({});
  const auto unsigned_one = encrypt_assertion(Answer{}.text());
  judge_all(
      {{"unsigned", unsigned_one, "unsigned"},
       {"signed by somebody else within", encrypt_assertion(test::sign_assertion({}, test::foreign_signer())),
        "signature"},
       {"signed by somebody else without", sealed({}, test::foreign_signer()), "signature"},
       {"another person within", encrypt_assertion(replaced(good(), "ada@acme", "eve@acme")), "signature"},
       {"swapped in a signed response",
        replaced(whole, between(whole, "<saml:EncryptedAssertion", "</saml:EncryptedAssertion>"),
                 test::encrypted(assertion())),
        "signature"}});
}

BOOST_AUTO_TEST_CASE(without_authentication_it_is_read_only_in_a_signed_response) {
  const auto bad = replaced(sealed(kCbc), "IssueInstant=\"2026-11-30T12:00:00Z\"",
                            "IssueInstant=\"2026-11-30T12:00:01Z\"");
  judge_all({{"CBC in an unsigned response", encrypt_assertion(good(), kCbc), "decryption"},
             {"CBC in a response of somebody else", sealed(kCbc, test::foreign_signer()), "signature"},
             {"CBC in a response whose signature is bad", bad, "signature"},
             {"CBC with padding too long", sealed(form([](auto& made) {
                made = kCbc;
                made.padding = std::string(32 - (Answer{}.assertion().size() % 16), '\x30');
              })),
              "decryption"},
             {"CBC with padding of nothing", sealed(form([](auto& made) {
                made = kCbc;
                made.padding = std::string(16 - (Answer{}.assertion().size() % 16), '\0');
              })),
              "decryption"},
             {"CBC of no whole block", sealed(form([](auto& made) {
                made = kCbc;
                made.spoil = [](auto& bytes) { bytes.pop_back(); };
              })),
              "decryption"},
             {"CBC of an IV alone", sealed(form([](auto& made) {
                made = kCbc;
                made.spoil = [](auto& bytes) { bytes.resize(16); };
              })),
              "decryption"}});
}

BOOST_AUTO_TEST_CASE(what_was_tampered_with_is_not_read) {
  const auto key = [](auto spoil) {
    return encrypt_assertion(good(), form([&](auto& made) { made.spoil_key = spoil; }));
  };
  const auto data = [](auto spoil) {
    return encrypt_assertion(good(), form([&](auto& made) { made.spoil = spoil; }));
  };
  judge_all({{"the nonce", spoilt(0), "decryption"},
             {"the text", spoilt(100), "decryption"},
             {"the tag", spoilt(1'000'000), "decryption"},
             {"a tag too short", data([](auto& bytes) { bytes.pop_back(); }), "decryption"},
             {"nothing but nonce and tag", data([](auto& bytes) { bytes.resize(28); }), "decryption"},
             {"less than that", data([](auto& bytes) { bytes.resize(27); }), "decryption"},
             {"nothing", data([](auto& bytes) { bytes.clear(); }), "decryption"},
             {"the key", key([](auto& bytes) { bytes[9] = static_cast<char>(bytes[9] ^ 1); }), "decryption"},
             {"a key too short", key([](auto& bytes) { bytes.pop_back(); }), "decryption"},
             {"a key too long", key([](auto& bytes) { bytes += '\0'; }), "decryption"},
             {"no key", key([](auto& bytes) { bytes.clear(); }), "decryption"}});
}

BOOST_AUTO_TEST_CASE(encryption_has_one_form) {
  const auto xml = encrypt_assertion(good());
  const auto key = between(xml, "<xenc:EncryptedKey>", "</xenc:EncryptedKey>");
  const auto data = between(xml, "<xenc:EncryptedData ", "</xenc:EncryptedData>");
  const auto cipher = between(xml, "<xenc:CipherData>", "</xenc:CipherData>");
  const std::string reference =
      "<xenc:CipherData><xenc:CipherReference URI=\"http://127.0.0.1:9/\"/></xenc:CipherData>";
  const std::string parameters = "<xenc:OAEPparams>AA==</xenc:OAEPparams></xenc:EncryptionMethod>";
  judge_all(
      {{"RSA 1.5",
        encrypt_assertion(good(), form([](auto& made) { made.key_method = kXmlEncryption + "rsa-1_5"; })),
        "decryption"},
       {"RSA 1.5 in a signed response",
        sealed(form([](auto& made) { made.key_method = kXmlEncryption + "rsa-1_5"; })), "decryption"},
       {"triple DES", replaced(xml, kXmlEncryption11 + "aes256-gcm", kXmlEncryption + "tripledes-cbc"),
        "decryption"},
       {"GCM called CBC",
        test::sign(replaced(encrypt_assertion(Answer{}.text()), kXmlEncryption11 + "aes256-gcm",
                            kXmlEncryption + "aes256-cbc"),
                   "_r"),
        "decryption"},
       {"a shorter key", replaced(xml, "aes256-gcm", "aes128-gcm"), "decryption"},
       {"two EncryptedKeys", replaced(xml, key, key + key), "decryption"},
       {"an EncryptedKey beside, too", replaced(xml, "</xenc:EncryptedData>", "</xenc:EncryptedData>" + key),
        "decryption"},
       {"no EncryptedKey", replaced(xml, key, ""), "decryption"},
       {"two EncryptedData", replaced(xml, data, data + data), "decryption"},
       {"no EncryptedData", replaced(xml, data, ""), "decryption"},
       {"CipherReference of the key", replaced(xml, cipher, reference), "decryption"},
       {"CipherReference of the data",
        replaced(xml, between(xml, "</ds:KeyInfo><xenc:CipherData>", "</xenc:CipherData>"),
                 "</ds:KeyInfo>" + reference),
        "decryption"},
       {"a label", replaced(xml, "mgf1p\"></xenc:EncryptionMethod>", "mgf1p\">" + parameters), "decryption"},
       {"an unknown hash", encrypt_assertion(good(), form([](auto& made) {
                                               made.more_in_key_method = "<ds:DigestMethod xmlns:ds=\"" +
                                                                         test::kXmlSignature +
                                                                         "\" Algorithm=\"urn:x\"/>";
                                             })),
        "decryption"},
       {"no base64",
        replaced(xml, "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey>",
                 "!</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey>"),
        "decryption"}});
}

BOOST_AUTO_TEST_CASE(within_is_one_assertion_and_nothing_else) {
  const std::string saml = "xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";
  const auto once_more = encrypt_assertion(good());
  judge_all(
      {{"an Issuer", holding("<saml:Issuer>" + test::kProvider + "</saml:Issuer>"), "decryption"},
       {"a word", holding("ada@acme.example"), "decryption"},
       {"nothing", holding(""), "decryption"},
       {"two assertions", holding(assertion() + assertion()), "decryption"},
       {"a word in front", holding("x" + assertion()), "decryption"},
       {"a word behind", holding(assertion() + "x"), "decryption"},
       {"a comment behind", holding(assertion() + "<!--x-->"), "decryption"},
       {"a comment within", holding(replaced(assertion(), "ada@acme", "ada<!---->@acme")), "decryption"},
       {"a document type", holding("<!DOCTYPE x [<!ENTITY e \"x\">]>" + assertion()), "decryption"},
       {"half", holding(assertion().substr(0, 400)), "decryption"},
       {"an end too many", holding(assertion() + "</samlp:Response>"), "decryption"},
       {"the end of the response, and another", holding("</saml:EncryptedAssertion>" + assertion()),
        "decryption"},
       {"of another namespace", holding(replaced(assertion(), "SAML:2.0:assertion", "SAML:1.0:assertion")),
        "decryption"},
       {"encrypted once more",
        holding(between(once_more, "<saml:EncryptedAssertion", "</saml:EncryptedAssertion>")), "decryption"},
       {"the ID of the response", holding(replaced(assertion(), "ID=\"_a\"", "ID=\"_r\"")), "structure"},
       {"an assertion in it",
        holding(
            replaced(assertion(), "</saml:Assertion>",
                     "<saml:Advice><saml:Assertion " + saml + " ID=\"_x\"/></saml:Advice></saml:Assertion>")),
        "structure"},
       {"too deep",
        holding(replaced(assertion(), "<saml:Subject>",
                         "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a></a></a></a></a></a></a></a></a></a></"
                         "a></a></a></a></a></a><saml:Subject>")),
        "decryption"},
       {"many attributes", holding([] {
          std::string text = "<a";
          for (int each = 0; each < 4'000; ++each) text += " a" + std::to_string(each) + "=\"\"";
          return text + "/>";
        }()),
        "decryption"}});
}

BOOST_AUTO_TEST_SUITE_END()
