// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Responses that are right, and what makes them wrong though they are signed.
#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"

using test::Answer;
using test::judge_all;
using test::judged_saml;
using test::person_in;
using test::saml_time;
using test::sign_assertion;

namespace {

// Signed, with what is said changed.
template <class Change>
std::string with(Change change) {
  Answer answer;
  change(answer);
  return sign_assertion(answer);
}
auto conditions(const std::string& begins, const std::string& ends, const std::string& content) {
  return with([&](auto& a) { a.conditions = Answer::within(begins, ends, content); });
}
auto confirmed(const std::string& recipient, const std::string& request, const std::string& until) {
  return with([&](auto& a) { a.confirmation = Answer::data(recipient, request, until); });
}
auto attributes(const std::string& text) {
  return with([&](auto& a) { a.attributes = text; });
}
const auto kOurs = Answer::restricted(test::kEntity);

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_response)

BOOST_AUTO_TEST_CASE(whoever_signs_the_response_or_the_assertion_vouches_for_the_same_person) {
  const auto person = person_in(sign_assertion());
  BOOST_TEST(person.starts_with("ada@acme.example|Ada Lovelace|"));
  BOOST_TEST(person.find("|ada-7|urn:oasis:names:tc:SAML:2.0:nameid-format:persistent||s-1|_q|mail=") !=
             std::string::npos);
  BOOST_TEST(person_in(test::sign_response()) == person);
  BOOST_TEST(person_in(test::sign_both()) == person);
  for (const auto* bits : {"256", "384", "512"}) {
    const auto digest = std::string(bits) == "384" ? test::kMoreSignature : test::kXmlEncryption;
    for (const auto* kind : {"rsa-sha", "ecdsa-sha"}) {
      test::SignatureForm form;
      form.method = test::kMoreSignature + kind + bits;
      form.digest = digest + "sha" + bits;
      const auto& signer = kind[0] == 'r' ? test::rsa_signer() : test::ec_signer();
      BOOST_TEST(person_in(sign_assertion({}, signer, form)) == person, kind << bits);
      BOOST_TEST(person_in(test::sign_response({}, signer, form)) == person, kind << bits);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_nobody_signed_says_nothing) {
  judge_all({{"no signature", Answer{}.text(), "unsigned"},
             {"another's", sign_assertion({}, test::foreign_signer()), "signature"},
             {"another's, around the right one", test::sign(sign_assertion(), "_r", test::foreign_signer()),
              "signature"},
             {"another's, within the right one", test::sign(sign_assertion({}, test::foreign_signer()), "_r"),
              "signature"}});
}

BOOST_AUTO_TEST_CASE(an_assertion_is_for_this_portal) {
  const auto two =
      "<saml:AudienceRestriction><saml:Audience>https://other.example</saml:Audience>"
      "<saml:Audience>" +
      test::kEntity + "</saml:Audience></saml:AudienceRestriction>";
  const auto soon = saml_time(300);
  judge_all(
      {{"one of two audiences", conditions("", soon, two), "good"},
       {"both restrictions hold", conditions("", soon, kOurs + two), "good"},
       {"one of two restrictions", conditions("", soon, kOurs + Answer::restricted("https://other.example")),
        "audience"},
       {"in the other order", conditions("", soon, Answer::restricted("https://other.example") + kOurs),
        "audience"},
       {"another's", conditions("", soon, Answer::restricted("https://other.example")), "audience"},
       {"a longer name", conditions("", soon, Answer::restricted(test::kEntity + "/")), "audience"},
       {"in capitals", conditions("", soon, Answer::restricted("HTTPS://PORTAL.EXAMPLE/sso/saml/metadata")),
        "audience"},
       {"nobody's", conditions("", soon, ""), "audience"},
       {"an empty restriction", conditions("", soon, "<saml:AudienceRestriction/>"), "audience"},
       {"audiences beside the restriction",
        conditions("", soon, "<saml:Audience>" + test::kEntity + "</saml:Audience>"), "conditions"},
       {"no conditions", with([](auto& a) { a.conditions = ""; }), "conditions"},
       {"conditions twice", with([](auto& a) { a.conditions += a.conditions; }), "conditions"},
       {"once", conditions("", soon, kOurs + "<saml:OneTimeUse/>"), "good"},
       {"an unknown condition", conditions("", soon, kOurs + "<saml:Condition/>"), "conditions"}});
}

BOOST_AUTO_TEST_CASE(times_hold_within_a_minute) {
  judge_all(
      {{"begins in 60 s", conditions(saml_time(60), saml_time(300), kOurs), "good"},
       {"begins in 61 s", conditions(saml_time(61), saml_time(300), kOurs), "early"},
       {"ended 59 s ago", conditions("", saml_time(-59), kOurs), "good"},
       {"ended 60 s ago", conditions("", saml_time(-60), kOurs), "expired"},
       {"no times", conditions("", "", kOurs), "good"},
       {"no time", conditions("yesterday", "", kOurs), "lifetime"},
       {"a blank in it", conditions("", saml_time(300) + " ", kOurs), "lifetime"},
       {"of another zone", conditions("", "2026-11-30T13:30:00+01:00", kOurs), "good"},
       {"of another zone, over", conditions("", "2026-11-30T12:30:00+01:00", kOurs), "expired"},
       {"confirmed until 59 s ago", confirmed(test::kAcs, "_q", saml_time(-59)), "good"},
       {"confirmed until 60 s ago", confirmed(test::kAcs, "_q", saml_time(-60)), "expired"},
       {"confirmed for ever", confirmed(test::kAcs, "_q", ""), "lifetime"},
       {"confirmed for a day", confirmed(test::kAcs, "_q", saml_time(86'400)), "good"},
       {"confirmed for longer", confirmed(test::kAcs, "_q", saml_time(86'401)), "lifetime"},
       {"the session is over", with([](auto& a) { a.statement = Answer::authn(saml_time(-60)); }), "expired"},
       {"the session ends some day", with([](auto& a) { a.statement = Answer::authn("some day"); }),
        "lifetime"},
       {"the session has no end", with([](auto& a) { a.statement = Answer::authn(""); }), "good"}});
  const auto good = std::get<auth::SamlSignIn>(test::take(sign_assertion()));
  BOOST_TEST(judged_saml(sign_assertion(), good.claims.good_until) == "expired");
  BOOST_TEST(judged_saml(sign_assertion(), good.claims.good_until - std::chrono::microseconds{1}) == "good");
}

BOOST_AUTO_TEST_CASE(it_was_sent_here_and_answers_one_request) {
  const auto changed = [](std::string Answer::*what, const std::string& value) {
    return with([&](auto& a) { a.*what = value; });
  };
  Answer unasked;
  unasked.in_response_to = "";
  unasked.confirmation = Answer::data(test::kAcs, "", saml_time(300));
  auto half = unasked;
  half.in_response_to = "_q";
  auto signed_nowhere = Answer{};
  signed_nowhere.destination = "";
  judge_all(
      {{"unasked", sign_assertion(unasked), "good"},
       {"the assertion is unasked", sign_assertion(half), "state"},
       {"the response is unasked", changed(&Answer::in_response_to, ""), "state"},
       {"another request", changed(&Answer::in_response_to, "_other"), "state"},
       {"another recipient", confirmed("https://other.example/acs", "_q", saml_time(300)), "destination"},
       {"no recipient", confirmed("", "_q", saml_time(300)), "destination"},
       {"another destination", changed(&Answer::destination, "https://other.example/acs"), "destination"},
       {"no destination, unsigned", sign_assertion(signed_nowhere), "good"},
       {"no destination, signed", test::sign_response(signed_nowhere), "destination"},
       {"another issuer", changed(&Answer::issuer, "https://other.example"), "issuer"},
       {"no issuer around it", changed(&Answer::issuer, ""), "good"},
       {"another issuer within", changed(&Answer::assertion_issuer, "https://other.example"), "issuer"},
       {"the sign-in failed", changed(&Answer::status, "urn:oasis:names:tc:SAML:2.0:status:Responder"),
        "status"},
       {"an old version", changed(&Answer::assertion_attributes, R"(ID="_a" Version="1.1")"), "structure"},
       {"no version", changed(&Answer::assertion_attributes, R"(ID="_a")"), "structure"},
       {"an old version around it", changed(&Answer::response_attributes, R"(ID="_r" Version="1.1")"),
        "structure"}});
}

BOOST_AUTO_TEST_CASE(a_bearer_confirmation_has_to_hold) {
  const auto good = "<saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\">" +
                    Answer::data(test::kAcs, "_q", saml_time(300)) + "</saml:SubjectConfirmation>";
  const std::string key = "urn:oasis:names:tc:SAML:2.0:cm:holder-of-key";
  judge_all({{"another method", with([&](auto& a) { a.method = key; }), "confirmation"},
             {"another method first", with([&](auto& a) {
                a.method = key;
                a.more_subject = good;
              }),
              "good"},
             {"no data", with([](auto& a) { a.confirmation = ""; }), "confirmation"},
             {"data twice", with([](auto& a) { a.confirmation += a.confirmation; }), "confirmation"},
             {"not yet", with([](auto& a) {
                a.confirmation = test::replaced(a.confirmation, "Recipient",
                                                "NotBefore=\"" + saml_time(61) + "\" Recipient");
              }),
              "early"},
             {"no statement", with([](auto& a) { a.statement = ""; }), "structure"}});
}

BOOST_AUTO_TEST_CASE(one_address_is_found_where_providers_put_it) {
  const auto named = [](const std::string& format, const std::string& name) {
    return with([&](auto& a) {
      a.attributes = "";
      a.name_id = "<saml:NameID" + (format.empty() ? "" : " Format=\"" + format + '"') + '>' + name +
                  "</saml:NameID>";
    });
  };
  const auto two =
      test::replaced(Answer::attribute("mail", "ada@acme.example"), "</saml:AttributeValue>",
                     "</saml:AttributeValue><saml:AttributeValue>eve@acme.example</saml:AttributeValue>");
  judge_all(
      {{"the NameID", named("", "ada@acme.example"), "good"},
       {"the NameID as an address",
        named("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress", "ada@acme.example"), "good"},
       {"a transient NameID",
        named("urn:oasis:names:tc:SAML:2.0:nameid-format:transient", "ada@acme.example"), "email"},
       {"a persistent NameID",
        named("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent", "ada@acme.example"), "email"},
       {"two addresses", attributes(two), "email"},
       {"two attributes",
        attributes(Answer::attribute("mail", "ada@acme.example") +
                   Answer::attribute("mail", "eve@acme.example")),
        "email"},
       {"the same twice",
        attributes(Answer::attribute("mail", "ada@acme.example") +
                   Answer::attribute("mail", "ADA@acme.example")),
        "good"},
       {"no address", attributes(Answer::attribute("mail", "ada")), "email"},
       {"an element in it", attributes(Answer::attribute("mail", "ada@acme.example<saml:x/>")), "email"},
       {"an element in the NameID", named("", "ada@acme.example<saml:x/>"), "structure"},
       {"two lines in the NameID", named("", "ada&#10;eve"), "structure"},
       {"two NameIDs", with([](auto& a) { a.name_id += a.name_id; }), "structure"},
       {"no NameID", with([](auto& a) { a.name_id = ""; }), "good"},
       {"an encrypted NameID", with([](auto& a) { a.name_id = "<saml:EncryptedID/>"; }), "structure"}});
  BOOST_TEST(judged_saml(sign_assertion(), test::kSamlNow, "email") == "email");
  BOOST_TEST(judged_saml(sign_assertion(), test::kSamlNow, "mail") == "good");
}

BOOST_AUTO_TEST_SUITE_END()
