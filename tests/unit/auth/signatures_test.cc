// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// VerificationKeys::verify: the RFCs' signatures, and those of attackers in the spirit of Project Wycheproof.
#include <boost/test/unit_test.hpp>

#include "auth/pem.h"
#include "auth/signing.h"
#include "auth/verification_keys.h"

namespace {

using auth::VerificationKeys;
using enum model::JwtAlgorithm;

constexpr std::string_view kMessage = "what is signed";

bool good(const VerificationKeys& keys, std::string_view message, std::string_view signature) {
  return keys.verify({}, message, signature) == VerificationKeys::Outcome::Good;
}

// Of the token as it stands in an RFC; with any bit of its signature turned, or more behind, it is not
// signed.
bool is_vector(const VerificationKeys& keys, std::string_view token) {
  const auto end = token.rfind('.');
  const auto message = token.substr(0, end);
  auto signature = test::bytes(token.substr(end + 1));
  for (const std::size_t bit : {0U, 7U, 77U, 255U}) {
    auto turned = signature;
    turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << bit % 8));
    BOOST_TEST(!good(keys, message, turned));
  }
  BOOST_TEST(!good(keys, message, signature + '\0'));
  BOOST_TEST(!good(keys, message, '\0' + signature));
  BOOST_TEST(!good(keys, message, signature.substr(1)));
  BOOST_TEST(!good(keys, message, signature.substr(0, signature.size() - 1)));
  BOOST_TEST(!good(keys, message, ""));
  BOOST_TEST(!good(keys, std::string(message) + ' ', signature));
  BOOST_TEST(!good(keys, "", signature));
  return good(keys, message, signature);
}

const std::string kJoe =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const std::string kFrodo =
    "SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9h"
    "Z"
    "CwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3Z"
    "X"
    "B0IG9mZiB0by4";

// Numbers of P-256, each of 32 bytes.
const std::string kOrder = test::hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
const std::string kZero(32, '\0');
const std::string kOne = std::string(31, '\0') + '\x01';
const std::string kMost(32, '\xff');

std::string sum(std::string_view left, std::string_view right, std::size_t size = 32) {
  const test::Number result(BN_new(), BN_free);
  BN_add(result.get(), test::number(left).get(), test::number(right).get());
  return test::to_bytes(result.get(), size);
}
std::string difference(std::string_view left, std::string_view right) {
  const test::Number result(BN_new(), BN_free);
  BN_sub(result.get(), test::number(left).get(), test::number(right).get());
  return test::to_bytes(result.get(), 32);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signatures)

BOOST_AUTO_TEST_CASE(those_of_rfc_7515_are_good) {
  BOOST_TEST(is_vector(
      {HS256, test::bytes(test::kSecret)},
      "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + kJoe + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
  BOOST_TEST(is_vector(
      {RS256, test::rsa_jwk()},
      "eyJhbGciOiJSUzI1NiJ9." + kJoe +
          ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGb"
          "ds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
          "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0Gar"
          "ZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
          "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9F"
          "s98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"));
  BOOST_TEST(is_vector(
      {ES256, test::ec_jwk()},
      "eyJhbGciOiJFUzI1NiJ9." + kJoe +
          ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"));
}

BOOST_AUTO_TEST_CASE(those_of_rfc_7520_are_good) {
  BOOST_TEST(is_vector(
      {RS256,
       test::rsa_jwk(
           R"(,"kid":"bilbo.baggins@hobbiton.example","use":"sig")",
           "n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSC"
           "pMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVf"
           "Hd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCL"
           "qKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw")},
      "eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9." + kFrodo +
          ".MRjdkly7_-oTPTS3AXP41iQIGKa80A0ZmTuV5MEaHoxnW2e5CZ5NlKtainoFmKZopdHM1O2U4mwzJdQx996ivp83xuglII7PN"
          "Di84wnB-BDkoBwA78185hX-Es4JIwmDLJK3lfWRa-XtL0RnltuYv746iYTh_"
          "qHRD68BNt1uSNCrUCTJDt5aAE6x8wW1Kt9eRo4Q"
          "PocSadnHXFxnt8Is9UzpERV0ePPQdLuW3IS_de3xyIrDaLGdjluPxUAhb6L2aXic1U12podGU0KLUQSE_oI-"
          "ZnmKJ3F4uOZDnd6"
          "QZWJushZ41Axf_fcIe8u9ipH84ogoree7vjbU5y18kDquDg"));
  BOOST_TEST(is_vector({HS256, test::bytes("hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg")},
                       "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOGMwYWU1LTRkOWItNDcxYi1iZmQ2LWVlZjMxNGJjNzAzNyJ9." +
                           kFrodo + ".s0h6KThzkfBBBkLspW1h84VsJZFTsPPqMDA7g1Md7p0"));
}

BOOST_AUTO_TEST_CASE(that_of_rfc_8037_is_good) {
  BOOST_TEST(
      is_vector({EdDSA, test::ed_jwk()},
                "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"));
}

BOOST_AUTO_TEST_CASE(ecdsa_is_two_numbers_of_1_to_n_minus_1) {
  const VerificationKeys keys(ES256, test::ec_jwk());
  const auto signature = test::es256(kMessage);
  const auto r = signature.substr(0, 32);
  const auto s = signature.substr(32);
  BOOST_TEST(good(keys, kMessage, signature));
  BOOST_TEST(good(keys, kMessage, r + difference(kOrder, s)));  // the same is said: see jwt's replay keys
  for (const auto& bad : {kZero, kOne, kOrder, sum(kOrder, kOne), difference(kOrder, kOne), kMost}) {
    BOOST_TEST(!good(keys, kMessage, bad + s));
    BOOST_TEST(!good(keys, kMessage, r + bad));
    for (const auto& other : {kZero, kOne, kOrder, kMost}) BOOST_TEST(!good(keys, kMessage, bad + other));
  }
  BOOST_TEST(!good(keys, kMessage, s + r));
  BOOST_TEST(!good(keys, kMessage, difference(kOrder, r) + s));
}

BOOST_AUTO_TEST_CASE(ecdsa_numbers_are_not_taken_modulo_n) {
  const VerificationKeys keys(ES256, test::ec_jwk());
  // The order is so near to 2^256 that a small r, and one with n added, is not met by chance: 33 bytes have
  // it.
  const auto signature = test::es256(kMessage);
  const auto r = sum(signature.substr(0, 32), kOrder, 33);
  const auto s = sum(signature.substr(32), kOrder, 33);
  BOOST_TEST(!good(keys, kMessage, r + signature.substr(32)));
  BOOST_TEST(!good(keys, kMessage, signature.substr(0, 32) + s));
  BOOST_TEST(!good(keys, kMessage, r + s));
  BOOST_TEST(!good(keys, kMessage, r.substr(1) + signature.substr(32)));
  BOOST_TEST(!good(keys, kMessage, signature.substr(0, 32) + s.substr(1)));
}

BOOST_AUTO_TEST_CASE(ecdsa_has_64_bytes_and_no_der) {
  const VerificationKeys keys(ES256, test::ec_jwk());
  const auto signature = test::es256(kMessage);
  const auto r = signature.substr(0, 32);
  const auto s = signature.substr(32);
  BOOST_TEST(!good(keys, kMessage, test::es256_der(kMessage)));
  BOOST_TEST(!good(keys, kMessage, signature + '\0'));
  BOOST_TEST(!good(keys, kMessage, signature.substr(0, 63)));
  BOOST_TEST(!good(keys, kMessage, '\0' + signature));
  BOOST_TEST(!good(keys, kMessage, '\0' + r + '\0' + s));
  BOOST_TEST(!good(keys, kMessage, r + '\0' + s));
  BOOST_TEST(!good(keys, kMessage, std::string(16, '\0') + r + std::string(16, '\0') + s));
  BOOST_TEST(!good(keys, kMessage, r));
}

// As JWS has it, a number that begins with zeros keeps them.
BOOST_AUTO_TEST_CASE(ecdsa_numbers_keep_their_leading_zeros) {
  const VerificationKeys keys(ES256, test::ec_jwk());
  bool r_seen = false;
  bool s_seen = false;
  for (int i = 0; i < 5000 && !(r_seen && s_seen); ++i) {
    const auto signature = test::es256(kMessage);
    const bool r = signature[0] == '\0';
    const bool s = signature[32] == '\0';
    if (!r && !s) continue;
    r_seen = r_seen || r;
    s_seen = s_seen || s;
    BOOST_TEST(good(keys, kMessage, signature));
    BOOST_TEST(!good(keys, kMessage, signature.substr(0, r ? 0 : 32) + signature.substr(r ? 1 : 33)));
  }
  BOOST_TEST((r_seen && s_seen));
}

BOOST_AUTO_TEST_CASE(ed25519_takes_no_number_of_l_and_more) {
  const VerificationKeys keys(EdDSA, test::ed_jwk());
  const auto signature = test::eddsa(kMessage);
  BOOST_TEST(good(keys, kMessage, signature));
  const std::string backwards(signature.rbegin(), signature.rbegin() + 32);
  const auto l = test::hex("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed");
  const auto more = sum(backwards, l);
  BOOST_TEST(!good(keys, kMessage, signature.substr(0, 32) + std::string(more.rbegin(), more.rend())));
  BOOST_TEST(!good(keys, kMessage, signature.substr(0, 32) + kZero));
  BOOST_TEST(!good(keys, kMessage, kZero + signature.substr(32)));
  BOOST_TEST(!good(keys, kMessage, '\x01' + std::string(63, '\0')));
  BOOST_TEST(!good(keys, kMessage, std::string(64, '\0')));
  BOOST_TEST(!good(keys, kMessage, std::string(64, '\xff')));
  BOOST_TEST(!good(keys, kMessage, signature.substr(32) + signature.substr(0, 32)));
  auto high = signature;
  high[63] = static_cast<char>(high[63] | 0x20);
  BOOST_TEST(!good(keys, kMessage, high));
  BOOST_TEST(!good(keys, base::sha256(kMessage), signature));  // it is not of a digest
}

BOOST_AUTO_TEST_CASE(rsa_takes_the_one_padding) {
  const VerificationKeys keys(RS256, test::rsa_jwk());
  const auto end = test::kDigestInfo + base::sha256(kMessage);
  BOOST_TEST(good(keys, kMessage, test::rsa_power(test::padded(end))));
  const auto check = [&](const std::string& block) {
    BOOST_TEST(block.size() == 256U);
    BOOST_TEST(!good(keys, kMessage, test::rsa_power(block)), base::to_hex(block));
  };
  auto block = test::padded(end);
  for (const std::size_t at : {0U, 1U, 2U, 100U, 203U, 204U, 205U, 222U, 255U}) {
    auto changed = block;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    check(changed);
  }
  // Less padding, with something behind (Bleichenbacher 2006); without the NULL; with a longer length.
  check(test::padded(end, 156) + std::string(100, '\0'));
  check(test::padded(end, 64) + std::string(192, '\x55'));
  check(
      test::padded(test::hex("302f300b0609608648016503040201") + test::hex("0420") + base::sha256(kMessage)));
  check(test::padded(test::hex("30820031300d06096086480165030402010500") + test::hex("0420") +
                     base::sha256(kMessage)));
  check(test::padded(test::hex("3080300d060960864801650304020105000420") + base::sha256(kMessage) +
                     test::hex("0000")));
  check(test::padded(test::hex("3033300f06096086480165030402010502") + test::hex("05000420") +
                     base::sha256(kMessage)));
  check(test::padded(base::sha256(kMessage)));
  check(test::padded(end + '\0'));
  check(test::padded('\0' + end));
  check(test::hex("0001") + std::string(252 - end.size(), '\xff') + "\xff\xff" + end);
  check(test::hex("0002") + std::string(253 - end.size(), '\x11') + '\0' + end);
  check(test::hex("0000") + std::string(254 - end.size(), '\0') + end);
}

BOOST_AUTO_TEST_CASE(rsa_takes_the_one_digest) {
  const VerificationKeys keys(RS256, test::rsa_jwk());
  const auto other = [&](const EVP_MD* digest, std::string_view info) {
    std::string of_it(64, '\0');
    unsigned size = 0;
    EVP_Digest(kMessage.data(), kMessage.size(), reinterpret_cast<unsigned char*>(of_it.data()), &size,
               digest, nullptr);
    of_it.resize(size);
    return good(keys, kMessage, test::rsa_power(test::padded(test::hex(info) + of_it)));
  };
  BOOST_TEST(other(EVP_sha256(), "3031300d060960864801650304020105000420"));
  BOOST_TEST(!other(EVP_sha1(), "3021300906052b0e03021a05000414"));
  BOOST_TEST(!other(EVP_md5(), "3020300c06082a864886f70d020505000410"));
  BOOST_TEST(!other(EVP_sha384(), "3041300d060960864801650304020205000430"));
  BOOST_TEST(!other(EVP_sha512(), "3051300d060960864801650304020305000440"));
  BOOST_TEST(!other(EVP_sha256(), "3031300d060960864801650304020305000420"));
}

BOOST_AUTO_TEST_CASE(an_rsa_signature_is_as_long_as_its_key) {
  const VerificationKeys keys(RS256, test::rsa_jwk());
  const auto signature = test::rs256(kMessage);
  BOOST_TEST(good(keys, kMessage, signature));
  BOOST_TEST(!good(keys, kMessage, '\0' + signature));
  BOOST_TEST(!good(keys, kMessage, signature + '\0'));
  BOOST_TEST(!good(keys, kMessage, sum(signature, test::bytes(test::kRsaModulus), 257)));
  const auto n = test::bytes(test::kRsaModulus);
  for (const auto& bad : {std::string(256, '\0'), std::string(255, '\0') + '\x01', std::string(256, '\xff'),
                          n, n.substr(0, 255) + static_cast<char>(n.back() - 1), std::string(1, '\0')})
    BOOST_TEST(!good(keys, kMessage, bad));
}

BOOST_AUTO_TEST_CASE(a_mac_is_whole) {
  const VerificationKeys keys(HS256, test::bytes(test::kSecret));
  const auto mac = test::hs256(kMessage);
  BOOST_TEST(good(keys, kMessage, mac));
  for (std::size_t size = 0; size < 32; ++size) BOOST_TEST(!good(keys, kMessage, mac.substr(0, size)));
  BOOST_TEST(!good(keys, kMessage, mac + mac));
  BOOST_TEST(!good(keys, kMessage, base::to_hex(mac)));
  BOOST_TEST(!good(keys, kMessage, base::hmac_sha256("", kMessage)));
  BOOST_TEST(!good(keys, kMessage, base::hmac_sha256(base::sha256(test::bytes(test::kSecret)), kMessage)));
}

BOOST_AUTO_TEST_SUITE_END()
