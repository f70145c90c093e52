// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The token: its form, its header, and who may have signed it. Its claims: claims_test.cc.
#include "auth/jwt.h"

#include <boost/test/unit_test.hpp>

#include "auth/claims.h"
#include "auth/pem.h"

using test::claims;
using test::header;
using test::judged;
using test::token;

namespace {

const std::string kGood = token(header(), claims());

// The parts of the good token, and what is between them.
std::string with(const std::string& head, const std::string& body, const std::string& signature) {
  return head + '.' + body + '.' + signature;
}
std::string part(int number) {
  return std::string(base::split(kGood, '.').at(static_cast<std::size_t>(number)));
}

std::string judged_header(const test::Members& members) {
  return judged(token(header(members), claims()));
}

// Signed as it stands, whatever stands there.
std::string signed_as_it_stands(const std::string& head, const std::string& body) {
  return head + '.' + body + '.' + base::to_base64url(test::es256(head + '.' + body));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jwt)

BOOST_AUTO_TEST_CASE(a_token_of_each_algorithm_is_good_with_its_own_keys_only) {
  const std::map<std::string, std::pair<auth::VerificationKeys, std::string (*)(std::string_view)>> kinds{
      {"RS256", {{model::JwtAlgorithm::RS256, test::rsa_jwk()}, test::rs256}},
      {"ES256", {{model::JwtAlgorithm::ES256, test::ec_jwk()}, test::es256}},
      {"EdDSA", {{model::JwtAlgorithm::EdDSA, test::ed_jwk()}, test::eddsa}},
      {"HS256", {{model::JwtAlgorithm::HS256, test::bytes(test::kSecret)}, test::hs256}}};
  for (const auto& [name, kind] : kinds) {
    const auto signed_by = token(header({{"alg", '"' + name + '"'}}), claims(), kind.second);
    for (const auto& [other, its] : kinds)
      BOOST_TEST(judged(signed_by, test::kNoRules, test::kNow, its.first) ==
                 (other == name ? "good" : "algorithm"));
    const auto says_another = token(header({{"alg", R"("ES384")"}}), claims(), kind.second);
    BOOST_TEST(judged(says_another, test::kNoRules, test::kNow, kind.first) == "algorithm");
  }
}

BOOST_AUTO_TEST_CASE(the_algorithm_is_the_one_that_was_set_up) {
  for (const auto* name : {"none", "None", "NONE", "nOnE", "", "HS256", "RS256", "es256", "ES256 ", "ES256K",
                           "ES256\\u0000", "EdDSA", "PS256"}) {
    const auto value = '"' + std::string(name) + '"';
    BOOST_TEST(judged_header({{"alg", value}}) == "algorithm");
    const auto empty =
        token(header({{"alg", value}}), claims(), [](std::string_view) { return std::string(); });
    BOOST_TEST(judged(empty) == "algorithm");
  }
  for (const auto* value : {"1", "null", R"(["ES256"])", R"({"a":"ES256"})", "true"})
    BOOST_TEST(judged_header({{"alg", value}}) == "algorithm");
  BOOST_TEST(judged(token("{}", claims())) == "algorithm");
  BOOST_TEST(judged(token(R"({"ALG":"ES256"})", claims())) == "algorithm");
  BOOST_TEST(judged(token(R"({"\u0061lg":"ES\u0032\u00356"})", claims())) == "good");
}

BOOST_AUTO_TEST_CASE(a_public_key_is_no_secret) {
  const auth::VerificationKeys keys(model::JwtAlgorithm::RS256, test::rsa_pem());
  const auto by_public_key = [](std::string_view message) {
    return base::hmac_sha256(test::rsa_pem(), message);
  };
  for (const auto* name : {R"("HS256")", R"("hs256")"})
    BOOST_TEST(judged(token(header({{"alg", name}}), claims(), by_public_key), test::kNoRules, test::kNow,
                      keys) == "algorithm");
  BOOST_TEST(judged(token(header({{"alg", R"("RS256")"}}), claims(), by_public_key), test::kNoRules,
                    test::kNow, keys) == "signature");
}

BOOST_AUTO_TEST_CASE(a_header_asks_for_nothing_more_and_brings_no_key) {
  for (const auto* name : {"crit", "b64", "zip", "enc", "jwk", "jku", "x5u", "x5c"}) {
    for (const auto* value : {R"(["exp"])", "true", "null", R"("DEF")", "[]", "{}"})
      BOOST_TEST(judged_header({{name, value}}) == "header");
  }
  BOOST_TEST(judged_header({{"jwk", test::ec_jwk()}}) == "header");
  BOOST_TEST(judged_header({{"x5t", R"("abc")"}, {"more", "[1]"}}) == "good");
  BOOST_TEST(judged(token(R"({"alg":"ES256","cr\u0069t":[]})", claims())) == "header");
}

BOOST_AUTO_TEST_CASE(a_type_is_that_of_a_jwt) {
  for (const auto* value : {R"("JWT")", R"("jwt")", R"("Jwt")", ""})
    BOOST_TEST(judged_header({{"typ", value}}) == "good");
  for (const auto* value : {R"("at+jwt")", R"("application/at+jwt")", R"("JWE")", R"("")", R"("JWT ")",
                            R"("logout+jwt")", "1", "null", R"(["JWT"])"})
    BOOST_TEST(judged_header({{"typ", value}}) == "header");
}

BOOST_AUTO_TEST_CASE(a_key_s_name_is_text_and_among_ours) {
  for (const auto* value : {"1", "null", R"(["one"])", "{}"})
    BOOST_TEST(judged_header({{"kid", value}}) == "header");
  BOOST_TEST(judged_header({{"kid", R"("any: ours has no name")"}}) == "good");
  const auth::VerificationKeys two(
      model::JwtAlgorithm::ES256,
      R"({"keys":[)" + test::ec_jwk(R"(,"kid":"one")") + ',' +
          test::ec_jwk(R"(,"kid":"two")", "axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY",
                       "T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU") +
          "]}");
  for (const auto& [value, what] : {std::pair{R"("one")", "good"},
                                    {R"("two")", "signature"},
                                    {R"("three")", "key"},
                                    {R"("")", "key"},
                                    {R"("one\u0000")", "key"},
                                    {R"("../one")", "key"},
                                    {"", "key"}})
    BOOST_TEST(judged(token(header({{"kid", value}}), claims()), test::kNoRules, test::kNow, two) == what);
}

BOOST_AUTO_TEST_CASE(no_member_stands_twice) {
  for (const auto* head : {R"({"alg":"ES256","alg":"ES256"})", R"({"alg":"none","\u0061lg":"ES256"})",
                           R"({"alg":"ES256","a":{"b":1,"b":2}})", R"({"alg":"ES256","a":[{"b":1,"b":2}]})"})
    BOOST_TEST(judged(token(head, claims())) == "malformed");
  const auto more = [](const std::string& members) {
    auto text = claims();
    return judged(token(header(), text.insert(1, members + ',')));
  };
  for (const auto* members :
       {R"("email":"a@b.example")", R"("\u0065mail":"c@b.example")", R"("exp":1)",
        R"("a":{"b":1,"\u0062":1})", R"("a":1,"a":1)", R"("":1,"":1)", R"("a":[[{"":1,"":1}]])"})
    BOOST_TEST(more(members) == "malformed");
  BOOST_TEST(more(R"("a":{"email":"c@b.example"},"b":[{"email":1},{"email":2}],"Email":1)") == "good");
}

BOOST_AUTO_TEST_CASE(a_token_has_three_parts_and_nothing_around_them) {
  const auto head = part(0);
  const auto body = part(1);
  const auto signature = part(2);
  BOOST_TEST(judged(with(head, body, signature)) == "good");
  for (const auto& bad : {std::string(),
                          std::string("."),
                          std::string(".."),
                          std::string("..."),
                          head + '.' + body,
                          kGood + '.',
                          '.' + kGood,
                          kGood + '.' + signature,
                          kGood + "..",

                          kGood + '=',
                          kGood + "==",
                          kGood + '\n',
                          '\n' + kGood,
                          kGood + ' ',
                          ' ' + kGood,
                          "Bearer " + kGood,
                          kGood + std::string(1, '\0'),
                          with(head + "=", body, signature),
                          with(head, body + "=", signature),
                          with(head + "\n", body, signature),
                          with("\xef\xbb\xbf" + head, body, signature),
                          with(head + '+', body, signature),
                          with(head, body + '/', signature),
                          '"' + kGood + '"',
                          "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0.." + signature + ".AAAA.AAAA"})
    BOOST_TEST_CONTEXT(bad) {
      BOOST_TEST(judged(bad) == "malformed");
    }
  BOOST_TEST(judged(with(head, body, "")) == "signature");
  BOOST_TEST(judged(with(head, "", signature)) == "signature");
}

BOOST_AUTO_TEST_CASE(base64url_has_one_form_only) {
  // The last character of 64 bytes has four bits that say nothing.
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  auto varied = kGood;
  for (unsigned more = 1; more < 16; ++more) {
    varied.back() = digits.at(digits.find(kGood.back()) + more);
    BOOST_TEST(judged(varied) == "malformed");
  }
  // The same where what is signed is not of that form.
  for (const auto& end : {std::string("="), std::string("=="), std::string("A"), std::string("\n")}) {
    BOOST_TEST(judged(signed_as_it_stands(part(0) + end, part(1))) == "malformed");
    BOOST_TEST(judged(signed_as_it_stands(part(0), part(1) + end)) == "malformed");
  }
  const auto text = claims({{"a", R"("~~~???")"}});
  auto other = base::to_base64url(text);
  BOOST_TEST(judged(signed_as_it_stands(part(0), other)) == "good");
  std::ranges::replace(other, '-', '+');
  std::ranges::replace(other, '_', '/');
  BOOST_TEST((other != base::to_base64url(text)));
  BOOST_TEST(judged(signed_as_it_stands(part(0), other)) == "malformed");
}

BOOST_AUTO_TEST_CASE(what_is_signed_cannot_be_changed) {
  for (const auto* swap : {R"("c@b.example")", R"("a@b.example ")"})
    BOOST_TEST(judged(with(part(0), base::to_base64url(claims({{"email", swap}})), part(2))) == "signature");
  const auto other_header = header({{"typ", R"("JWT")"}});
  BOOST_TEST(judged(with(base::to_base64url(other_header), part(1), part(2))) == "signature");
  // The signature is judged first.
  BOOST_TEST(judged(with(part(0), base::to_base64url("no claims"), part(2))) == "signature");
  BOOST_TEST(judged(with(part(0), base::to_base64url(claims({{"exp", "1"}})), part(2))) == "signature");
}

BOOST_AUTO_TEST_CASE(both_are_objects_in_json_and_nothing_more) {
  const std::string nul(1, '\0');
  const std::string deep = R"({"alg":"ES256","a":)" + std::string(16, '[') + std::string(16, ']') + '}';
  for (const auto& wrong : {std::string(),
                            std::string("1"),
                            std::string("null"),
                            std::string("[]"),
                            std::string(R"("ES256")"),
                            std::string("{"),
                            header() + "x",
                            header() + header(),
                            header() + nul,
                            header() + nul + "x",
                            "\xef\xbb\xbf" + header(),
                            std::string(R"({"alg":"ES256",})"),
                            std::string(R"({alg:"ES256"})"),
                            std::string(R"({'alg':'ES256'})"),
                            std::string(R"({"alg":"ES256"/**/})"),
                            std::string("{\"alg\":\"ES256\",\"a\":\"\xc0\xaf\"}"),
                            std::string("{\"alg\":\"ES256\",\"a\":\"\xed\xa0\x80\"}"),
                            std::string(R"({"alg":"ES256","a":"\ud800"})"),
                            deep,
                            std::string("{\"alg\":\"ES256\",\"a\":\"\n\"}"),
                            std::string(R"({"alg":"ES256","a":NaN})"),
                            std::string(R"({"alg":"ES256","a":01})")}) {
    BOOST_TEST_CONTEXT(wrong) {
      BOOST_TEST(judged(token(wrong, claims())) == "malformed");
      BOOST_TEST(judged(token(header(), wrong)) == "malformed");
    }
  }
  BOOST_TEST(judged(token(" \r\n\t" + header() + "\n ", claims() + '\n')) == "good");
  for (const auto& wrong :
       {claims() + "x", claims() + nul + "x", "\xef\xbb\xbf" + claims(), '[' + claims() + ']'})
    BOOST_TEST(judged(token(header(), wrong)) == "malformed");
}

BOOST_AUTO_TEST_CASE(a_token_has_8000_bytes_at_most) {
  const auto sized = [](std::size_t filling) {
    return token(header(), claims({{"a", '"' + std::string(filling, 'x') + '"'}}));
  };
  std::size_t filling = 5700;
  while (sized(filling + 1).size() <= auth::kMostToken) ++filling;
  BOOST_TEST(judged(sized(filling)) == "good");
  BOOST_TEST(judged(sized(filling + 3)) == "malformed");
  BOOST_TEST(judged(std::string(1'000'000, '.')) == "malformed");
  BOOST_TEST(judged(token(header(), std::string(5500, '['))) == "malformed");
}

BOOST_AUTO_TEST_SUITE_END()
