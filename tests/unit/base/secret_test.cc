// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

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

BOOST_AUTO_TEST_SUITE_END()
