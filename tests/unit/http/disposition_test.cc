// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/disposition.h"

#include <boost/test/unit_test.hpp>

using http::attachment_disposition;

BOOST_AUTO_TEST_SUITE(disposition)

BOOST_AUTO_TEST_CASE(a_name_stands_in_ascii_and_in_utf_8) {
  BOOST_TEST(attachment_disposition("kuva 1.png") ==
             "attachment; filename=\"kuva 1.png\"; filename*=UTF-8''kuva%201.png");
  BOOST_TEST(attachment_disposition("\u00e4\u20ac.txt") ==
             "attachment; filename=\"__.txt\"; filename*=UTF-8''%c3%a4%e2%82%ac.txt");
}

BOOST_AUTO_TEST_CASE(nothing_ends_the_name_early) {
  BOOST_TEST(attachment_disposition("a\"; x=\"b\\%41.txt") ==
             "attachment; filename=\"a_; x=_b__41.txt\"; filename*=UTF-8''a%22%3b%20x%3d%22b%5c%2541.txt");
  BOOST_TEST(attachment_disposition("a'*b") == "attachment; filename=\"a'*b\"; filename*=UTF-8''a%27%2ab");
  BOOST_TEST(attachment_disposition("a\r\nb").find_first_of("\r\n") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
