// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signatures of another form than a SAML message needs: most are made by the right key, and hold for xmlsec.
#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"
#include "base/secret.h"
#include "base/text.h"

using test::between;
using test::judge_all;
using test::judged_saml;
using test::kExclusive;
using test::kMoreSignature;
using test::kXmlEncryption;
using test::kXmlSignature;
using test::replaced;
using test::SignatureForm;

namespace {

const std::string kEnveloped = SignatureForm::transform(kXmlSignature + "enveloped-signature");
const std::string kInclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const std::string kInclusive11 = "http://www.w3.org/2006/12/xml-c14n11";

const std::string& good() {
  static const auto made = test::sign_assertion();
  return made;
}
template <class Change>
std::string formed(Change change, const test::Signer& signer = test::rsa_signer()) {
  SignatureForm form;
  change(form);
  return test::sign_assertion({}, signer, form);
}
std::string transformed(const std::string& transforms) {
  return formed([&](auto& form) { form.transforms = transforms; });
}
std::string method(const std::string& uri, const test::Signer& signer = test::rsa_signer()) {
  return formed([&](auto& form) { form.method = uri; }, signer);
}
// Not signed anew.
std::string swapped(const std::string& transforms) {
  return replaced(good(), between(good(), "<ds:Transforms>", "</ds:Transforms>"),
                  "<ds:Transforms>" + transforms + "</ds:Transforms>");
}
std::string with_key_info(const std::string& content) {
  return replaced(good(), "</ds:SignatureValue>",
                  "</ds:SignatureValue><ds:KeyInfo>" + content + "</ds:KeyInfo>");
}
std::string prefixes(const std::string& list) {
  return "<x:InclusiveNamespaces xmlns:x=\"" + kExclusive + "\" PrefixList=\"" + list + "\"/>";
}
std::string key_value(const test::Signer& signer) {
  BIGNUM* modulus = nullptr;
  EVP_PKEY_get_bn_param(signer.key.get(), "n", &modulus);
  std::string bytes(256, '\0');
  BN_bn2binpad(modulus, reinterpret_cast<unsigned char*>(bytes.data()), 256);
  BN_free(modulus);
  return "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>" + base::to_base64(bytes) +
         "</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_signature)

BOOST_AUTO_TEST_CASE(an_algorithm_is_one_that_is_still_good) {
  const auto& ec = test::ec_signer();
  judge_all(
      {{"RSA with SHA-1", method(kXmlSignature + "rsa-sha1"), "algorithm"},
       {"ECDSA with SHA-1", method(kMoreSignature + "ecdsa-sha1", ec), "algorithm"},
       {"HMAC keyed with the certificate", method(kMoreSignature + "hmac-sha256"), "structure"},
       {"HMAC with SHA-1", method(kXmlSignature + "hmac-sha1"), "algorithm"},
       {"a short HMAC", formed([](auto& form) {
          form.method = kMoreSignature + "hmac-sha256";
          form.more_in_method = "<ds:HMACOutputLength>128</ds:HMACOutputLength>";
        }),
        "structure"},
       {"a length of HMAC for RSA",
        replaced(good(), "rsa-sha256\"/>",
                 "rsa-sha256\"><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>"),
        "structure"},
       {"RSA with SHA-224", method(kMoreSignature + "rsa-sha224"), "structure"},
       {"MD5", replaced(good(), "rsa-sha256", "rsa-md5"), "structure"},
       {"none", replaced(good(), kMoreSignature + "rsa-sha256", "none"), "structure"},
       {"nothing", replaced(good(), kMoreSignature + "rsa-sha256", ""), "structure"},
       {"DSA", replaced(good(), kMoreSignature + "rsa-sha256", "http://www.w3.org/2009/xmldsig11#dsa-sha256"),
        "structure"},
       {"ECDSA of an RSA key's", replaced(good(), "rsa-sha256", "ecdsa-sha256"), "signature"},
       {"RSA of an EC key's",
        replaced(method(kMoreSignature + "ecdsa-sha256", ec), "ecdsa-sha256", "rsa-sha256"), "signature"},
       {"a digest by SHA-1", formed([](auto& form) { form.digest = kXmlSignature + "sha1"; }), "structure"},
       {"a digest by MD5", replaced(good(), kXmlEncryption + "sha256", kMoreSignature + "md5"), "structure"},
       {"a digest of another kind", replaced(good(), kXmlEncryption + "sha256", kXmlEncryption + "sha512"),
        "signature"}});
}

BOOST_AUTO_TEST_CASE(canonicalisation_is_exclusive_and_without_comments) {
  const auto canonical = [](const std::string& uri) {
    return formed([&](auto& form) { form.canonical = uri; });
  };
  judge_all(
      {{"inclusive", canonical(kInclusive), "structure"},
       {"inclusive 1.1", canonical(kInclusive11), "structure"},
       {"with comments", canonical(kExclusive + "WithComments"), "structure"},
       {"inclusive, of the reference", transformed(kEnveloped + SignatureForm::transform(kInclusive)),
        "structure"},
       {"with comments, of the reference",
        transformed(kEnveloped + SignatureForm::transform(kExclusive + "WithComments")), "structure"},
       {"prefixes",
        transformed(kEnveloped + SignatureForm::transform(kExclusive, prefixes("xs saml #default"))), "good"},
       {"prefixes of SignedInfo", formed([](auto& form) { form.more_in_canonical = prefixes("xs"); }),
        "good"},
       {"thousands of prefixes",
        swapped(kEnveloped + SignatureForm::transform(kExclusive, prefixes(std::string(5'000, 'x')))),
        "structure"},
       {"a list twice",
        swapped(kEnveloped + SignatureForm::transform(kExclusive, prefixes("a") + prefixes("b"))),
        "structure"}});
}

BOOST_AUTO_TEST_CASE(transforms_are_the_two_that_everybody_has) {
  std::string hundred = kEnveloped;
  for (int each = 0; each < 100; ++each) hundred += SignatureForm::transform(kExclusive);
  std::string thousand;
  for (int each = 0; each < 10; ++each) thousand += hundred;
  const auto exclusive = SignatureForm::transform(kExclusive);
  const auto xpath = SignatureForm::transform("http://www.w3.org/TR/1999/REC-xpath-19991116",
                                              "<ds:XPath>not(self::mail)</ds:XPath>");
  const auto here =
      SignatureForm::transform("http://www.w3.org/TR/1999/REC-xpath-19991116", "<ds:XPath>here()</ds:XPath>");
  judge_all(
      {{"the enveloped signature alone", transformed(kEnveloped), "structure"},
       {"none", transformed(""), "structure"},
       {"canonicalisation alone", transformed(exclusive), "structure"},
       {"in the other order", swapped(exclusive + kEnveloped), "structure"},
       {"three", transformed(kEnveloped + exclusive + exclusive), "structure"},
       {"a hundred", swapped(hundred), "structure"},
       {"a thousand", swapped(hundred + thousand), "malformed"},
       {"XPath", transformed(kEnveloped + xpath), "structure"},
       {"here()", swapped(kEnveloped + here), "structure"},
       {"XPath filter",
        swapped(kEnveloped + SignatureForm::transform("http://www.w3.org/2002/06/xmldsig-filter2")),
        "structure"},
       {"XSLT", swapped(kEnveloped + SignatureForm::transform("http://www.w3.org/TR/1999/REC-xslt-19991116")),
        "structure"},
       {"base64", swapped(kEnveloped + SignatureForm::transform(kXmlSignature + "base64")), "structure"},
       {"something unknown", swapped(kEnveloped + SignatureForm::transform("urn:x")), "structure"},
       {"XPath within the enveloped one",
        swapped(SignatureForm::transform(kXmlSignature + "enveloped-signature", "<ds:XPath>1</ds:XPath>") +
                exclusive),
        "structure"},
       {"twice Transforms", replaced(good(), "</ds:Transforms>", "</ds:Transforms><ds:Transforms/>"),
        "structure"}});
}

BOOST_AUTO_TEST_CASE(a_reference_is_one_and_to_what_is_signed) {
  const auto uri = [](const std::string& address) { return replaced(good(), "URI=\"#_a\"", address); };
  const auto reference = between(good(), "<ds:Reference ", "</ds:Reference>");
  const auto info = between(good(), "<ds:SignedInfo>", "</ds:SignedInfo>");
  const auto to_all = formed([](auto& form) { form.uri = "#xpointer(/)"; });
  judge_all(
      {{"to the response", uri("URI=\"#_r\""), "structure"},
       {"to the whole document", uri("URI=\"\""), "structure"},
       {"to nothing", uri(""), "structure"},
       {"to #", uri("URI=\"#\""), "structure"},
       {"to another's address", uri("URI=\"http://127.0.0.1:9/\""), "structure"},
       {"to a file", uri("URI=\"file:///etc/passwd\""), "structure"},
       {"to a file's part", uri("URI=\"/etc/passwd#_a\""), "structure"},
       {"by xpointer, to the document", to_all, "structure"},
       {"by xpointer, to the ID", formed([](auto& form) { form.uri = "#xpointer(id('_a'))"; }), "structure"},
       {"of a type", uri("URI=\"#_a\" Type=\"http://www.w3.org/2000/09/xmldsig#Manifest\""), "structure"},
       {"two", formed([&](auto& form) {
          form.more_references = "<ds:Reference URI=\"#_r\"><ds:Transforms>" + form.transforms +
                                 "</ds:Transforms><ds:DigestMethod Algorithm=\"" + form.digest +
                                 "\"/><ds:DigestValue/></ds:Reference>";
        }),
        "structure"},
       {"the same twice", replaced(good(), reference, reference + reference), "structure"},
       {"none", replaced(good(), reference, ""), "structure"},
       {"two SignedInfos", replaced(good(), info, info + info), "structure"},
       {"no SignedInfo", replaced(good(), info, ""), "structure"}});
  // The assertion is called what an XPointer is called.
  test::Answer answer;
  answer.assertion_attributes = R"~(ID="xpointer(/)" Version="2.0" IssueInstant="2026-11-30T12:00:00Z")~";
  const auto named = test::sign(answer.text(), "xpointer(/)");
  BOOST_TEST(judged_saml(named) == "structure");
  BOOST_TEST(judged_saml(replaced(named, "ada@acme", "eve@acme")) == "structure");
}

BOOST_AUTO_TEST_CASE(what_a_signature_says_of_its_key_is_not_believed) {
  const auto& foreign = test::foreign_signer();
  const auto theirs = [&](const std::string& content) {
    const auto xml = test::sign_assertion({}, foreign);
    return replaced(xml, "</ds:SignatureValue>",
                    "</ds:SignatureValue><ds:KeyInfo>" + content + "</ds:KeyInfo>");
  };
  const auto certificate = [](const test::Signer& signer) {
    return "<ds:X509Data><ds:X509Certificate>" + test::bare(signer.certificate) +
           "</ds:X509Certificate></ds:X509Data>";
  };
  const std::string retrieval = "<ds:RetrievalMethod URI=\"http://127.0.0.1:9/key\"/>";
  judge_all({{"a value", theirs(key_value(foreign)), "signature"},
             {"a certificate", theirs(certificate(foreign)), "signature"},
             {"our certificate", theirs(certificate(test::rsa_signer())), "signature"},
             {"a name", theirs("<ds:KeyName>idp</ds:KeyName>"), "signature"},
             {"a place to get it", theirs(retrieval), "signature"},
             {"another's value in a good one", with_key_info(key_value(foreign)), "good"},
             {"another's certificate in a good one", with_key_info(certificate(foreign)), "good"},
             {"rubbish in a good one", with_key_info("<x>" + retrieval + "</x>"), "good"},
             {"two KeyInfos", with_key_info("</ds:KeyInfo><ds:KeyInfo>"), "structure"}});
}

BOOST_AUTO_TEST_CASE(a_signature_has_nothing_else_in_it) {
  const auto last = [](const std::string& content) {
    return formed([&](auto& form) { form.last = content; });
  };
  judge_all(
      {{"an Object", last("<ds:Object>x</ds:Object>"), "structure"},
       {"a Manifest", last("<ds:Object><ds:Manifest/></ds:Object>"), "structure"},
       {"a Manifest elsewhere",
        replaced(good(), "<samlp:Status>", "<ds:Manifest xmlns:ds=\"" + kXmlSignature + "\"/><samlp:Status>"),
        "structure"},
       {"something else", last("<x/>"), "structure"},
       {"text", last("x"), "good"}});
}

BOOST_AUTO_TEST_CASE(a_value_is_that_of_what_is_signed) {
  const auto value = between(good(), "<ds:SignatureValue>", "</ds:SignatureValue>");
  const auto other = [] {
    test::Answer answer;
    answer.attributes = test::Answer::attribute("mail", "eve@acme.example");
    return test::sign_assertion(answer);
  }();
  const auto valued = [&](const std::string& text) {
    return replaced(good(), value, "<ds:SignatureValue>" + text + "</ds:SignatureValue>");
  };
  const auto inner = value.substr(19, value.size() - 39);
  const auto digest = between(good(), "<ds:DigestValue>", "</ds:DigestValue>");
  judge_all({{"empty", valued(""), "signature"},
             {"truncated", valued(inner.substr(0, inner.size() / 2)), "signature"},
             {"longer", valued(inner + "AAAA"), "signature"},
             {"zeros", valued(base::to_base64(std::string(256, '\0'))), "signature"},
             {"one", valued(base::to_base64(std::string(255, '\0') + '\x01')), "signature"},
             {"rubbish", valued("!"), "signature"},
             {"an element in it", valued("<x/>" + inner), "structure"},
             {"none", replaced(good(), value, ""), "structure"},
             {"of another document", replaced(good(), test::signature_in(good()), test::signature_in(other)),
              "signature"},
             {"somebody else, the digest made anew",
              replaced(good(), digest, between(other, "<ds:DigestValue>", "</ds:DigestValue>")), "signature"},
             {"somebody else", replaced(good(), "ada@acme", "eve@acme"), "signature"},
             {"an empty digest", replaced(good(), digest, "<ds:DigestValue/>"), "signature"},
             {"the digest of nothing",
              replaced(good(), digest,
                       "<ds:DigestValue>" + base::to_base64(base::sha256("")) + "</ds:DigestValue>"),
              "signature"}});
}

BOOST_AUTO_TEST_SUITE_END()
