// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a signed token says, held to the rules.
#include "auth/claims.h"

#include <boost/test/unit_test.hpp>

using test::at;
using test::judged;
using test::said;

namespace {

const auth::ClaimRules kIssuer{"https://idp.example", "", "https://portal.example"};
const auth::ClaimRules kAudience{"", "client-7", "https://portal.example"};

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jwt_claims)

BOOST_AUTO_TEST_CASE(a_lifetime_is_two_numbers_an_hour_apart_at_most) {
  BOOST_TEST(judged(test::Members{}) == "good");
  for (const auto* name : {"iat", "exp"}) {
    for (const auto& value :
         {std::string(), quoted(at(0)), std::string("null"), std::string("true"), '[' + at(0) + ']',
          std::string("{}"), std::string("-1"), std::string("1e300"), std::string("9223372036854775808"),
          std::string("18446744073709551615"), std::string("18446744073709551616"),
          std::string("253402300800"), std::string("-9223372036854775808"), at(0) + "000"})
      BOOST_TEST_CONTEXT(name << ' ' << value) {
        BOOST_TEST(judged({{name, value}}) == "lifetime");
      }
    BOOST_TEST(judged({{name, "1e400"}}) == "malformed");  // beyond what is a number here
  }
  BOOST_TEST(judged({{"exp", at(0)}}) == "lifetime");
  BOOST_TEST(judged({{"exp", at(-1)}}) == "lifetime");
  BOOST_TEST(judged({{"exp", at(1)}}) == "good");
  BOOST_TEST(judged({{"exp", at(3600)}}) == "good");
  BOOST_TEST(judged({{"exp", at(3601)}}) == "lifetime");
  BOOST_TEST(judged({{"iat", "0"}}) == "lifetime");
  BOOST_TEST(judged({{"iat", at(0) + ".25"}, {"exp", at(600) + ".75"}}) == "good");
  BOOST_TEST(judged({{"iat", at(0) + ".0"}, {"exp", "1.795349e9"}}) == "good");
}

BOOST_AUTO_TEST_CASE(a_token_is_good_from_iat_to_exp_and_a_minute_around_them) {
  const auto when = [](std::int64_t seconds, std::int64_t microseconds = 0) {
    return judged(test::Members{}, test::kNoRules,
                  test::kNow + std::chrono::seconds{seconds} + std::chrono::microseconds{microseconds});
  };
  BOOST_TEST(when(-61) == "early");
  BOOST_TEST(when(-60, -1) == "early");
  BOOST_TEST(when(-60) == "good");
  BOOST_TEST(when(0) == "good");
  BOOST_TEST(when(600) == "good");
  BOOST_TEST(when(659, 999'999) == "good");
  BOOST_TEST(when(660) == "expired");
  BOOST_TEST(when(1'000'000) == "expired");
  // It is forgotten then, and not before.
  BOOST_TEST((said({}).good_until == test::kNow + std::chrono::seconds{660}));
  BOOST_TEST(judged({{"iat", at(-3600)}, {"exp", at(0)}}) == "good");
  BOOST_TEST(judged({{"iat", at(-3660)}, {"exp", at(-60)}}) == "expired");
}

BOOST_AUTO_TEST_CASE(a_token_may_begin_later_than_it_is_made) {
  for (const auto& value : {quoted(at(0)), std::string("null"), std::string("-1"), std::string("1e300"),
                            std::string("[]"), std::string("false")})
    BOOST_TEST(judged({{"nbf", value}}) == "lifetime");
  BOOST_TEST(judged({{"nbf", "0"}}) == "good");
  BOOST_TEST(judged({{"nbf", at(60)}}) == "good");
  BOOST_TEST(judged({{"nbf", at(61)}}) == "early");
  BOOST_TEST(judged({{"nbf", at(60) + ".9"}}) == "good");
}

BOOST_AUTO_TEST_CASE(the_issuer_is_the_one_that_was_set_up) {
  BOOST_TEST(judged({{"iss", R"("https://idp.example")"}}, kIssuer) == "good");
  for (const auto* value : {"", R"("")", R"("https://idp.example/")", R"("https://IDP.example")",
                            R"("https://idp.example\u0000")", R"("https://idp.example.evil")",
                            R"("https://idp")", R"(["https://idp.example"])", "null", "1", "{}"})
    BOOST_TEST_CONTEXT(value) {
      BOOST_TEST(judged({{"iss", value}}, kIssuer) == "issuer");
    }
  for (const auto* value : {"", R"("")", R"("anybody")"}) BOOST_TEST(judged({{"iss", value}}) == "good");
  for (const auto* value : {"null", "1", "[]", "{}", "true"})
    BOOST_TEST(judged({{"iss", value}}) == "issuer");
}

BOOST_AUTO_TEST_CASE(the_audience_holds_the_one_that_was_set_up) {
  for (const auto* value :
       {R"("client-7")", R"(["client-7"])", R"(["a","client-7"])", R"([1,null,"client-7"])"})
    BOOST_TEST(judged({{"aud", value}}, kAudience) == "good");
  for (const auto* value : {"", R"("")", "[]", "null", "7", "{}", R"("client-70")", R"("Client-7")",
                            R"("client-7 client-8")", R"([["client-7"]])", R"({"client-7":"client-7"})",
                            R"([{"client-7":1}])", R"("https://portal.example")"})
    BOOST_TEST_CONTEXT(value) {
      BOOST_TEST(judged({{"aud", value}}, kAudience) == "audience");
    }
}

BOOST_AUTO_TEST_CASE(without_one_set_up_an_audience_is_the_portal) {
  for (const auto* value : {"", R"("https://portal.example")", R"(["a","https://portal.example"])"})
    BOOST_TEST(judged({{"aud", value}}) == "good");
  for (const auto* value : {R"("")", "[]", "null", "false", R"("client-7")", R"("https://portal.example/")",
                            R"("http://portal.example")", R"([["https://portal.example"]])"})
    BOOST_TEST_CONTEXT(value) {
      BOOST_TEST(judged({{"aud", value}}) == "audience");
    }
}

BOOST_AUTO_TEST_CASE(the_email_address_is_one) {
  for (const auto* value :
       {"", "null", "1", R"(["a@b.example"])", R"({"a":"a@b.example"})", R"("")", R"("a")",
        R"("a@b.example,c@b.example")", R"("a@b.example c@b.example")",
        R"("a@b.example\r\nBcc: c@b.example")", R"("a@b.example\u0000")", R"("a@b.example\u0000@c.example")",
        R"("a@b@c.example")", R"("A <a@b.example>")", R"("a\u202e@b.example")", R"("a\u200b@b.example")",
        R"("\"a\"@b.example")", R"("a@[127.0.0.1]")"})
    BOOST_TEST_CONTEXT(value) {
      BOOST_TEST(judged({{"email", value}}) == "email");
    }
  BOOST_TEST(said({{"email", R"("A.B+c@B.EXAMPLE")"}}).email == "a.b+c@b.example");
  BOOST_TEST(said({{"email", R"(" \ta@b.example\r\n")"}}).email == "a@b.example");
  BOOST_TEST(said({{"email", R"("\u0061@b.example")"}}).email == "a@b.example");
}

BOOST_AUTO_TEST_CASE(the_email_address_is_not_called_unverified) {
  for (const auto* value : {"", "true", R"("true")"})
    BOOST_TEST(judged({{"email_verified", value}}) == "good");
  for (const auto* value : {"false", R"("false")", "0", "1", "1.0", "null", R"("")", R"("True")", R"("TRUE")",
                            R"("true ")", "[true]", R"({"true":true})"})
    BOOST_TEST_CONTEXT(value) {
      BOOST_TEST(judged({{"email_verified", value}}) == "email");
    }
}

BOOST_AUTO_TEST_CASE(an_id_is_text_of_500_bytes_at_most) {
  for (const auto& value : {std::string("1"), std::string("null"), std::string("[]"), quoted(""),
                            quoted(std::string(501, 'x')), std::string("true")})
    BOOST_TEST(judged({{"jti", value}}) == "malformed");
  for (const auto& value : {quoted("x"), quoted(std::string(500, 'x')), quoted("\\u0000")})
    BOOST_TEST(judged({{"jti", value}}) == "good");
}

BOOST_AUTO_TEST_CASE(the_first_rule_that_is_broken_is_named) {
  const test::Members all{{"exp", "1"}, {"iss", "1"}, {"aud", "1"}, {"email", "1"}, {"jti", "1"}};
  BOOST_TEST(judged(all) == "lifetime");
  auto fewer = all;
  fewer.erase("exp");
  BOOST_TEST(judged(fewer) == "issuer");
  fewer.erase("iss");
  BOOST_TEST(judged(fewer) == "audience");
}

BOOST_AUTO_TEST_CASE(the_same_id_of_the_same_issuer_is_a_replay) {
  const auto key = [](const test::Members& members) { return said(members).replay_key; };
  const auto first = key({{"iss", quoted("i")}, {"jti", quoted("x")}});
  BOOST_TEST(first.size() == 32U);
  BOOST_TEST(key({{"iss", quoted("i")}, {"jti", quoted("x")}, {"exp", at(700)}, {"name", quoted("N")}}) ==
             first);
  BOOST_TEST(key({{"iss", quoted("\\u0069")}, {"jti", quoted("\\u0078")}}) == first);
  for (const auto& [issuer, id] : {std::pair{"i", "y"},
                                   {"j", "x"},
                                   {"", "ix"},
                                   {"ix", ""},
                                   {"", "x"},
                                   {"i", "X"},
                                   {"i", "x "},
                                   {"i", "x\\u0000"}}) {
    test::Members members{{"iss", quoted(issuer)}};
    if (*id != '\0') members["jti"] = quoted(id);
    BOOST_TEST((key(members) != first));
  }
  // The border between the two cannot be moved.
  BOOST_TEST((key({{"iss", quoted("a")}, {"jti", quoted("bc")}}) !=
              key({{"iss", quoted("ab")}, {"jti", quoted("c")}})));
  BOOST_TEST((key({{"iss", quoted("1 a")}, {"jti", quoted("b")}}) !=
              key({{"iss", quoted("1")}, {"jti", quoted(" ab")}})));
  BOOST_TEST((key({{"jti", quoted("0 x")}}) != key({{"iss", quoted("0 ")}, {"jti", quoted("x")}})));
  BOOST_TEST(key({{"jti", quoted("x")}}) == key({{"iss", quoted("")}, {"jti", quoted("x")}}));
}

BOOST_AUTO_TEST_CASE(without_an_id_the_same_claims_are_a_replay_however_they_are_signed) {
  const auto key = [](const std::string& token) {
    return std::get<model::SsoClaims>(test::read(token)).replay_key;
  };
  const auto token = test::token(test::header(), test::claims());
  const auto first = key(token);
  BOOST_TEST(first.size() == 32U);
  BOOST_TEST(key(test::token(test::header({{"typ", R"("JWT")"}}), test::claims())) == first);  // signed anew
  BOOST_TEST((key(test::token(test::header(), test::claims() + ' ')) != first));
  BOOST_TEST((key(test::token(test::header(), test::claims({{"iat", at(1)}}))) != first));
  // The other signature that can be made of one without the private key (r, n - s).
  const auto end = token.rfind('.');
  auto signature = test::bytes(token.substr(end + 1));
  const auto n = test::number(test::hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"));
  BN_sub(n.get(), n.get(), test::number(signature.substr(32)).get());
  signature.replace(32, 32, test::to_bytes(n.get(), 32));
  const auto varied = token.substr(0, end + 1) + base::to_base64url(signature);
  BOOST_TEST((varied != token));
  BOOST_TEST(key(varied) == first);
}

BOOST_AUTO_TEST_CASE(a_name_is_one_line_of_200_characters_at_most) {
  const auto name = [](const std::string& text) { return said({{"name", text}}).name; };
  BOOST_TEST(name(quoted("  Ada  Lovelace\\t")) == "Ada  Lovelace");
  BOOST_TEST(name(quoted("Ada\\r\\nBcc: x")) == "Ada  Bcc: x");
  BOOST_TEST(name(quoted("A\\u0000\\u001b\\u007f\\u0085\\u009bB")) == "A     B");
  BOOST_TEST(base::count_characters(name(quoted(std::string(300, 'x')))) == 200U);
  std::string wide;
  for (int i = 0; i < 300; ++i) wide += "\u00e4";
  BOOST_TEST(base::count_characters(name(quoted(wide))) == 200U);
  BOOST_TEST(name(quoted("Ada\\u2028Bcc\\u2029x")).find("\u2028") == std::string::npos);
  BOOST_TEST(name(quoted("Ada\\u202egnp.exe")).find("\u202e") == std::string::npos);
  for (const auto* blank : {"", "   ", "\\u0000", "\\u3000", "\\u200b\\u200e", "\\u2028"})
    BOOST_TEST(name(quoted(blank)) == "");
}

BOOST_AUTO_TEST_CASE(a_name_may_stand_in_parts) {
  const auto name = [](const test::Members& members) { return said(members).name; };
  const test::Members parts{{"given_name", quoted("Ada")}, {"family_name", quoted("Lovelace")}};
  BOOST_TEST(name(parts) == "Ada Lovelace");
  for (const auto* blank : {"1", "null", R"([" "])", R"(" ")", R"("\n")", R"("\u200b")"}) {
    auto with = parts;
    with["name"] = blank;
    BOOST_TEST_CONTEXT(blank) {
      BOOST_TEST(name(with) == "Ada Lovelace");
    }
  }
  BOOST_TEST(name({{"given_name", quoted("Ada")}}) == "Ada");
  BOOST_TEST(name({{"family_name", quoted("Lovelace")}, {"first_name", quoted("X")}}) == "Lovelace");
  BOOST_TEST(name({{"first_name", quoted("Ada")}, {"last_name", quoted("L")}}) == "Ada L");
  BOOST_TEST(name({}) == "");
}

BOOST_AUTO_TEST_CASE(attributes_are_words_by_name) {
  const auto claims = said({{"department", quoted("R&D")},
                            {"groups", R"(["a",1,null,["b"],{"c":1},true,"a"])"},
                            {"level", "7"},
                            {"big", "18446744073709551615"},
                            {"active", "false"},
                            {"nothing", "null"},
                            {"nested", R"({"a":"b"})"}});
  std::map<std::string, std::vector<std::string>> found;
  for (const auto& [name, words] : claims.attributes) BOOST_TEST(found.emplace(name, words).second);
  using Words = std::vector<std::string>;
  BOOST_TEST((found.at("department") == Words{"R&D"}));
  BOOST_TEST((found.at("groups") == Words{"a", "1", "yes", "a"}));
  BOOST_TEST((found.at("level") == Words{"7"}));
  BOOST_TEST((found.at("big") == Words{"18446744073709551615"}));
  BOOST_TEST((found.at("active") == Words{"no"}));
  BOOST_TEST(found.at("nothing").empty());
  BOOST_TEST(found.at("nested").empty());
  BOOST_TEST(!found.contains("none"));
}

BOOST_AUTO_TEST_SUITE_END()
