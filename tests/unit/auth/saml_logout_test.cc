// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_logout.h"

#include <boost/test/unit_test.hpp>

#include "auth/saml_message.h"
#include "auth/saml_provider.h"

using test::replaced;

namespace {

const std::string kPlace = "https://portal.example/sso/saml/logout";
const std::string kRequest =
    "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" "
    "xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_l\" Version=\"2.0\" "
    "IssueInstant=\"2026-11-30T12:00:00Z\" Destination=\"" +
    kPlace + "\"><saml:Issuer>" + test::kProvider +
    "</saml:Issuer><saml:NameID Format=\"urn:f\" NameQualifier=\"urn:q\">ada-7</saml:NameID>"
    "<samlp:SessionIndex>s-1</samlp:SessionIndex><samlp:SessionIndex>s-2</samlp:SessionIndex></"
    "samlp:LogoutRequest>";

auto read(const std::string& xml, bool is_signed = false, base::Time now = test::kSamlNow) {
  static const auth::SigningCertificates certificates(test::rsa_signer().certificate);
  return auth::read_logout_request(xml, {test::kProvider, kPlace, is_signed ? &certificates : nullptr}, now);
}
std::string judged(const std::string& xml, bool is_signed = false, base::Time now = test::kSamlNow) {
  const auto found = read(xml, is_signed, now);
  const auto* problem = std::get_if<model::SsoProblem>(&found);
  return problem == nullptr ? "good" : std::string(model::kSsoProblems.name_of(*problem));
}
std::string with(const std::string& old, const std::string& by) {
  return judged(replaced(kRequest, old, by));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_logout)

BOOST_AUTO_TEST_CASE(a_request_says_whom_and_which_sessions) {
  const auto found = std::get<auth::SamlLogout>(read(kRequest));
  BOOST_TEST(found.id == "_l");
  BOOST_TEST((found.subject == model::SamlSubject{"ada-7", "urn:f", "urn:q", "", ""}));
  BOOST_TEST((found.sessions == std::vector<std::string>{"s-1", "s-2"}));
}

BOOST_AUTO_TEST_CASE(our_own_request_is_understood) {
  const auth::SamlEnvelope envelope{"_l", test::kProvider, kPlace, test::kSamlNow};
  const auto found =
      std::get<auth::SamlLogout>(read(auth::logout_request(envelope, {"<a&b\">", "urn:f", "q", "p", "s"})));
  BOOST_TEST((found.subject == model::SamlSubject{"<a&b\">", "urn:f", "q", "", ""}));
  BOOST_TEST((found.sessions == std::vector<std::string>{"s"}));
  BOOST_TEST(auth::says_logged_out(auth::logout_response(envelope, "_q")));
}

BOOST_AUTO_TEST_CASE(a_request_is_for_here_and_now) {
  BOOST_TEST(with(test::kProvider, "https://other.example") == "issuer");
  BOOST_TEST(with("<saml:Issuer>" + test::kProvider + "</saml:Issuer>", "") == "issuer");
  BOOST_TEST(with(kPlace, "https://other.example") == "destination");
  BOOST_TEST(with(" Destination=\"" + kPlace + "\"", "") == "destination");
  BOOST_TEST(with("12:00:00Z", "12:01:01Z") == "early");
  BOOST_TEST(with("12:00:00Z", "12:01:00Z") == "good");
  BOOST_TEST(with("12:00:00Z", "11:49:01Z") == "good");
  BOOST_TEST(with("12:00:00Z", "11:49:00Z") == "expired");
  BOOST_TEST(with("12:00:00Z", "noon") == "lifetime");
  BOOST_TEST(with(" ID=", " NotOnOrAfter=\"2026-11-30T11:59:00Z\" ID=") == "expired");
  BOOST_TEST(with(" ID=", " NotOnOrAfter=\"2026-11-30T11:59:01Z\" ID=") == "good");
  BOOST_TEST(with(" ID=", " NotOnOrAfter=\"never\" ID=") == "lifetime");
}

BOOST_AUTO_TEST_CASE(a_request_has_one_form) {
  BOOST_TEST(with("LogoutRequest", "LogoutResponse") == "structure");
  BOOST_TEST(with("Version=\"2.0\"", "Version=\"1.1\"") == "structure");
  BOOST_TEST(with("ID=\"_l\"", "ID=\"\"") == "structure");
  BOOST_TEST(with(" ID=\"_l\"", "") == "structure");
  BOOST_TEST(with("ada-7", "") == "structure");
  BOOST_TEST(with("ada-7", "ada<x/>") == "structure");
  BOOST_TEST(with("ada-7", "ada<!---->-7") == "malformed");
  BOOST_TEST(with("</saml:NameID>", "</saml:NameID><saml:NameID>eve</saml:NameID>") == "structure");
  BOOST_TEST(with("saml:NameID", "saml:EncryptedID") == "structure");
  BOOST_TEST(with("<samlp:SessionIndex>s-1</samlp:SessionIndex><samlp:SessionIndex>s-2</samlp:SessionIndex>",
                  "") == "good");
  BOOST_TEST(judged("<!DOCTYPE x>" + kRequest) == "malformed");
  BOOST_TEST(judged(test::sign_assertion()) == "structure");
}

BOOST_AUTO_TEST_CASE(its_own_signature_is_judged_where_the_address_has_none) {
  const auto good = test::sign(kRequest, "_l");
  BOOST_TEST(judged(good, true) == "good");
  BOOST_TEST(judged(kRequest, true) == "unsigned");
  BOOST_TEST(judged(replaced(good, "ada-7", "eve-7"), true) == "signature");
  BOOST_TEST(judged(test::sign(kRequest, "_l", test::foreign_signer()), true) == "signature");
  const auto signature = test::signature_in(good);
  const auto moved = replaced(replaced(good, signature, ""), "<samlp:SessionIndex>s-1",
                              "<samlp:SessionIndex>" + signature + "s-1");
  BOOST_TEST(judged(moved, true) == "structure");
  BOOST_TEST(judged(replaced(good, signature, signature + signature), true) == "structure");
  const auto wrapped = replaced(replaced(kRequest, "ada-7", "eve-7"), "ID=\"_l\"", "ID=\"_m\"");
  BOOST_TEST(judged(replaced(wrapped, "</samlp:LogoutRequest>", good + "</samlp:LogoutRequest>"), true) ==
             "structure");
}

BOOST_AUTO_TEST_CASE(only_full_success_is_logged_out) {
  const auto good = auth::logout_response({"_l", test::kProvider, kPlace, test::kSamlNow}, "_q");
  const std::string partial = "urn:oasis:names:tc:SAML:2.0:status:PartialLogout";
  BOOST_TEST(auth::says_logged_out(good));
  BOOST_TEST(!auth::says_logged_out(replaced(good, "status:Success", "status:Responder")));
  BOOST_TEST(!auth::says_logged_out(
      replaced(good, "status:Success\"/>",
               "status:Success\"><samlp:StatusCode Value=\"" + partial + "\"/></samlp:StatusCode>")));
  BOOST_TEST(!auth::says_logged_out(kRequest));
  BOOST_TEST(!auth::says_logged_out(""));
}

BOOST_AUTO_TEST_SUITE_END()
