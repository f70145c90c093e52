// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/prose.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "view/wardrobe.h"

namespace {

// "P:text" a block, links in angle brackets.
std::string outline(std::string_view text) {
  std::string outline;
  for (const auto& block : view::blocks_of(text)) {
    outline += block.kind == view::BlockKind::Prose   ? "P:"
               : block.kind == view::BlockKind::Quote ? "Q:"
                                                      : "C:";
    for (const auto& piece : block.pieces) outline += piece.is_link ? "<" + piece.text + ">" : piece.text;
    outline += "|";
  }
  return outline;
}

std::string shout(std::string_view words) {
  return "[" + std::string(words) + "]";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose)

BOOST_AUTO_TEST_CASE(quotes_and_what_was_written_are_told_apart) {
  BOOST_TEST(outline("Hello\n\n> You wrote\n> this\n\nYes.\n") == "P:Hello|Q:> You wrote\n> this|P:Yes.|");
  BOOST_TEST(outline("").empty());
  BOOST_TEST(outline("\n\n").empty());
  BOOST_TEST(outline("  indented\n   stays") == "P:  indented\n   stays|");
}

BOOST_AUTO_TEST_CASE(a_patch_is_one_block_up_to_the_signature) {
  const auto* patch =
      "See below\ndiff --git a/x b/x\nindex 1..2\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+> new\n \n-- \n2.1";
  BOOST_TEST(outline(patch) ==
             "P:See below|C:diff --git a/x b/x\nindex 1..2\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+> new|P:-- "
             "\n2.1|");
  BOOST_TEST(outline("--- a/x\n+++ b/x\n@@ -1 +1 @@\nend of it") ==
             "C:--- a/x\n+++ b/x\n@@ -1 +1 @@|P:end of it|");
  BOOST_TEST(outline("Signed\n---\n a.c | 2 +-\n 1 file changed\n\ndiff --git a/a.c b/a.c\n@@ -1 +1 @@") ==
             "P:Signed|C:---\n a.c | 2 +-\n 1 file changed\n\ndiff --git a/a.c b/a.c\n@@ -1 +1 @@|");
  BOOST_TEST(outline("---\ntext") == "P:---\ntext|");
  BOOST_TEST(outline("--- no patch ---\ntext") == "P:--- no patch ---\ntext|");
}

BOOST_AUTO_TEST_CASE(addresses_end_where_the_sentence_goes_on) {
  BOOST_TEST(outline("(see https://a.example/b(c)?d=1&e=2).") ==
             "P:(see <https://a.example/b(c)?d=1&e=2>).|");
  BOOST_TEST(outline("<http://a.example/>, http://b.example!") ==
             "P:<<http://a.example/>>, <http://b.example>!|");
  BOOST_TEST(outline("xhttp://a.example https:// http://-") == "P:xhttp://a.example https:// http://-|");
  BOOST_TEST(outline("javascript:alert(1) ftp://x.example") == "P:javascript:alert(1) ftp://x.example|");
}

// Each of these once took seconds: found by a hostile review. Now they take milliseconds; a minute would be
// the old way.
BOOST_AUTO_TEST_CASE(hostile_text_costs_linear_time) {
  std::string dashes;
  while (dashes.size() < 8'000'000) dashes += "http://-";
  const auto began = std::chrono::steady_clock::now();
  BOOST_TEST(view::blocks_of(dashes).size() == 1U);
  BOOST_TEST(view::blocks_of("http://a" + std::string(8'000'000, ')')).at(0).pieces.size() == 2U);
  BOOST_TEST((std::chrono::steady_clock::now() - began < std::chrono::seconds{30}));
}

BOOST_AUTO_TEST_CASE(an_address_that_names_a_user_is_no_link) {
  for (const auto* text : {"https://bank.example@evil.example/", "see http://a:b@evil.example."}) {
    const auto blocks = view::blocks_of(text);
    for (const auto& piece : blocks.front().pieces) BOOST_TEST(!piece.is_link, text);
  }
}

BOOST_AUTO_TEST_CASE(a_message_has_so_many_links_and_nothing_is_lost) {
  std::string text;
  for (std::size_t count = 0; count < 2000; ++count) text += count % 5 == 0 ? "> http://a\n" : "http://a\n";
  std::size_t links = 0;
  std::string all;
  for (const auto& block : view::blocks_of(text)) {
    for (const auto& piece : block.pieces) {
      links += piece.is_link;
      all += piece.text;
    }
    all += '\n';
  }
  BOOST_TEST(links == view::kMostLinks);
  BOOST_TEST((all == text));
}

BOOST_AUTO_TEST_CASE(the_number_of_blocks_is_bounded_and_nothing_is_lost) {
  std::string text;
  for (int line = 0; line < 5000; ++line) text += ">a\nb\n";
  const auto blocks = view::blocks_of(text);
  BOOST_TEST(blocks.size() <= 201U);
  std::size_t length = 0;
  for (const auto& block : blocks) {
    for (const auto& piece : block.pieces) length += piece.text.size();
  }
  BOOST_TEST(length + blocks.size() >= text.size());
}

BOOST_AUTO_TEST_CASE(marks_are_translated_and_have_an_end) {
  BOOST_TEST(view::translate_marks("<p>_(\"It's {{X}}\")</p>_(\"b\")", shout) == "<p>[It's {{X}}]</p>[b]");
  BOOST_TEST(view::translate_marks("no mark _( \"x\")", shout) == "no mark _( \"x\")");
  BOOST_CHECK_THROW(view::translate_marks("_(\"open", shout), view::TemplateError);
}

BOOST_AUTO_TEST_SUITE_END()
