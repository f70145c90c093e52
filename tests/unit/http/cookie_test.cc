// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/cookie.h"

#include <boost/test/unit_test.hpp>

#include "http/response.h"

BOOST_AUTO_TEST_SUITE(cookie)

BOOST_AUTO_TEST_CASE(a_cookie_is_found_by_its_whole_name) {
  const auto header = "a=1; __Host-luukku-ab=x=y;b=2; __Host-luukku-abc=z";
  BOOST_TEST(http::find_cookie(header, "__Host-luukku-ab").value() == "x=y");
  BOOST_TEST(!http::find_cookie(header, "__Host-luukku"));
  BOOST_TEST(!http::find_cookie("", "a"));
}

BOOST_AUTO_TEST_CASE(two_values_for_one_name_are_none) {
  BOOST_TEST(!http::find_cookie("a=1; a=2", "a"));
  BOOST_TEST(http::find_cookie("a=1; a=1", "a").value() == "1");
}

BOOST_AUTO_TEST_CASE(a_header_never_holds_a_line_end) {
  http::Response response;
  BOOST_CHECK_THROW(response.add("X", "a\r\nSet-Cookie: b=c"), std::invalid_argument);
  BOOST_CHECK_THROW(response.add("X\n", "a"), std::invalid_argument);
  BOOST_CHECK_THROW(http::see_other("/a\nb"), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(the_head_is_that_of_cgi) {
  auto response = http::text(404, "Not found\n");
  BOOST_TEST(
      http::cgi_head(response) ==
      "Status: 404 Not Found\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 10\r\n\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
