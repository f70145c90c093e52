// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/url.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(url)

BOOST_AUTO_TEST_CASE(a_target_has_decoded_segments_and_a_raw_query) {
  const auto target = http::parse_target("/tickets/10%3001?q=%C3%A4").value();
  BOOST_TEST(target.raw_path == "/tickets/10%3001");
  BOOST_TEST(target.segments.size() == 2U);
  BOOST_TEST(target.segments.at(1) == "10001");
  BOOST_TEST(target.query == "q=%C3%A4");
  BOOST_TEST(http::parse_target("/").value().segments.size() == 1U);
}

BOOST_AUTO_TEST_CASE(other_forms_and_wrong_bytes_are_nothing) {
  for (const auto* bad : {"", "*", "tickets", "http://a/b", "/a b", "/a\tb", "/\xc3\xa4", "/%", "/%4", "/%zz",
                          "/%00", "/a%2Fb", "/a%0Ab", "/%ff", "/%ed%a0%80"}) {
    BOOST_TEST_INFO(bad);
    BOOST_TEST(!http::parse_target(bad));
  }
}

// RT followed a redirect to wherever the parameter said.
BOOST_AUTO_TEST_CASE(an_own_path_stays_on_this_site) {
  for (const auto* good : {"/", "/tickets", "/tickets/1001?sent=1", "/a//b"})
    BOOST_TEST(http::is_own_path(good));
  for (const auto* bad : {"", "tickets", "//evil.example", "/\\evil.example", "/a\\b", "https://evil.example",
                          "/a b", "/a\r\nSet-Cookie: x=y", "javascript:alert(1)", "/\xc3\xa4"}) {
    BOOST_TEST_INFO(bad);
    BOOST_TEST(!http::is_own_path(bad));
  }
}

BOOST_AUTO_TEST_CASE(a_host_has_one_form) {
  BOOST_TEST(http::normal_host("Tickets.Example.COM.").value() == "tickets.example.com");
  BOOST_TEST(http::normal_host("127.0.0.1:8080").value() == "127.0.0.1:8080");
  BOOST_TEST(http::normal_host("[::1]:8080").value() == "[::1]:8080");
  for (const auto* bad : {"", ".", "..", "a..", ":80", "a:b", "a:99999", "a:", "a b", "a/b", "a@b",
                          "\xc3\xa4", "a,b", "a:1:2"}) {
    BOOST_TEST_INFO(bad);
    BOOST_TEST(!http::normal_host(bad));
  }
}

BOOST_AUTO_TEST_CASE(a_host_has_a_name_besides_its_port) {
  BOOST_TEST(http::without_port("a.example:8443") == "a.example");
  BOOST_TEST(http::without_port("a.example") == "a.example");
  BOOST_TEST(http::without_port("[::1]:8080") == "[::1]");
  BOOST_TEST(http::without_port("[::1]") == "[::1]");
  BOOST_TEST(http::without_port("[") == "[");
}

BOOST_AUTO_TEST_CASE(encoding_goes_round) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  BOOST_TEST(http::percent_decode(http::percent_encode(all)).value() == all);
  BOOST_TEST(http::percent_encode("a-b_c.d~e") == "a-b_c.d~e");
}

BOOST_AUTO_TEST_SUITE_END()
