// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/files.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(files_in_pages)

BOOST_AUTO_TEST_CASE(sizes_are_told_as_file_managers_do) {
  BOOST_TEST(view::size_text(0) == "0 B");
  BOOST_TEST(view::size_text(1023) == "1023 B");
  BOOST_TEST(view::size_text(1024) == "1 kB");
  BOOST_TEST(view::size_text(1536) == "1.5 kB");
  BOOST_TEST(view::size_text(10'240 + 512) == "11 kB");
  BOOST_TEST(view::size_text(1'048'575) == "1 MB");
  BOOST_TEST(view::size_text(26'214'400) == "25 MB");
  BOOST_TEST(view::size_text(5'368'709'120) == "5 GB");
  BOOST_TEST(view::size_text(~0ULL) == "17179869184 GB");
}

BOOST_AUTO_TEST_CASE(an_address_holds_the_name_encoded) {
  BOOST_TEST(view::file_address({.id = std::string(16, '\xab'), .name = "a/b \u00e4?.txt", .size = 1}) ==
             "/files/abababababababababababababababab/a%2fb%20%c3%a4%3f.txt");
}

BOOST_AUTO_TEST_SUITE_END()
