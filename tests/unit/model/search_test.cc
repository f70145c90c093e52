// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>

#include "base/search_text.h"

namespace {

std::vector<std::string> terms(std::string_view typed, const std::string& language = "en") {
  std::vector<std::string> texts;
  if (const auto search = model::parse_search(typed, language)) {
    for (const auto& term : search->terms) texts.push_back(term.text);
  }
  return texts;
}

std::string marked(std::string_view text, std::string_view typed) {
  std::string shown;
  std::size_t at = 0;
  for (const auto& [from, to] : model::find_marks(text, model::parse_search(typed, "fi").value())) {
    ((shown += text.substr(at, from - at)) += '[') += text.substr(from, to - from);
    shown += ']';
    at = to;
  }
  return shown += text.substr(at);
}

bool rules_out(const model::Signature& text, const model::Signature& term) {
  auto both = text;
  return (both |= term) != text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_AUTO_TEST_CASE(terms_stand_between_blanks_or_in_quotes) {
  using Texts = std::vector<std::string>;
  BOOST_TEST(terms("A-12/7 it") == (Texts{" a- 12/ 7", " it"}));
  BOOST_TEST(terms("\"no mail since\" Monday") == (Texts{" no mail since", " monday"}));
  BOOST_TEST(terms("19\" rack") == (Texts{" 19\"", " rack"}));
  BOOST_TEST(terms("\"open") == (Texts{"\" open"}));
  BOOST_TEST(terms("% _ '") == (Texts{"%", "_", "'"}));
  BOOST_TEST(terms("发票") == (Texts{" 发 票"}));
  BOOST_TEST(terms("") == Texts{});
  BOOST_TEST(terms(" \u200b ") == Texts{});
  BOOST_TEST(terms("a b c d e f g h i j k l").size() == model::kMostSearchTerms);
}

BOOST_AUTO_TEST_CASE(words_lose_their_endings_unless_they_are_quoted_or_no_words) {
  BOOST_TEST(terms("laskun") == std::vector<std::string>{" lasku"});
  BOOST_TEST(terms("\"laskun\"") == std::vector<std::string>{" laskun"});
  BOOST_TEST(terms("A4-invoices") == std::vector<std::string>{" a4- invoices"});
}

BOOST_AUTO_TEST_CASE(marks_stand_on_whole_words_and_on_what_was_typed_of_others) {
  BOOST_TEST(marked("Lasku, laskun ja LASKUT", "laskun") == "[Lasku], [laskun] ja [LASKUT]");
  BOOST_TEST(marked("sähkölasku", "lasku") == "sähkölasku");
  BOOST_TEST(marked("Order A-12/75 of A-12/7", "A-12/7") == "Order [A-12/7]5 of [A-12/7]");
  BOOST_TEST(marked("我的发票和发票", "发票") == "我的[发票]和[发票]");
  BOOST_TEST(marked("100% and 5_0", "% _") == "100[%] and 5[_]0");
  BOOST_TEST(marked("Käännös", "kaan") == "[Käännös]");
  BOOST_TEST(marked("ab ab", "ab a") == "[ab] [ab]");
}

// Whatever holds a term has the term's bits: else a search would miss it.
BOOST_AUTO_TEST_CASE(a_signature_never_rules_out_a_text_that_holds_the_term) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"a",  "b",  "Lasku", "laskun", " ", " ", " ", "-", "/",  "12", "7",
                                           "发", "票", "é",     "'",      "%", "_", "#", ".", "\n", "x1"};
  const auto make = [&](std::size_t length) {
    std::string text;
    for (; length > 0; --length) text += pieces[random() % pieces.size()];
    return text;
  };
  int held = 0;
  int ruled_out = 0;
  for (int round = 0; round < 20'000; ++round) {
    const auto text = base::to_search_text(make(30));
    const auto search = model::parse_search(make(1 + random() % 5), "fi");
    if (!search) continue;
    const bool holds = std::ranges::all_of(
        search->terms, [&](const auto& term) { return text.find(term.text) != std::string::npos; });
    const bool out = rules_out(model::signature_of(text), search->signature());
    held += holds ? 1 : 0;
    ruled_out += out ? 1 : 0;
    if (holds && out) BOOST_ERROR("ruled out: " << text << " for " << search->typed);
  }
  BOOST_TEST(held > 1000);
  BOOST_TEST(ruled_out > 1000);
}

BOOST_AUTO_TEST_CASE(a_sign_alone_is_ruled_out_where_there_is_none) {
  const auto text = model::signature_of(base::to_search_text("Invoice A-12/7, paid"));
  BOOST_TEST(!rules_out(text, model::parse_search("/ , -", "en")->signature()));
  BOOST_TEST(rules_out(text, model::parse_search("~", "en")->signature()));
  BOOST_TEST(rules_out(text, model::parse_search("%", "en")->signature()));
}

BOOST_AUTO_TEST_CASE(a_signature_stays_as_it_is_stored) {
  const auto signature = model::signature_of(" lasku");
  std::uint64_t sum = 0;
  for (const auto byte : signature.bytes) sum = sum * 31 + byte;
  BOOST_TEST(sum == 4337180604134256836U);
}

BOOST_AUTO_TEST_SUITE_END()
