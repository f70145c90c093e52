// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_metadata.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "auth/saml_provider.h"

using test::replaced;

namespace {

std::string endpoint(const std::string& name, const std::string& binding, const std::string& more) {
  return "<md:" + name + " Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:" + binding + "\" " + more + "/>";
}
const std::string kSignOn =
    endpoint("SingleSignOnService", "HTTP-Redirect", "Location=\"https://idp.example/sso\"");

std::string key(const std::string& use, const test::Signer& signer) {
  return "<md:KeyDescriptor" + use + "><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\n " +
         test::bare(signer.certificate) +
         " </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
}
std::string described(const std::string& content) {
  return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" xmlns:ds=\"" +
         test::kXmlSignature + "\" entityID=\"" + test::kProvider +
         "\"><md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">" +
         content + "</md:IDPSSODescriptor></md:EntityDescriptor>";
}
std::string good() {
  return described(key("", test::rsa_signer()) + kSignOn);
}
model::SamlSettings read(const std::string& xml) {
  model::SamlSettings settings;
  auth::read_provider_metadata(xml, settings);
  return settings;
}
// Refused, and nothing changed by it.
bool is_refused(const std::string& xml) {
  model::SamlSettings settings;
  settings.entity = "before";
  settings.certificates = "these";
  try {
    auth::read_provider_metadata(xml, settings);
  } catch (const auth::MetadataError&) {
    return settings.entity == "before" && settings.certificates == "these" && settings.sign_on_url.empty();
  }
  return false;
}
std::string sample(const std::string& name) {
  std::ifstream stream(std::string(LUUKKU_FIXTURES) + "/saml/" + name + "-metadata.xml");
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_metadata)

BOOST_AUTO_TEST_CASE(real_metadata_are_read) {
  const auto php = read(sample("simplesamlphp"));
  BOOST_TEST(php.entity == "http://simplesamlphp.localhost:34511/saml2/idp/metadata.php");
  BOOST_TEST(php.sign_on_url == "http://simplesamlphp.localhost:34511/saml2/idp/SSOService.php");
  BOOST_TEST(php.log_out_url == "http://simplesamlphp.localhost:34511/saml2/idp/SingleLogoutService.php");
  BOOST_TEST(php.log_out_response_url == "");
  const auto lemon = read(sample("lemonldap"));
  BOOST_TEST(lemon.entity == "http://lemonldap.localhost:38035/saml/metadata");
  BOOST_TEST(lemon.sign_on_url == "http://lemonldap.localhost:38035/saml/singleSignOn");
  BOOST_TEST(lemon.log_out_url == "http://lemonldap.localhost:38035/saml/singleLogout");
  BOOST_TEST(lemon.log_out_response_url == "http://lemonldap.localhost:38035/saml/singleLogoutReturn");
  for (const auto& settings : {php, lemon})
    BOOST_TEST(auth::SigningCertificates(settings.certificates).keys().size() == 1U);
}

BOOST_AUTO_TEST_CASE(comments_and_a_byte_order_mark_are_skipped) {
  const auto plain = read(good());
  for (const auto& xml : {"\xef\xbb\xbf" + good(), "<!-- a --><?xml version=\"1.0\"?>" + good(),
                          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- a\n--b- -->" + good() + "<!---->",
                          replaced(good(), "<ds:KeyInfo>", "<!-- <md:KeyDescriptor/> --><ds:KeyInfo>")}) {
    BOOST_TEST(read(xml).certificates == plain.certificates);
    BOOST_TEST(read(xml).sign_on_url == "https://idp.example/sso");
  }
  BOOST_TEST(is_refused(good() + "<!--"));
}

BOOST_AUTO_TEST_CASE(one_provider_is_wanted) {
  const std::string begin = "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">";
  const std::string end = "</md:EntitiesDescriptor>";
  BOOST_TEST(read(begin + good() + end).entity == test::kProvider);
  BOOST_TEST(is_refused(begin + good() + good() + end));
  BOOST_TEST(is_refused(begin + end));
  BOOST_TEST(is_refused(replaced(good(), "IDPSSODescriptor", "SPSSODescriptor")));
  BOOST_TEST(is_refused(replaced(good(), "SAML:2.0:metadata", "SAML:1.0:metadata")));
  BOOST_TEST(is_refused(test::sign_assertion()));
  BOOST_TEST(is_refused(""));
  BOOST_TEST(is_refused("<!DOCTYPE x>" + good()));
}

BOOST_AUTO_TEST_CASE(addresses_are_those_of_redirects) {
  const auto with = [](const std::string& endpoints) {
    return described(key("", test::rsa_signer()) + endpoints);
  };
  BOOST_TEST(is_refused(with("")));
  BOOST_TEST(is_refused(
      with(endpoint("SingleSignOnService", "HTTP-POST", "Location=\"https://idp.example/post\""))));
  const auto two = read(
      with(endpoint("SingleSignOnService", "HTTP-POST", "Location=\"https://idp.example/post\"") + kSignOn +
           endpoint("SingleLogoutService", "HTTP-POST", "Location=\"https://idp.example/out\"")));
  BOOST_TEST(two.sign_on_url == "https://idp.example/sso");
  BOOST_TEST(two.log_out_url == "");
  const auto out = read(with(
      kSignOn +
      endpoint(
          "SingleLogoutService", "HTTP-Redirect",
          "Location=\"https://idp.example/out?a=1&amp;b=2\" ResponseLocation=\"https://idp.example/back\"")));
  BOOST_TEST(out.log_out_url == "https://idp.example/out?a=1&b=2");
  BOOST_TEST(out.log_out_response_url == "https://idp.example/back");
}

BOOST_AUTO_TEST_CASE(certificates_are_those_that_sign) {
  const auto count = [](const std::string& keys) {
    return auth::SigningCertificates(read(described(keys + kSignOn)).certificates).keys().size();
  };
  const auto rsa = key(" use=\"signing\"", test::rsa_signer());
  BOOST_TEST(count(rsa) == 1U);
  BOOST_TEST(count(rsa + rsa) == 1U);
  BOOST_TEST(count(rsa + key("", test::ec_signer())) == 2U);
  BOOST_TEST(count(rsa + key(" use=\"encryption\"", test::foreign_signer())) == 1U);
  BOOST_TEST(is_refused(described(key(" use=\"encryption\"", test::rsa_signer()) + kSignOn)));
  BOOST_TEST(is_refused(described(kSignOn)));
  BOOST_TEST(is_refused(replaced(good(), "<ds:X509Certificate>\n MI", "<ds:X509Certificate>\n XX")));
  BOOST_TEST(is_refused(replaced(good(), "</ds:X509Certificate>", "<x/></ds:X509Certificate>")));
}

BOOST_AUTO_TEST_SUITE_END()
