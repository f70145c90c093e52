// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway.h"

#include <boost/test/unit_test.hpp>

namespace {
http::Request request(std::initializer_list<const char*> parameters) {
  std::vector<const char*> all(parameters);
  all.push_back(nullptr);
  return app::request_of(all.data());
}
}  // namespace

BOOST_AUTO_TEST_SUITE(gateway)

BOOST_AUTO_TEST_CASE(two_cookie_headers_are_one) {
  BOOST_TEST(request({"HTTP_COOKIE=a=1", "HTTP_COOKIE=b=2", "REQUEST_URI=/"}).cookies == "a=1; b=2");
}

BOOST_AUTO_TEST_CASE(any_other_parameter_twice_is_malformed) {
  BOOST_TEST(request({"REQUEST_METHOD=GET", "REQUEST_METHOD=POST"}).malformed);
  BOOST_TEST(request({"HTTP_HOST=a", "HTTP_HOST=b"}).malformed);
  BOOST_TEST(!request({"REQUEST_METHOD=GET", "HTTP_HOST=a"}).malformed);
}

BOOST_AUTO_TEST_CASE(a_length_is_a_number_or_absent) {
  BOOST_TEST(!request({"CONTENT_LENGTH="}).content_length);
  BOOST_TEST(!request({"CONTENT_LENGTH="}).malformed);
  BOOST_TEST(request({"CONTENT_LENGTH=12"}).content_length.value() == 12U);
  for (const auto* bad : {"CONTENT_LENGTH=-1", "CONTENT_LENGTH=1x", "CONTENT_LENGTH= 1",
                          "CONTENT_LENGTH=99999999999999999999"}) {
    BOOST_TEST(request({bad}).malformed);
  }
}

BOOST_AUTO_TEST_CASE(an_id_is_the_web_server_s_or_made_here) {
  const auto* id = "REQUEST_ID=0123456789abcdef0123456789abcdef";
  BOOST_TEST(request({id}).id == "0123456789abcdef0123456789abcdef");
  BOOST_TEST(request({"REQUEST_ID=<script>"}).id.size() == 32U);
  BOOST_TEST(request({}).id != request({}).id);
}

BOOST_AUTO_TEST_CASE(a_proxy_header_is_nothing_to_us) {
  const auto made = request({"HTTP_PROXY=evil:1", "HTTP_X_FORWARDED_HOST=evil",
                             "HTTP_X_FORWARDED_FOR=1.2.3.4", "HTTP_HOST=a", "REMOTE_ADDR=192.0.2.1"});
  BOOST_TEST(made.host == "a");
  BOOST_TEST(made.remote_address == "192.0.2.1");
}

BOOST_AUTO_TEST_SUITE_END()
