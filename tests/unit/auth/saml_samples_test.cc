// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What SimpleSAMLphp and LemonLDAP::NG answer and ask (tests/fixtures/saml, of 2026-11-30).
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "auth/saml_binding.h"
#include "auth/saml_logout.h"
#include "auth/saml_metadata.h"
#include "auth/saml_response.h"
#include "auth/service_key.h"
#include "base/text.h"
#include "http/url.h"

namespace {

const std::string kPortal = "https://tickets.acme.example/sso/saml/";

std::string file(const std::string& name) {
  std::ifstream stream(std::string(LUUKKU_FIXTURES) + "/saml/" + name, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  BOOST_TEST_REQUIRE(!text.str().empty(), name);
  return text.str();
}
std::string message(const std::string& name) {
  auto text = file(name + ".base64");
  std::erase_if(text, [](char each) { return each == '\n' || each == '\r'; });
  return base::from_base64(text).value();
}
model::SamlSettings provider(const std::string& name) {
  model::SamlSettings settings;
  auth::read_provider_metadata(file(name + "-metadata.xml"), settings);
  return settings;
}
base::Time issued(const std::string& xml) {
  const auto at = xml.find("IssueInstant=\"") + 14;
  return base::from_rfc3339(xml.substr(at, xml.find('"', at) - at)).value();
}

std::variant<auth::SamlSignIn, model::SsoProblem> take(const std::string& who, const std::string& xml,
                                                       base::Time now) {
  const auto settings = provider(who);
  const auto entity = kPortal + "metadata";
  const auto acs = kPortal + "acs";
  const auth::SigningCertificates certificates(settings.certificates);
  const std::vector<auth::KeyPointer> keys{auth::read_service_key(file("sp.key"))};
  auto response = auth::SamlResponse::parse(xml);
  BOOST_TEST_REQUIRE(response.has_value());
  return response->verify({.issuer = settings.entity,
                           .audience = entity,
                           .acs = acs,
                           .email_attribute = {},
                           .certificates = certificates,
                           .keys = keys},
                          now);
}
std::string judged(const std::string& who, const std::string& xml, base::Time now) {
  const auto taken = take(who, xml, now);
  if (const auto* problem = std::get_if<model::SsoProblem>(&taken))
    return std::string(model::kSsoProblems.name_of(*problem));
  const auto& claims = std::get<auth::SamlSignIn>(taken).claims;
  return claims.email + ' ' + claims.name;
}
void judge(const std::string& who, const std::string& kind, const std::string& expected) {
  const auto xml = message(who + '-' + kind);
  BOOST_TEST(judged(who, xml, issued(xml)) == expected,
             who << ' ' << kind << ": " << judged(who, xml, issued(xml)));
  BOOST_TEST(judged(who, xml, issued(xml) + std::chrono::days{2}).find('@') == std::string::npos);
  BOOST_TEST(judged(who, xml, issued(xml) - std::chrono::hours{1}).find('@') == std::string::npos);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_samples)

BOOST_AUTO_TEST_CASE(what_simplesamlphp_answers_is_ada) {
  for (const auto* kind : {"assertion", "response", "both", "encrypted", "encrypted-signed-response"})
    judge("simplesamlphp", kind, "ada@acme.example Ada Lovelace");
}

BOOST_AUTO_TEST_CASE(what_lemonldap_answers_is_ada) {
  for (const auto* kind : {"assertion", "both", "encrypted", "transient"})
    judge("lemonldap", kind, "ada@acme.example Ada Lovelace");
}

// Both encrypt by CBC, which nothing protects unless the response around it is signed.
BOOST_AUTO_TEST_CASE(what_is_encrypted_by_cbc_and_signed_within_alone_is_not_taken) {
  judge("simplesamlphp", "encrypted-signed-assertion", "decryption");
  judge("lemonldap", "encrypted-signed-assertion", "decryption");
}

BOOST_AUTO_TEST_CASE(their_words_are_not_each_others) {
  const auto xml = message("simplesamlphp-both");
  BOOST_TEST(judged("lemonldap", xml, issued(xml)) == "issuer");
}

BOOST_AUTO_TEST_CASE(their_attributes_are_read_by_name) {
  const auto xml = message("simplesamlphp-both");
  const auto taken = take("simplesamlphp", xml, issued(xml));
  std::vector<std::string> groups;
  for (const auto& [name, values] : std::get<auth::SamlSignIn>(taken).claims.attributes) {
    if (name == "groups") groups = values;
  }
  BOOST_TEST((groups == std::vector<std::string>{"Mathematicians", "Staff"}));
}

BOOST_AUTO_TEST_CASE(they_ask_for_a_log_out_in_a_signed_address) {
  for (const std::string who : {"simplesamlphp", "lemonldap"}) {
    const auto address = std::string(base::trim(file(who + "-logout-request.url")));
    const auto query = address.substr(address.find('?') + 1);
    const auto raw = [&](const std::string& name) {
      const auto at = ('&' + query).find('&' + name + '=') + name.size() + 1;
      return query.substr(at, query.find('&', at) - at);
    };
    const auto value = [&](const std::string& name) { return http::percent_decode(raw(name)).value(); };
    auto signed_text = "SAMLRequest=" + raw("SAMLRequest");
    if (query.find("RelayState=") != std::string::npos) signed_text += "&RelayState=" + raw("RelayState");
    signed_text += "&SigAlg=" + raw("SigAlg");
    const auto settings = provider(who);
    const auth::SigningCertificates certificates(settings.certificates);
    const auto signature = base::from_base64(value("Signature")).value();
    BOOST_TEST(auth::is_text_signed_by(certificates, value("SigAlg"), signed_text, signature));
    BOOST_TEST(!auth::is_text_signed_by(certificates, value("SigAlg"), signed_text + "x", signature));
    const auto xml = auth::inflated(base::from_base64(value("SAMLRequest")).value()).value();
    const auto destination = address.substr(0, address.find('?'));
    const auto read = auth::read_logout_request(xml, {settings.entity, destination, nullptr}, issued(xml));
    BOOST_TEST_REQUIRE(std::holds_alternative<auth::SamlLogout>(read), who);
    BOOST_TEST(!std::get<auth::SamlLogout>(read).subject.name_id.empty());
    BOOST_TEST(std::get<auth::SamlLogout>(read).sessions.size() == 1U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
