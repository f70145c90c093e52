// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(moments)

BOOST_AUTO_TEST_CASE(a_moment_goes_to_the_database_and_back) {
  const auto moment = base::from_rfc3339("2026-11-22T14:05:00.123456Z").value();
  BOOST_TEST(base::to_sql(moment) == "2026-11-22 14:05:00.123456");
  BOOST_TEST((base::from_sql(base::to_sql(moment)).value() == moment));
  BOOST_TEST((base::from_sql("2026-11-22 14:05:00").value() == moment - std::chrono::microseconds{123456}));
}

BOOST_AUTO_TEST_CASE(offsets_are_taken_into_account) {
  const auto utc = base::from_rfc3339("2026-03-01T00:30:00Z").value();
  BOOST_TEST((base::from_rfc3339("2026-03-01T02:30:00+02:00").value() == utc));
  BOOST_TEST((base::from_rfc3339("2026-02-28T18:00:00-06:30").value() == utc));
  BOOST_TEST(base::to_rfc3339(utc) == "2026-03-01T00:30:00Z");
}

BOOST_AUTO_TEST_CASE(what_is_no_moment_is_nothing) {
  for (const auto* bad :
       {"", "2026-11-22", "2026-11-22T14:05:00", "2026-02-30T00:00:00Z", "2026-11-22T24:00:00Z",
        "2026-11-22T14:05:60Z", "2026-11-22T14:05:00.Z", "2026-11-22T14:05:00+2:00", "2026-11-22T14:05:00Zx",
        "-026-11-22T14:05:00Z", "2026-11-22T14:05:00+02:60", "2026-1-2T3:4:5Z"}) {
    BOOST_TEST_INFO(bad);
    BOOST_TEST(!base::from_rfc3339(bad));
  }
  BOOST_TEST(!base::from_sql("0000-00-00 00:00:00"));
}

BOOST_AUTO_TEST_CASE(the_end_of_time_is_a_date_of_the_database) {
  BOOST_TEST(base::to_sql(base::kEndOfTime) == "9999-12-31 23:59:59.999999");
}

BOOST_AUTO_TEST_CASE(an_exact_time_of_rfc_3339_has_its_microseconds_and_is_read_back) {
  for (const auto* text :
       {"2026-11-22T14:05:00Z", "2020-02-29T23:59:59.000001Z", "1000-01-01T00:00:00.500000Z"}) {
    BOOST_TEST(base::to_exact_rfc3339(base::from_rfc3339(text).value()) == text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
