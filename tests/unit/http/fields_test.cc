// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/fields.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(names_and_values_are_decoded) {
  const auto fields = http::parse_urlencoded("a=1+2&b%5B%5D=%C3%A4%26&empty&a=3&&=x").value();
  BOOST_TEST(fields.get("a") == "1 2");
  BOOST_TEST(fields.count("a") == 2U);
  BOOST_TEST(fields.get("b[]") == "\u00e4&");
  BOOST_TEST(fields.find("empty").value() == "");
  BOOST_TEST(!fields.find("absent"));
  BOOST_TEST(fields.get("") == "x");
}

BOOST_AUTO_TEST_CASE(nothing_is_no_fields) {
  BOOST_TEST(!http::parse_urlencoded("").value().find(""));
}

BOOST_AUTO_TEST_CASE(wrong_escapes_and_bytes_are_refused) {
  for (const auto* bad : {"a=%", "a=%4", "%zz=1", "a=%00", "a=%ff", "a=\xff"})
    BOOST_TEST(!http::parse_urlencoded(bad));
}

BOOST_AUTO_TEST_CASE(the_number_of_fields_is_bounded) {
  std::string text;
  for (std::size_t count = 0; count < http::kMostFields; ++count) text += "a=1&";
  BOOST_TEST(http::parse_urlencoded(text).has_value());
  BOOST_TEST(!http::parse_urlencoded(text + "b=2"));
}

BOOST_AUTO_TEST_SUITE_END()
