// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <boost/test/unit_test.hpp>

namespace {
base::Time at(const char* text) {
  return base::from_rfc3339(text).value();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(language)

BOOST_AUTO_TEST_CASE(dates_are_of_the_zone_s_own_day) {
  const base::DateWriter helsinki("en", "Europe/Helsinki");
  const auto now = at("2026-11-22T23:00:00Z");  // the 23rd, one o'clock in Helsinki
  BOOST_TEST(helsinki.write(at("2026-11-22T22:30:00Z"), now).brief == "Today 00:30");
  BOOST_TEST(helsinki.write(at("2026-11-22T21:30:00Z"), now).brief == "Yesterday 23:30");
  BOOST_TEST(helsinki.write(at("2026-11-12T10:00:00Z"), now).brief == "12 Nov 2026");
  BOOST_TEST(helsinki.write_with_time(at("2026-11-12T10:00:00Z"), now).brief == "12 Nov 2026 12:00");
  BOOST_TEST(helsinki.write_with_time(at("2026-11-22T22:30:00Z"), now).brief == "Today 00:30");
}

BOOST_AUTO_TEST_CASE(what_was_today_is_yesterday_after_midnight) {
  const base::DateWriter dates("en", "Europe/Helsinki");
  const auto moment = base::from_rfc3339("2026-11-21T20:00:00Z").value();
  for (const auto& [now, brief] :
       {std::pair("2026-11-21T21:59:00Z", "Today 22:00"),
        std::pair("2026-11-21T22:00:00Z", "Yesterday 22:00"),
        std::pair("2026-11-23T09:00:00Z", "21 Nov 2026"), std::pair("2026-11-21T20:01:00Z", "Today 22:00")}) {
    BOOST_TEST(dates.write(moment, base::from_rfc3339(now).value()).brief == brief);
  }
}

BOOST_AUTO_TEST_CASE(the_full_time_names_its_zone) {
  const base::DateWriter helsinki("en", "Europe/Helsinki");
  const auto now = at("2026-07-01T12:00:00Z");
  BOOST_TEST(helsinki.zone_label(now) == "Europe/Helsinki (UTC+3)");
  BOOST_TEST(helsinki.zone_label(at("2026-12-01T12:00:00Z")) == "Europe/Helsinki (UTC+2)");
  const auto texts = helsinki.write(now, now);
  BOOST_TEST(texts.iso == "2026-07-01T12:00:00Z");
  BOOST_TEST(texts.exact.find("1 July 2026") == 0U);
  BOOST_TEST(texts.exact.find("15:00:00") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(zones_are_those_of_the_tz_database) {
  BOOST_TEST(base::is_time_zone("Europe/Helsinki"));
  BOOST_TEST(base::is_time_zone("UTC"));
  BOOST_TEST(!base::is_time_zone("Europe/Nowhere"));
  BOOST_TEST(!base::is_time_zone(""));
}

BOOST_AUTO_TEST_CASE(only_the_first_letter_is_capitalized) {
  BOOST_TEST(base::capitalized("orders", "en") == "Orders");
  BOOST_TEST(base::capitalized("\u00e4nderungen", "de") == "\u00c4nderungen");
  BOOST_TEST(base::capitalized("support cases", "en") == "Support cases");
  BOOST_TEST(base::capitalized("", "en").empty());
}

BOOST_AUTO_TEST_CASE(composed_and_decomposed_letters_have_one_form) {
  BOOST_TEST(base::to_nfc("a\u0308").value() == "\u00e4");
  BOOST_TEST(!base::to_nfc("\xff"));
}

BOOST_AUTO_TEST_SUITE_END()
