// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What XML has and SAML does not need, and XML that says the same in another form.
#include <boost/test/unit_test.hpp>

#include "auth/saml_provider.h"
#include "auth/xml.h"
#include "base/text.h"

using test::Answer;
using test::judge_all;
using test::person_in;
using test::replaced;

namespace {

const std::string& good() {
  static const auto made = test::sign_assertion();
  return made;
}
std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t each = 0; each < times; ++each) all += text;
  return all;
}
std::string utf16(const std::string& ascii, bool is_big) {
  std::string wide = is_big ? "\xfe\xff" : "\xff\xfe";
  for (const char each : ascii) {
    if (is_big) wide += '\0';
    wide += each;
    if (!is_big) wide += '\0';
  }
  return wide;
}
std::string in_extensions(const std::string& content) {
  return replaced(good(), "<samlp:Status>",
                  "<samlp:Extensions>" + content + "</samlp:Extensions><samlp:Status>");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_markup)

BOOST_AUTO_TEST_CASE(comments_and_their_like_stand_nowhere) {
  std::vector<test::SamlCase> cases;
  for (const auto& place :
       {std::string("ada@acme"), std::string("ada-7"), std::string("Ada Love"),
        std::string("idp.example/saml</saml:I"), std::string("<saml:Subject>"), std::string("<samlp:Status>"),
        std::string("<ds:SignedInfo>"), std::string("</samlp:Response>")}) {
    for (const auto& inserted :
         {std::string("<!---->"), std::string("<!--x-->"), std::string("<![CDATA[]]>"),
          std::string("<![CDATA[x]]>"), std::string("<?x?>"), std::string("<?xml-x y?>")}) {
      const auto half = place.size() / 2;
      cases.push_back({"within",
                       replaced(good(), place,
                                place.front() == '<' ? inserted + place
                                                     : place.substr(0, half) + inserted + place.substr(half)),
                       "malformed"});
    }
  }
  judge_all(cases);
  judge_all({{"a comment in front", "<!--x-->" + good(), "malformed"},
             {"a comment behind", good() + "<!--x-->", "malformed"},
             {"an instruction behind", good() + "<?x?>", "malformed"},
             {"a comment in what was signed", test::sign_assertion([] {
                Answer answer;
                answer.attributes = Answer::attribute("mail", "ada@acme.example<!---->.evil.example");
                return answer;
              }()),
              "malformed"}});
}

BOOST_AUTO_TEST_CASE(document_types_and_entities_stand_nowhere) {
  const std::string laughs =
      "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
      "\"&b;&b;&b;&b;&b;&b;&b;\">"
      "<!ENTITY d \"&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;\">]>";
  const auto used = [](const std::string& entity) {
    return replaced(good(), "ada@acme", "ada&" + entity + ";@acme");
  };
  judge_all(
      {{"a document type", "<!DOCTYPE samlp:Response>" + good(), "malformed"},
       {"an entity", "<!DOCTYPE r [<!ENTITY e \"x\">]>" + used("e"), "malformed"},
       {"the billion laughs", laughs + used("e"), "malformed"},
       {"a file", "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + used("e"), "malformed"},
       {"an address", "<!DOCTYPE r [<!ENTITY e SYSTEM \"http://127.0.0.1:9/\">]>" + used("e"), "malformed"},
       {"a parameter entity", "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\">%p;]>" + good(),
        "malformed"},
       {"a document type elsewhere", "<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/x.dtd\">" + good(),
        "malformed"},
       {"attributes of a kind", "<!DOCTYPE r [<!ATTLIST saml:Subject ID ID \"_a\">]>" + good(), "malformed"},
       {"after a declaration", "<?xml version=\"1.0\"?><!DOCTYPE r>" + good(), "malformed"},
       {"within", in_extensions("<!DOCTYPE r>"), "malformed"},
       {"an entity that nobody declared", used("e"), "malformed"},
       {"one of HTML's", used("nbsp"), "malformed"},
       {"in an attribute", replaced(good(), "Version=\"2.0\"", "Version=\"&e;2.0\""), "malformed"},
       {"a character that is none", used("#0"), "malformed"},
       {"half a character", used("#xd800"), "malformed"},
       {"an inclusion",
        in_extensions("<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"),
        "good"}});
}

BOOST_AUTO_TEST_CASE(bytes_are_utf8_whatever_they_say_of_themselves) {
  const auto declared = [](const std::string& encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + good();
  };
  judge_all({{"no declaration", good(), "good"},
             {"UTF-8", declared("UTF-8"), "good"},
             {"utf-8", declared("utf-8"), "good"},
             {"a blank after it", "<?xml version=\"1.0\"?>\n" + good() + "\n", "good"},
             {"Latin-1", declared("ISO-8859-1"), "malformed"},
             {"UTF-7", declared("UTF-7"), "malformed"},
             {"UTF-16 that is not", declared("UTF-16"), "malformed"},
             {"EBCDIC", declared("IBM037"), "malformed"},
             {"UTF-16, big", utf16(good(), true), "malformed"},
             {"UTF-16, little", utf16(good(), false), "malformed"},
             {"UTF-16 that says so", utf16(declared("UTF-16"), false), "malformed"},
             {"an 8-bit letter",
              replaced(good(), "Lovelace",
                       "Lovel\xe4"
                       "ce"),
              "malformed"},
             {"an overlong letter",
              replaced(good(), "Lovelace",
                       "Lovel\xc1\xa1"
                       "ce"),
              "malformed"},
             {"a NUL", replaced(good(), "Lovelace", std::string("Lovel\0ce", 8)), "malformed"},
             {"two declarations", declared("UTF-8").insert(0, "<?xml version=\"1.0\"?>"), "malformed"},
             {"a declaration that does not end", "<?xml version=\"1.0\"", "malformed"},
             {"nothing", "", "malformed"},
             {"blanks", "  \n", "malformed"},
             {"a word", "Response", "malformed"},
             {"half of it", good().substr(0, good().size() / 2), "malformed"},
             {"something behind it", good() + "x", "malformed"}});
  BOOST_TEST(person_in("\xef\xbb\xbf" + good()) == person_in(good()));
}

BOOST_AUTO_TEST_CASE(what_says_the_same_in_another_form_is_the_same_person) {
  const auto person = person_in(good());
  const auto same = [&](const char* name, const std::string& xml) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_TEST(person_in(xml) == person);
    }
  };
  same("white space around the assertion",
       replaced(replaced(good(), "<saml:Assertion", "\n  <saml:Assertion"), "<samlp:Status>",
                "\n <samlp:Status>\n\t"));
  same("another prefix around it",
       replaced(replaced(replaced(good(), "<samlp:", "<p:"), "</samlp:", "</p:"), "xmlns:samlp", "xmlns:p"));
  same("attributes in another order",
       replaced(good(), R"(ID="_a" Version="2.0")", R"(Version="2.0" ID="_a")"));
  same("apostrophes", replaced(good(), R"(Version="2.0")", "Version='2.0'"));
  same("white space within tags",
       replaced(replaced(good(), " Version=", "\n\tVersion = "), "</saml:Issuer>", "</saml:Issuer >"));
  same("characters by number", replaced(good(), "ada@acme", "&#97;d&#x61;@acme"));
  same("an empty element in two tags", replaced(good(), "Success\"/>", "Success\"></samlp:StatusCode>"));
  same("a declaration of what nobody uses",
       replaced(good(), "<saml:Assertion ", "<saml:Assertion xmlns:zz=\"urn:zz\" "));
  same("line ends of another kind",
       replaced(replaced(good(), "<samlp:Status>", "\n<samlp:Status>"), "\n", "\r\n"));
}

BOOST_AUTO_TEST_CASE(what_is_signed_is_signed_to_the_letter) {
  judge_all(
      {{"white space in it", replaced(good(), "<saml:Subject>", " <saml:Subject>"), "signature"},
       {"white space in a value", replaced(good(), "ada@acme.example", "ada@acme.example "), "signature"},
       {"another prefix in it",
        replaced(replaced(good(), "saml:Subject>", "t:Subject>"), "<t:Subject>",
                 "<t:Subject xmlns:t=\"urn:oasis:names:tc:SAML:2.0:assertion\">"),
        "signature"},
       {"an attribute more", replaced(good(), "<saml:Subject>", "<saml:Subject x=\"\">"), "signature"},
       {"a letter that looks the same", replaced(good(), "ada@acme", "ad\u0430@acme"), "signature"}});
}

BOOST_AUTO_TEST_CASE(a_document_has_limits) {
  const auto many = [](const std::string& element, std::size_t times) {
    return in_extensions(repeated(element, times));
  };
  const auto room =
      auth::kMostXml - good().size() - std::string("<samlp:Extensions></samlp:Extensions>").size();
  std::string attributes;
  for (int each = 0; each <= auth::kMostAttributes; ++each)
    attributes += " a" + std::to_string(each) + "=\"\"";
  std::string namespaces;
  for (int each = 0; each <= auth::kMostNamespaces; ++each)
    namespaces += " xmlns:a" + std::to_string(each) + "=\"urn:a\"";
  judge_all(
      {{"256 KiB", in_extensions(std::string(room, ' ')), "good"},
       {"a byte more", in_extensions(std::string(room + 1, ' ')), "malformed"},
       {"elements", many("<a/>", auth::kMostElements - 50), "good"},
       {"more elements", many("<a/>", auth::kMostElements), "malformed"},
       {"deep",
        in_extensions(repeated("<a>", auth::kDeepestXml - 2) + repeated("</a>", auth::kDeepestXml - 2)),
        "good"},
       {"deeper",
        in_extensions(repeated("<a>", auth::kDeepestXml - 1) + repeated("</a>", auth::kDeepestXml - 1)),
        "malformed"},
       {"very deep", in_extensions(repeated("<a>", 20'000)), "malformed"},
       {"attributes", in_extensions("<a" + attributes.substr(attributes.find(' ', 1)) + "/>"), "good"},
       {"more attributes", in_extensions("<a" + attributes + "/>"), "malformed"},
       {"attributes of many", many("<a b=\"\" c=\"\" d=\"\"/>", 900), "malformed"},
       {"namespaces", in_extensions("<a" + namespaces + "/>"), "malformed"},
       {"a long namespace",
        in_extensions("<a xmlns=\"urn:" + std::string(auth::kLongestNamespace - 4, 'x') + "\"/>"), "good"},
       {"a longer one",
        in_extensions("<a xmlns=\"urn:" + std::string(auth::kLongestNamespace - 3, 'x') + "\"/>"),
        "malformed"},
       {"a prefix that nobody declared", in_extensions("<a:b/>"), "malformed"},
       {"an attribute twice", in_extensions("<a b=\"\" b=\"\"/>"), "malformed"},
       {"an attribute twice by namespace",
        in_extensions("<a xmlns:b=\"urn:b\" xmlns:c=\"urn:b\" b:d=\"\" c:d=\"\"/>"), "malformed"},
       {"a relative namespace", in_extensions("<a xmlns=\"b\"/>"), "malformed"}});
}

BOOST_AUTO_TEST_SUITE_END()
