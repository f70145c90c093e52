// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/browser_name.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {

std::string named(const char* user_agent) {
  const auto name = view::browser_name(user_agent);
  return std::string(name.browser) + "/" + std::string(name.platform);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(browser_name)

BOOST_AUTO_TEST_CASE(browsers_are_named_as_people_know_them) {
  BOOST_TEST(named("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0") ==
             "Firefox/Linux");
  BOOST_TEST(
      named(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
          "Safari/537.36") == "Chrome/Windows");
  BOOST_TEST(
      named(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
          "Safari/537.36 Edg/126.0.0.0") == "Edge/Windows");
  BOOST_TEST(named("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                   "Version/17.5 Safari/605.1.15") == "Safari/macOS");
  BOOST_TEST(
      named("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "CriOS/126.0 Mobile/15E148 Safari/604.1") == "Chrome/iPhone");
  BOOST_TEST(named("Mozilla/5.0 (Linux; Android 14; SM-S901B) AppleWebKit/537.36 (KHTML, like Gecko) "
                   "SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36") ==
             "Samsung Internet/Android");
}

BOOST_AUTO_TEST_CASE(what_is_unknown_has_no_name) {
  BOOST_TEST(named("") == "/");
  BOOST_TEST(named("curl/8.8.0") == "/");
  BOOST_TEST(named("Something (Android)") == "/Android");
}

BOOST_AUTO_TEST_SUITE_END()
