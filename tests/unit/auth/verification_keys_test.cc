// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/verification_keys.h"

#include <openssl/err.h>

#include <boost/test/unit_test.hpp>

#include "auth/pem.h"
#include "auth/signing.h"

namespace {

using auth::VerificationKeys;
using enum model::JwtAlgorithm;
using Outcome = VerificationKeys::Outcome;

// Whether this is a key for the algorithm; and if so, whether it is the key that everybody knows.
enum class Taken { Ours, Other, No };
std::ostream& operator<<(std::ostream& out, Taken taken) {
  return out << (taken == Taken::Ours ? "ours" : taken == Taken::Other ? "another" : "none");
}

std::string signature_of(model::JwtAlgorithm algorithm, std::string_view message) {
  return algorithm == RS256   ? test::rs256(message)
         : algorithm == ES256 ? test::es256(message)
         : algorithm == EdDSA ? test::eddsa(message)
                              : test::hs256(message);
}

Taken taken(model::JwtAlgorithm algorithm, std::string_view text, std::string_view id = {}) {
  try {
    const VerificationKeys keys(algorithm, text);
    return keys.verify(id, "m", signature_of(algorithm, "m")) == Outcome::Good ? Taken::Ours : Taken::Other;
  } catch (const auth::KeyError&) {
    BOOST_TEST(ERR_peek_error() == 0U);  // what is left there, the next connection with TLS would stumble on
    ERR_clear_error();
    return Taken::No;
  }
}

std::string set(const std::string& jwks) {
  return R"({"keys":[)" + jwks + "]}";
}

// An odd number of so many bits.
std::string number_of(int bits) {
  std::string big_endian(static_cast<std::size_t>(bits + 7) / 8, '\0');
  big_endian.front() = static_cast<char>(1 << ((bits - 1) % 8));
  big_endian.back() = static_cast<char>(big_endian.back() | 1);
  return big_endian;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(verification_keys)

BOOST_AUTO_TEST_CASE(a_key_is_taken_as_jwk_and_in_a_set) {
  BOOST_TEST(taken(RS256, test::rsa_jwk()) == Taken::Ours);
  BOOST_TEST(taken(ES256, test::ec_jwk()) == Taken::Ours);
  BOOST_TEST(taken(EdDSA, test::ed_jwk()) == Taken::Ours);
  const auto all = set(test::rsa_jwk() + ',' + test::ec_jwk() + ',' + test::ed_jwk());
  for (const auto algorithm : {RS256, ES256, EdDSA})
    BOOST_TEST(taken(algorithm, "\n " + all + "\r\n") == Taken::Ours);
  BOOST_TEST(taken(ES256, test::ec_jwk(R"(,"use":"sig","alg":"ES256","key_ops":["verify"],"x5c":["A"])")) ==
             Taken::Ours);
}

BOOST_AUTO_TEST_CASE(a_key_is_taken_in_pem) {
  BOOST_TEST(taken(RS256, test::rsa_pem()) == Taken::Ours);
  BOOST_TEST(taken(ES256, test::ec_pem(test::kEcPoint)) == Taken::Ours);
  BOOST_TEST(taken(EdDSA, test::ed_pem(test::bytes(test::kEdX))) == Taken::Ours);
  BOOST_TEST(taken(ES256, test::in_pem(test::kCertificate, "CERTIFICATE")) == Taken::Ours);
  BOOST_TEST(taken(ES256, "Subject: idp\r\n" + test::in_pem(test::kCertificate, "CERTIFICATE")) ==
             Taken::Ours);
}

BOOST_AUTO_TEST_CASE(a_key_is_of_the_algorithm) {
  const std::vector<std::pair<model::JwtAlgorithm, std::vector<std::string>>> texts{
      {RS256, {test::rsa_jwk(), test::rsa_pem()}},
      {ES256, {test::ec_jwk(), test::ec_pem(test::kEcPoint)}},
      {EdDSA, {test::ed_jwk(), test::ed_pem(test::bytes(test::kEdX))}}};
  for (const auto& [algorithm, its] : texts) {
    for (const auto other : {RS256, ES256, EdDSA, HS256}) {
      for (const auto& text : its) BOOST_TEST((taken(other, text) == Taken::No) == (other != algorithm));
    }
  }
  BOOST_TEST(taken(HS256, set(test::rsa_jwk())) == Taken::No);
  BOOST_TEST(taken(HS256, test::in_pem(test::kCertificate, "CERTIFICATE")) == Taken::No);
  BOOST_TEST(taken(RS256, test::rsa_pem(test::bytes(test::kRsaModulus), test::hex("010001"),
                                        test::kRsaPssName)) == Taken::No);
}

BOOST_AUTO_TEST_CASE(an_rsa_key_has_2048_to_8192_bits) {
  for (const auto& [bits, taken_as] : {std::pair{1024, Taken::No},
                                       {2047, Taken::No},
                                       {2048, Taken::Other},
                                       {8192, Taken::Other},
                                       {8193, Taken::No},
                                       {16384, Taken::No}}) {
    const auto n = number_of(bits);
    BOOST_TEST(taken(RS256, test::rsa_jwk("", base::to_base64url(n))) == taken_as);
    BOOST_TEST(taken(RS256, test::rsa_pem(n, test::hex("010001"))) == taken_as);
  }
}

BOOST_AUTO_TEST_CASE(an_rsa_key_has_an_odd_exponent_of_3_to_64_bits) {
  const auto n = test::bytes(test::kRsaModulus);
  for (const auto* e : {"00", "01", "02", "010000", "010000000000000001", "80000000000000000000000001"}) {
    BOOST_TEST_CONTEXT(e) {
      BOOST_TEST(taken(RS256, test::rsa_jwk("", test::kRsaModulus, base::to_base64url(test::hex(e)))) ==
                 Taken::No);
      BOOST_TEST(taken(RS256, test::rsa_pem(n, test::hex(e))) == Taken::No);
    }
  }
  for (const auto* e : {"03", "010003", "ffffffffffffffff"}) {
    BOOST_TEST(taken(RS256, test::rsa_jwk("", test::kRsaModulus, base::to_base64url(test::hex(e)))) ==
               Taken::Other);
    BOOST_TEST(taken(RS256, test::rsa_pem(n, test::hex(e))) == Taken::Other);
  }
  auto even = n;
  even.back() = '\x10';
  BOOST_TEST(taken(RS256, test::rsa_jwk("", base::to_base64url(even))) == Taken::No);
  BOOST_TEST(taken(RS256, test::rsa_pem(even, test::hex("010001"))) == Taken::No);
}

BOOST_AUTO_TEST_CASE(an_ec_key_is_a_point_of_p_256) {
  auto beside = test::kEcPoint;
  beside.back() = static_cast<char>(beside.back() ^ 1);
  for (const auto& point : {beside, test::hex("00"), '\x04' + std::string(64, '\0'), test::kEcPoint + "\x01"})
    BOOST_TEST(taken(ES256, test::ec_pem(point)) == Taken::No);
  const auto zero = base::to_base64url(std::string(32, '\0'));
  const auto p = base::to_base64url(
      test::hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff"));  // the field's
  for (const auto& [x, y] : {std::pair{test::kEcX, test::kEcX},
                             {test::kEcY, test::kEcX},
                             {zero, zero},
                             {p, test::kEcY},
                             {base::to_base64url('\0' + test::bytes(test::kEcX)), test::kEcY},
                             {test::kEcX.substr(0, 42), test::kEcY},
                             {std::string(), test::kEcY}})
    BOOST_TEST(taken(ES256, test::ec_jwk("", x, y)) == Taken::No);
}

BOOST_AUTO_TEST_CASE(an_ec_key_is_on_no_other_curve_whatever_it_says) {
  const auto p384 = test::bytes(
      "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE2KF-Vbji9HvDaf2WFmlc4nPc5OMHgwpl9aSpqolnyYeu6nrTZWd6E7_WXD_"
      "lpmk5vcU1QsUhOlE0XbqCIKuyPHFlmk2FCzu6_40DW9CKWesyCZyWqQSeTX1DXPZ1cTvI");
  const auto secp256k1 = test::bytes(
      "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEmcEm2iA5dVjyNlh2TDp8WD23_3Buk5gcwXDifKgzYgE3UQB_Ao8CG0of9CrG0pFmxrzhD"
      "1zLLqU3D39bpbcpbA");
  BOOST_TEST(taken(ES256, test::in_pem(p384)) == Taken::No);
  BOOST_TEST(taken(ES256, test::in_pem(secp256k1)) == Taken::No);
  const auto x = base::to_base64url(std::string_view(secp256k1).substr(secp256k1.size() - 64, 32));
  const auto y = base::to_base64url(std::string_view(secp256k1).substr(secp256k1.size() - 32));
  BOOST_TEST(taken(ES256, test::ec_jwk("", x, y)) == Taken::No);
  for (const auto* curve : {"secp256k1", "P-384", "p-256", "prime256v1", "Ed25519", ""}) {
    auto jwk = test::ec_jwk();
    BOOST_TEST(taken(ES256, jwk.replace(jwk.find("P-256"), 5, curve)) == Taken::No);
  }
  // Whoever chooses the generator knows the private key to any public one.
  BOOST_TEST(taken(ES256, test::ec_pem(test::kEcPoint, test::p256_with(test::kEcPoint))) == Taken::No);
}

BOOST_AUTO_TEST_CASE(an_ed25519_key_is_a_point_whose_multiples_are_many) {
  for (const auto& point :
       {std::string(31, 'a'), std::string(33, 'a'), std::string(), '\x01' + std::string(31, '\0'),
        std::string(32, '\0'),
        test::hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),   // of order 8
        test::hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"),   // and with its sign
        test::hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),   // of order 2
        test::hex("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")})  // 1 + p
    BOOST_TEST_CONTEXT(base::to_hex(point)) {
      BOOST_TEST(taken(EdDSA, test::ed_jwk("", base::to_base64url(point))) == Taken::No);
      BOOST_TEST(taken(EdDSA, test::ed_pem(point)) == Taken::No);
    }
  for (const auto* curve : {"Ed448", "X25519", "ed25519", ""}) {
    auto jwk = test::ed_jwk();
    BOOST_TEST(taken(EdDSA, jwk.replace(jwk.find("Ed25519"), 7, curve)) == Taken::No);
  }
}

BOOST_AUTO_TEST_CASE(private_keys_are_sent_back) {
  BOOST_TEST(taken(ES256, test::in_pem(test::kPrivateKey, "PRIVATE KEY")) == Taken::No);
  BOOST_TEST(taken(ES256, test::ec_pem(test::kEcPoint) + test::in_pem(test::kPrivateKey, "PRIVATE KEY")) ==
             Taken::No);
  for (const auto* kind : {"EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY"})
    BOOST_TEST(taken(ES256, test::in_pem(test::kPrivateKey, kind)) == Taken::No);
  BOOST_TEST(taken(ES256, test::ec_jwk(R"(,"d":")" + test::kEcPrivate + '"')) == Taken::No);
  BOOST_TEST(taken(ES256, set(test::ec_jwk(R"(,"kid":"a")") + ',' + test::ec_jwk(R"(,"d":0)"))) == Taken::No);
  // Also one of another kind: somebody could read it here.
  BOOST_TEST(taken(ES256, set(test::ec_jwk() + ',' + test::rsa_jwk(R"(,"d":"AQ")"))) == Taken::No);
}

BOOST_AUTO_TEST_CASE(a_block_that_wants_a_pass_phrase_asks_nobody_for_it) {
  auto text = test::in_pem(test::kCertificate, "CERTIFICATE");
  text.insert(text.find('\n') + 1,
              "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC," + std::string(32, '0') + "\n\n");
  BOOST_TEST(taken(ES256, text) == Taken::No);
}

BOOST_AUTO_TEST_CASE(a_pem_text_is_whole) {
  const auto good = test::ec_pem(test::kEcPoint);
  for (const auto& text :
       {std::string(), std::string(" \n"), good.substr(0, good.size() - 20), good.substr(5), good.substr(27),
        std::string("ssh-ed25519 AAAA"), test::in_pem("0", "PUBLIC KEY"),
        test::in_pem(test::kEcPoint, "CERTIFICATE"), good + std::string(64UL * 1024, ' ')})
    BOOST_TEST(taken(ES256, text) == Taken::No);
}

BOOST_AUTO_TEST_CASE(a_jwk_text_is_whole) {
  const auto good = test::ec_jwk();
  const std::string nul(1, '\0');
  for (const auto& text : {good + "x",
                           good + good,
                           good + nul,
                           good + nul + "x",
                           "\xef\xbb\xbf" + good,
                           "[" + good + "]",
                           std::string("{}"),
                           set(""),
                           std::string(R"({"keys":{}})"),
                           R"({"keys":)" + good + "}",
                           std::string(R"({"keys":"x"})"),
                           std::string(R"({"keys":[1,"x",null,[]]})"),
                           good.substr(0, 60),
                           test::ec_jwk(R"(,"kty":"EC")"),
                           test::ec_jwk(R"(,"k\u0074y":"EC")"),
                           set(test::ec_jwk(R"(,"use":"sig","use":"sig")")),
                           test::ec_jwk(",\"a\":\"\xff\""),
                           test::ec_jwk("", test::kEcX + "="),
                           test::ec_jwk("", "f/" + test::kEcX.substr(2)),
                           test::ec_jwk("", test::kEcX.substr(0, 42) + "V"),
                           test::ec_jwk("", " " + test::kEcX),
                           test::ec_jwk(R"(,"use":"enc")"),
                           test::ec_jwk(R"(,"use":null)"),
                           test::ec_jwk(R"(,"use":["sig"])"),
                           test::ec_jwk(R"(,"alg":"ES384")"),
                           test::ec_jwk(R"(,"alg":1)"),
                           test::ec_jwk(R"(,"key_ops":["sign"])"),
                           test::ec_jwk(R"(,"key_ops":"verify")"),
                           test::ec_jwk(R"(,"key_ops":[])")})
    BOOST_TEST_CONTEXT(text) {
      BOOST_TEST(taken(ES256, text) == Taken::No);
    }
  BOOST_TEST(taken(RS256, R"({"kty":"RSA","n":1,"e":3})") == Taken::No);
  BOOST_TEST(taken(RS256, R"({"kty":"RSA","e":"AQAB"})") == Taken::No);
  BOOST_TEST(taken(RS256, test::rsa_jwk(R"(,"alg":"RSA-OAEP")")) == Taken::No);
  const auto padding = std::string(64UL * 1024 - good.size(), ' ');
  BOOST_TEST(taken(ES256, good + padding) == Taken::Ours);
  BOOST_TEST(taken(ES256, good + padding + ' ') == Taken::No);
  BOOST_TEST(taken(ES256, std::string(60000, '[')) == Taken::No);
  BOOST_TEST(taken(ES256, R"({"keys":)" + std::string(60000, '[')) == Taken::No);
}

BOOST_AUTO_TEST_CASE(objects_and_lists_are_16_deep_at_most) {
  const auto nested = [](std::size_t depth, const std::string& core) {
    return test::ec_jwk(R"(,"a":)" + std::string(depth - 1, '[') + core + std::string(depth - 1, ']'));
  };
  BOOST_TEST(taken(ES256, nested(16, "1")) == Taken::Ours);
  BOOST_TEST(taken(ES256, nested(16, "")) == Taken::Ours);
  BOOST_TEST(taken(ES256, nested(17, "1")) == Taken::No);
  BOOST_TEST(taken(ES256, nested(17, "")) == Taken::No);
}

BOOST_AUTO_TEST_CASE(a_key_is_chosen_by_its_name) {
  const auto one = test::ec_jwk(R"(,"kid":"one")");
  const auto outcome = [](const std::string& text, std::string_view id) {
    return VerificationKeys(ES256, text).verify(id, "m", test::es256("m"));
  };
  BOOST_CHECK(outcome(one, "one") == Outcome::Good);
  BOOST_CHECK(outcome(one, "") == Outcome::Good);
  BOOST_CHECK(outcome(one, "two") == Outcome::NoKey);
  BOOST_CHECK(outcome(test::ec_jwk(), "any") == Outcome::Good);
  BOOST_CHECK(outcome(test::ec_jwk(R"(,"kid":"")"), "any") == Outcome::Good);
}

BOOST_AUTO_TEST_CASE(among_several_keys_a_token_names_one) {
  const auto one = test::ec_jwk(R"(,"kid":"one")");
  const auto outcome = [](const std::string& text, std::string_view id) {
    return VerificationKeys(ES256, text).verify(id, "m", test::es256("m"));
  };
  const auto generator = test::ec_jwk(R"(,"kid":"two")", "axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY",
                                      "T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU");
  const auto both = set(one + ',' + generator);
  BOOST_CHECK(outcome(both, "one") == Outcome::Good);
  BOOST_CHECK(outcome(both, "two") == Outcome::Bad);
  BOOST_CHECK(outcome(both, "") == Outcome::NoKey);
  BOOST_CHECK(outcome(both, "One") == Outcome::NoKey);
  BOOST_CHECK(outcome(both, std::string_view("one\0", 4)) == Outcome::NoKey);
  BOOST_CHECK(outcome(set(one + ',' + test::ec_jwk()), "") == Outcome::NoKey);
  BOOST_CHECK(outcome(set(one + ',' + test::ec_jwk()), "none") == Outcome::NoKey);
  // Of two with one name the first is taken.
  auto same = generator;
  same.replace(same.find("two"), 3, "one");
  BOOST_CHECK(outcome(set(same + ',' + one), "one") == Outcome::Bad);
  BOOST_CHECK(outcome(set(one + ',' + same), "one") == Outcome::Good);
  // Weak ones, and those for something else, do not count.
  BOOST_CHECK(outcome(set(one + ',' + test::ec_jwk(R"(,"use":"enc","kid":"one")")), "") == Outcome::Good);
  BOOST_CHECK(outcome(set(test::ec_jwk(R"(,"kid":"one")", test::kEcY) + ',' + one), "one") == Outcome::Good);
}

BOOST_AUTO_TEST_CASE(a_secret_has_32_to_1024_bytes_but_for_the_line_s_end) {
  BOOST_TEST(taken(HS256, test::bytes(test::kSecret)) == Taken::Ours);
  for (const auto* end : {"\n", "\r\n"})
    BOOST_TEST(taken(HS256, test::bytes(test::kSecret) + end) == Taken::Ours);
  for (const auto* end : {" ", "\n\n", "\n "})
    BOOST_TEST(taken(HS256, test::bytes(test::kSecret) + end) == Taken::Other);
  for (const auto& [size, taken_as] : {std::pair{0, Taken::No},
                                       {31, Taken::No},
                                       {32, Taken::Other},
                                       {1024, Taken::Other},
                                       {1025, Taken::No}}) {
    const std::string secret(static_cast<std::size_t>(size), 's');
    BOOST_TEST(taken(HS256, secret) == taken_as);
    BOOST_TEST(taken(HS256, secret + "\r\n") == taken_as);
  }
  BOOST_TEST(taken(HS256, std::string(31, 's') + "\n") == Taken::No);
}

BOOST_AUTO_TEST_SUITE_END()
