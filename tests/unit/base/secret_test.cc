// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <openssl/err.h>

#include <boost/test/unit_test.hpp>

#include "base/text.h"

BOOST_AUTO_TEST_SUITE(secret)

BOOST_AUTO_TEST_CASE(sha256_is_that_of_fips_180_4) {
  BOOST_TEST(base::to_hex(base::sha256("abc")) ==
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(a_signature_is_good_for_its_purpose_and_parts_only) {
  const base::Keys keys({std::string(32, 'a')});
  const auto signature = keys.sign("form", {"one", "two"});
  BOOST_TEST(keys.verify("form", {"one", "two"}, signature));
  BOOST_TEST(!keys.verify("csrf", {"one", "two"}, signature));
  BOOST_TEST(!keys.verify("form", {"onet", "wo"}, signature));
  BOOST_TEST(!keys.verify("form", {"one", "two", ""}, signature));
  BOOST_TEST(!keys.verify("form", {"one", "two"}, signature.substr(1)));
  BOOST_TEST(!keys.verify("form", {"one", "two"}, ""));
}

BOOST_AUTO_TEST_CASE(what_the_old_key_signed_stays_good_while_it_stands_second) {
  const base::Keys before({std::string(32, 'a')});
  const base::Keys during({std::string(32, 'b'), std::string(32, 'a')});
  const base::Keys after({std::string(32, 'b')});
  const auto signature = before.sign("x", {"y"});
  BOOST_TEST(during.verify("x", {"y"}, signature));
  BOOST_TEST(!after.verify("x", {"y"}, signature));
  BOOST_TEST(after.verify("x", {"y"}, during.sign("x", {"y"})));
}

BOOST_AUTO_TEST_CASE(a_key_has_32_bytes) {
  BOOST_CHECK_THROW(base::Keys({}), std::invalid_argument);
  BOOST_CHECK_THROW(base::Keys({std::string(31, 'a')}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(what_is_encrypted_comes_back_whole_and_is_never_the_same_twice) {
  const base::Keys keys({std::string(32, 'a')});
  for (const auto& plain :
       {std::string(), std::string(1, '\0'), std::string("a secret"), std::string(100'000, 'x')}) {
    const auto sealed = keys.encrypt("x", plain);
    BOOST_TEST(sealed.size() == plain.size() + 28);
    BOOST_TEST((sealed != keys.encrypt("x", plain)));
    BOOST_TEST((sealed.substr(0, 12) != keys.encrypt("x", plain).substr(0, 12)));
    BOOST_TEST((keys.decrypt("x", sealed) == plain));
  }
  BOOST_TEST(keys.encrypt("x", "a secret").find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_encrypted_is_read_whole_and_for_its_purpose_only) {
  const base::Keys keys({std::string(32, 'a')});
  const auto sealed = keys.encrypt("x", "a secret");
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    for (const int bit : {1, 128}) {
      auto turned = sealed;
      turned[at] = static_cast<char>(turned[at] ^ bit);
      BOOST_TEST(!keys.decrypt("x", turned));
    }
    BOOST_TEST(!keys.decrypt("x", sealed.substr(0, at)));
    BOOST_TEST(!keys.decrypt("x", sealed.substr(at + 1)));
  }
  BOOST_TEST(!keys.decrypt("x", sealed + '\0'));
  BOOST_TEST(!keys.decrypt("x", sealed + sealed));
  BOOST_TEST(!keys.decrypt("x", std::string(28, '\0')));
  BOOST_TEST(!keys.decrypt("X", sealed));
  BOOST_TEST(!keys.decrypt("", sealed));
  BOOST_TEST(!base::Keys({std::string(32, 'b')}).decrypt("x", sealed));
  BOOST_TEST(ERR_peek_error() == 0U);  // what is left there, a connection with TLS would stumble on
}

BOOST_AUTO_TEST_CASE(what_the_old_key_encrypted_stays_readable_while_it_stands_second) {
  const base::Keys before({std::string(32, 'a')});
  const base::Keys during({std::string(32, 'b'), std::string(32, 'a')});
  const base::Keys after({std::string(32, 'b')});
  BOOST_TEST((during.decrypt("x", before.encrypt("x", "y")) == "y"));
  BOOST_TEST(!after.decrypt("x", before.encrypt("x", "y")));
  BOOST_TEST((after.decrypt("x", during.encrypt("x", "y")) == "y"));
  BOOST_TEST(!before.decrypt("x", during.encrypt("x", "y")));
}

// Encrypted by another implementation of RFC 8439.
BOOST_AUTO_TEST_CASE(what_is_encrypted_is_the_nonce_and_the_tag_and_then_the_text) {
  const base::Keys keys({std::string(32, 'k')});
  const auto sealed =
      base::from_hex(
          "07000000404142434445464738630f90efb3b7a439bc818947abf556e17bd4ef54847178aae49fec7181333f7e680532")
          .value();
  BOOST_TEST((keys.decrypt("vector", sealed) == "Ladies and Gentlemen"));
}

BOOST_AUTO_TEST_SUITE_END()
