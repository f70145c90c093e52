// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signature wrapping: a good signature stays where its digest is still right, and somebody else is put where
// a program might read (Somorovsky et al., On Breaking SAML, 2012: XSW1 to XSW8, and their relatives).
#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"

using test::Answer;
using test::between;
using test::judge_all;
using test::replaced;

namespace {

const std::string kBegin = "<saml:Assertion";
const std::string kEnd = "</saml:Assertion>";

struct Good {
  std::string xml;        // signed as a whole, or in its assertion
  std::string signature;  // the Signature in it
  std::string assertion;  // its Assertion, with the Signature if that is in it
};
Good good(const std::string& xml) {
  return {xml, test::signature_in(xml), between(xml, kBegin, kEnd)};
}
const Good& of_assertion() {
  static const auto made = good(test::sign_assertion());
  return made;
}
const Good& of_response() {
  static const auto made = good(test::sign_response());
  return made;
}

// Somebody else's assertion, under an ID of its own, with `content` as its last or first child.
std::string evil(const std::string& id = "_e", const std::string& last = {}, const std::string& first = {}) {
  Answer answer;
  answer.assertion_attributes = "ID=\"" + id + R"(" Version="2.0" IssueInstant="2026-11-30T12:00:00Z")";
  answer.attributes = Answer::attribute("mail", "eve@acme.example");
  answer.more = last;
  auto text = answer.assertion();
  const std::string issuer = "</saml:Issuer>";
  return text.insert(text.find(issuer) + issuer.size(), first);
}
std::string without(const std::string& text, const std::string& part) {
  return replaced(text, part, "");
}
// A response of somebody else, with `content` as its last children.
std::string evil_response(const std::string& id, const std::string& content, const std::string& first = {}) {
  Answer answer;
  answer.response_attributes = "ID=\"" + id + R"(" Version="2.0" IssueInstant="2026-11-30T12:00:00Z")";
  answer.extensions = first;
  return replaced(replaced(answer.text(), between(answer.text(), kBegin, kEnd), evil()), "</samlp:Response>",
                  content + "</samlp:Response>");
}
std::string in_object(const std::string& content) {
  return "<ds:Object>" + content + "</ds:Object></ds:Signature>";
}
std::string instead(const std::string& assertions) {
  return replaced(of_assertion().xml, of_assertion().assertion, assertions);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_wrapping)

BOOST_AUTO_TEST_CASE(a_signed_response_is_not_wrapped) {
  const auto& [xml, signature, assertion] = of_response();
  const auto unsigned_one = without(xml, signature);
  judge_all(
      {{"XSW1: the original in the copied signature",
        evil_response("_e2", "", replaced(signature, "</ds:Signature>", in_object(unsigned_one))),
        "structure"},
       {"XSW1 without Object",
        evil_response("_e2", "", replaced(signature, "</ds:Signature>", unsigned_one + "</ds:Signature>")),
        "structure"},
       {"XSW2: the original beside the copied signature", evil_response("_e2", "", signature + unsigned_one),
        "structure"},
       {"the original at the end", evil_response("_e2", xml), "structure"},
       {"the original in Extensions",
        evil_response("_e2", "", "<samlp:Extensions>" + xml + "</samlp:Extensions>"), "structure"},
       {"the original in Status",
        replaced(evil_response("_e2", ""), "</samlp:Status>",
                 "<samlp:StatusDetail>" + xml + "</samlp:StatusDetail></samlp:Status>"),
        "structure"},
       {"the original's ID taken", evil_response("_r", xml), "structure"},
       {"the original's ID taken, its signature copied", evil_response("_r", "", signature), "signature"},
       {"two roots", xml + evil_response("_e2", ""), "malformed"},
       {"the assertion replaced", replaced(xml, assertion, evil()), "signature"},
       {"an assertion added in front", replaced(xml, assertion, evil() + assertion), "structure"},
       {"an assertion added behind", replaced(xml, assertion, assertion + evil()), "structure"},
       {"an assertion in Extensions",
        replaced(xml, "<samlp:Status>", "<samlp:Extensions>" + evil() + "</samlp:Extensions><samlp:Status>"),
        "structure"}});
}

BOOST_AUTO_TEST_CASE(a_signed_assertion_is_not_wrapped) {
  const auto& [xml, signature, assertion] = of_assertion();
  const auto plain = without(assertion, signature);
  judge_all(
      {{"XSW3: a sibling in front", instead(evil() + assertion), "structure"},
       {"XSW3: a sibling behind", instead(assertion + evil()), "structure"},
       {"XSW4: the original within", instead(evil("_e", assertion)), "structure"},
       {"XSW5: the original at the end, its signature in the other",
        replaced(instead(evil("_e", "", signature)), "</samlp:Response>", plain + "</samlp:Response>"),
        "structure"},
       {"XSW6: the original in the copied signature",
        instead(evil("_e", "", replaced(signature, "</ds:Signature>", plain + "</ds:Signature>"))),
        "structure"},
       {"XSW7: the original in Extensions",
        instead("<samlp:Extensions>" + assertion + "</samlp:Extensions>" + evil()), "structure"},
       {"XSW7: the other in Extensions",
        instead("<samlp:Extensions>" + evil() + "</samlp:Extensions>" + assertion), "structure"},
       {"XSW8: the original in an Object",
        instead(evil("_e", "", replaced(signature, "</ds:Signature>", in_object(plain)))), "structure"},
       {"the same in KeyInfo",
        instead(evil(
            "_e", "",
            replaced(signature, "</ds:Signature>", "<ds:KeyInfo>" + plain + "</ds:KeyInfo></ds:Signature>"))),
        "structure"},
       {"the same under the same ID",
        instead(evil("_a", "", replaced(signature, "</ds:Signature>", in_object(plain)))), "structure"},
       {"the signature taken over", instead(evil("_a", "", signature)), "signature"},
       {"the signature at another ID", instead(evil("_e", "", signature)), "structure"},
       {"the original as advice", instead(evil("_e", "<saml:Advice>" + assertion + "</saml:Advice>")),
        "structure"},
       {"the other as advice",
        replaced(xml, "<saml:Subject>", "<saml:Advice>" + evil() + "</saml:Advice><saml:Subject>"),
        "structure"},
       {"the original in a value",
        instead(evil("_e", "<saml:AttributeStatement><saml:Attribute Name=\"x\"><saml:AttributeValue>" +
                               assertion +
                               "</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>")),
        "structure"},
       {"one level down", instead("<x>" + assertion + "</x>"), "structure"},
       {"the other as EncryptedAssertion", instead(assertion + test::encrypted(evil())), "structure"},
       {"the original in EncryptedAssertion",
        instead("<saml:EncryptedAssertion>" + assertion + "</saml:EncryptedAssertion>" + evil()),
        "structure"},
       {"the original in the other, encrypted", instead(test::encrypted(evil("_e", assertion))), "structure"},
       {"the other encrypted with the signature", instead(test::encrypted(evil("_e", "", signature))),
        "structure"},
       {"the other encrypted in place of the original, the signature outside",
        replaced(instead(test::encrypted(evil("_a"))), "<samlp:Status>", signature + "<samlp:Status>"),
        "structure"},
       {"the signature beside the assertion",
        replaced(without(xml, signature), "<samlp:Status>", signature + "<samlp:Status>"), "structure"},
       {"the signature deeper in the assertion",
        replaced(without(xml, signature), "<saml:Subject>", "<saml:Subject>" + signature), "structure"},
       {"the signature twice", replaced(xml, signature, signature + signature), "structure"},
       {"another's signature in front",
        replaced(xml, signature,
                 test::signature_in(test::sign_assertion({}, test::foreign_signer())) + signature),
        "structure"},
       {"no assertion", instead(""), "structure"},
       {"two good ones", instead(assertion + good(test::sign_assertion()).assertion), "structure"}});
}

BOOST_AUTO_TEST_CASE(a_response_in_a_response_is_not_read) {
  const auto& xml = of_assertion().xml;
  judge_all(
      {{"around a good one", evil_response("_e2", xml), "structure"},
       {"around a good one alone", replaced(evil_response("_e2", xml), evil(), ""), "structure"},
       {"within a good one",
        replaced(xml, "</samlp:Response>", evil_response("_e2", "") + "</samlp:Response>"), "structure"},
       {"an assertion alone", of_assertion().assertion, "malformed"}});
}

BOOST_AUTO_TEST_CASE(an_id_is_one_in_whatever_spelling) {
  const auto& [xml, signature, assertion] = of_assertion();
  const auto with_id = [&](const std::string& attribute) {
    return replaced(xml, "<samlp:Status>",
                    "<samlp:Extensions><x " + attribute + "/></samlp:Extensions><samlp:Status>");
  };
  judge_all({{"ID", with_id("ID=\"_a\""), "structure"},
             {"Id", with_id("Id=\"_a\""), "structure"},
             {"id", with_id("id=\"_a\""), "structure"},
             {"iD", with_id("iD=\"_a\""), "structure"},
             {"in a namespace", with_id("xmlns:x=\"urn:x\" x:ID=\"_a\""), "structure"},
             {"XML's own", with_id("xml:id=\"_a\""), "malformed"},
             {"XML's own, another", with_id("xml:id=\"_b\""), "malformed"},
             {"spelt by number", with_id("ID=\"&#95;a\""), "structure"},
             {"the response's", with_id("ID=\"_r\""), "structure"},
             {"another", with_id("ID=\"_b\""), "good"},
             {"of the response and the assertion", replaced(xml, "ID=\"_r\"", "ID=\"_a\""), "structure"},
             {"of the signature", replaced(xml, "<ds:Signature ", "<ds:Signature Id=\"_a\" "), "structure"}});
  // One in another namespace in front of the right one is not taken for it.
  const auto prefixed = [](const std::string& id) {
    Answer answer;
    answer.assertion_attributes = "xmlns:x=\"urn:x\" x:ID=\"" + id + "\" " + answer.assertion_attributes;
    return test::sign_assertion(answer);
  };
  BOOST_TEST(test::judged_saml(prefixed("_b")) == "good");
}

BOOST_AUTO_TEST_SUITE_END()
