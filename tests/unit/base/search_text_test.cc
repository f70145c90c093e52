// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/search_text.h"

#include <boost/test/unit_test.hpp>

#include "base/word_ending.h"

BOOST_AUTO_TEST_SUITE(search_text)

BOOST_AUTO_TEST_CASE(each_word_begins_with_a_blank_and_nothing_else_does) {
  BOOST_TEST(base::to_search_text("Invoice A-12/7, paid") == " invoice a- 12/ 7, paid");
  BOOST_TEST(base::to_search_text("  two\n\twords ") == " two words");
  BOOST_TEST(base::to_search_text("#1001") == "# 1001");
  BOOST_TEST(base::to_search_text("50%_\"x\"\\") == " 50%_\" x\"\\");
  BOOST_TEST(base::to_search_text("") == "");
  BOOST_TEST(base::to_search_text(" \n") == "");
}

BOOST_AUTO_TEST_CASE(forms_that_people_take_for_the_same_are) {
  BOOST_TEST(base::to_search_text("ÄÄNEKOSKI") == " aanekoski");
  BOOST_TEST(base::to_search_text("a\u0308a\u0308") == " aa");
  BOOST_TEST(base::to_search_text("Straße") == " strasse");
  BOOST_TEST(base::to_search_text("ｆｕｌｌ ﬁ") == " full fi");
  BOOST_TEST(base::to_search_text("don’t – “no”") == " don' t-\" no\"");
  BOOST_TEST(base::to_search_text("soft\u00adhyphen zero\u200bwidth") == " softhyphen zerowidth");
  BOOST_TEST(base::to_search_text("한국") == " 한국");
}

BOOST_AUTO_TEST_CASE(marks_without_end_end) {
  std::string text = "a";
  for (int i = 0; i < 30'000; ++i) text += i % 2 == 0 ? "\u0315" : "\u0316";
  BOOST_TEST(base::to_search_text(text + " b") == " a b");
}

BOOST_AUTO_TEST_CASE(characters_that_are_written_without_blanks_are_words) {
  BOOST_TEST(base::to_search_text("发票A") == " 发 票 a");
  BOOST_TEST(base::to_search_text("請求書です") == " 請 求 書 で す");
}

BOOST_AUTO_TEST_CASE(each_byte_tells_where_it_comes_from) {
  const std::string text = "Tämä ﬁn 发票";
  const auto traced = base::trace_search_text(text);
  BOOST_TEST(traced.text == base::to_search_text(text));
  BOOST_REQUIRE(traced.begin.size() == traced.text.size());
  BOOST_REQUIRE(traced.end.size() == traced.text.size());
  const auto origin = [&](std::string_view part) {
    const auto at = traced.text.find(part);
    return text.substr(traced.begin[at], traced.end[at + part.size() - 1] - traced.begin[at]);
  };
  BOOST_TEST(origin("tama") == "Tämä");
  BOOST_TEST(origin("i") == "ﬁ");
  BOOST_TEST(origin("票") == "票");
}

BOOST_AUTO_TEST_CASE(endings_are_left_away_but_never_most_of_a_word) {
  BOOST_TEST(base::without_ending("laskun", "fi") == "lasku");
  BOOST_TEST(base::without_ending("lasku", "fi") == "lasku");
  BOOST_TEST(base::without_ending("invoices", "en-GB") == "invoic");
  BOOST_TEST(base::without_ending("happily", "en") == "happil");
  BOOST_TEST(base::without_ending("ies", "en") == "ies");
  BOOST_TEST(base::without_ending("word", "xx") == "word");
}

BOOST_AUTO_TEST_SUITE_END()
