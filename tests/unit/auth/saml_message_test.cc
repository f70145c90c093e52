// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_message.h"

#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"

namespace {

const std::string kOdd = "<a&b\">'\u00e4";
const std::string kSaml = "urn:oasis:names:tc:SAML:2.0:";

auth::XmlDocument parsed(const std::string& xml) {
  auth::XmlDocument document(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, 0),
                             xmlFreeDoc);
  BOOST_TEST_REQUIRE(document != nullptr);
  BOOST_TEST(auth::parse_xml(xml) != nullptr);
  return document;
}
xmlNode* root(const auth::XmlDocument& document) {
  return xmlDocGetRootElement(document.get());
}
// Elements, in their order, by their names.
std::string children(const xmlNode* node) {
  std::string names;
  for (const auto* each : auth::elements_in(node))
    names += std::string(reinterpret_cast<const char*>(each->name)) + ' ';
  return names;
}
std::string value(const xmlNode* node, const char* name) {
  return auth::attribute_of(node, name).value_or("(none)");
}
const auth::SamlEnvelope kEnvelope{"_i", kOdd, kOdd, test::kSamlNow};

void check_envelope(const xmlNode* node) {
  BOOST_TEST(value(node, "ID") == "_i");
  BOOST_TEST(value(node, "Version") == "2.0");
  BOOST_TEST(value(node, "IssueInstant") == "2026-11-30T12:00:00Z");
  BOOST_TEST(value(node, "Destination") == kOdd);
  BOOST_TEST(auth::text_in(auth::elements_in(node).front()).value() == kOdd);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_message)

BOOST_AUTO_TEST_CASE(a_request_asks_for_an_answer_by_post) {
  const auto document = parsed(auth::authn_request(kEnvelope, kOdd));
  const auto* node = root(document);
  BOOST_TEST(auth::is(node, {"urn:oasis:names:tc:SAML:2.0:protocol", "AuthnRequest"}));
  check_envelope(node);
  BOOST_TEST(value(node, "AssertionConsumerServiceURL") == kOdd);
  BOOST_TEST(value(node, "ProtocolBinding") == kSaml + "bindings:HTTP-POST");
  BOOST_TEST(value(node, "ForceAuthn") == "(none)");
  BOOST_TEST(children(node) == "Issuer NameIDPolicy ");
  BOOST_TEST(value(auth::elements_in(node)[1], "AllowCreate") == "true");
}

BOOST_AUTO_TEST_CASE(a_log_out_names_whom_as_they_were_named) {
  const auto document = parsed(auth::logout_request(kEnvelope, {kOdd, kOdd, kOdd, kOdd, kOdd}));
  check_envelope(root(document));
  BOOST_TEST(children(root(document)) == "Issuer NameID SessionIndex ");
  const auto* name = auth::elements_in(root(document))[1];
  BOOST_TEST(auth::text_in(name).value() == kOdd);
  BOOST_TEST(value(name, "Format") == kOdd);
  BOOST_TEST(value(name, "NameQualifier") == kOdd);
  const auto short_one = parsed(auth::logout_request(kEnvelope, {"ada", "", "", "", ""}));
  BOOST_TEST(children(root(short_one)) == "Issuer NameID ");
  BOOST_TEST(auth::elements_in(root(short_one))[1]->properties == nullptr);
}

BOOST_AUTO_TEST_CASE(an_answer_says_what_it_answers) {
  const auto document = parsed(auth::logout_response(kEnvelope, kOdd));
  check_envelope(root(document));
  BOOST_TEST(value(root(document), "InResponseTo") == kOdd);
  BOOST_TEST(children(root(document)) == "Issuer Status ");
}

// In the order of the schema (SAML Metadata, section 2.4.4).
BOOST_AUTO_TEST_CASE(metadata_say_where_and_with_which_keys) {
  const auto& rsa = test::rsa_signer().certificate;
  const auto& other = test::reader().certificate;
  const auto document = parsed(auth::service_metadata({kOdd, kOdd + "acs", kOdd + "out", {rsa, other}}));
  BOOST_TEST(value(root(document), "entityID") == kOdd);
  const auto* service = auth::elements_in(root(document)).front();
  BOOST_TEST(
      children(service) ==
      "KeyDescriptor KeyDescriptor KeyDescriptor SingleLogoutService NameIDFormat AssertionConsumerService ");
  const auto parts = auth::elements_in(service);
  for (const std::size_t each : {0U, 1U, 2U}) {
    BOOST_TEST(value(parts[each], "use") == (each < 2 ? "signing" : "encryption"));
    const auto* data = auth::elements_in(auth::elements_in(parts[each]).front()).front();
    const auto text = auth::text_in(auth::elements_in(data).front()).value();
    BOOST_TEST(auth::pem_of_certificate(text) == (each % 2 == 0 ? rsa : other));
  }
  BOOST_TEST(value(parts[3], "Location") == kOdd + "out");
  BOOST_TEST(value(parts[5], "Location") == kOdd + "acs");
  BOOST_TEST(value(parts[5], "Binding") == kSaml + "bindings:HTTP-POST");
}

BOOST_AUTO_TEST_SUITE_END()
