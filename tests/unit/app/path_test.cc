// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/path.h"

#include <boost/test/unit_test.hpp>

namespace {

std::optional<app::PathValues> match(std::string_view route, const std::string& path) {
  return app::match_path(route, http::parse_target(path).value());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(path)

BOOST_AUTO_TEST_CASE(what_stands_in_braces_is_read) {
  const auto values =
      match("/files/{id}/{name}", "/files/" + std::string(32, 'a') + "/%c3%a4%20b.txt").value();
  BOOST_TEST(values.id == std::string(16, '\xaa'));
  BOOST_TEST(values.name == "\u00e4 b.txt");
  BOOST_TEST(match("/tickets/{number}/reply", "/tickets/1001/reply").value().number.value == 1001U);
  BOOST_TEST(match("/", "/").has_value());
}

BOOST_AUTO_TEST_CASE(another_shape_does_not_match) {
  for (const auto& path :
       {std::string("/files"), "/files/" + std::string(32, 'a'), "/files/" + std::string(32, 'a') + "/",
        "/files/" + std::string(32, 'A') + "/x", "/files/" + std::string(31, 'a') + "/x",
        "/files/" + std::string(34, 'a') + "/x", "/files/" + std::string(32, 'a') + "/x/y"}) {
    BOOST_TEST_INFO(path);
    BOOST_TEST(!match("/files/{id}/{name}", path));
  }
  BOOST_TEST(!match("/tickets/{number}", "/tickets/01001"));
  BOOST_TEST(!match("/tickets", "/ticket"));
}

BOOST_AUTO_TEST_SUITE_END()
