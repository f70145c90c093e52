// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/markdown.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <ctime>
#include <limits>
#include <map>

#include "model/ticket.h"

namespace {

using view::Element;
using view::Event;
using view::Step;

const std::map<Element, std::string> kNames = {
    {Element::Paragraph, "p"}, {Element::Strong, "strong"}, {Element::Emphasis, "em"},
    {Element::Code, "code"},   {Element::CodeBlock, "pre"}, {Element::Quote, "quote"},
    {Element::Bullets, "ul"},  {Element::Numbers, "ol"},    {Element::Item, "li"},
    {Element::Link, "a"},      {Element::MailLink, "mail"}, {Element::Rule, "hr"}};

// (p words (strong more)), with what a Begin or an End says after a colon.
std::string outline(std::string_view text) {
  const auto events = view::markdown_events(text);
  if (!events) return "plain";
  std::string outline;
  for (const auto& [element, step, said] : *events) {
    if (element == Element::Text) {
      outline += said;
    } else if (step == Step::End) {
      outline += (said.empty() ? "" : ":" + said) + ")";
    } else {
      outline +=
          "(" + kNames.at(element) + (said.empty() ? "" : ":" + said) + (step == Step::Whole ? ")" : " ");
    }
  }
  return outline;
}

std::string repeated(std::string_view unit) {
  std::string text;
  while (text.size() + unit.size() <= model::kMostMessageCharacters) text += unit;
  return text;
}

std::size_t depth_of(const std::vector<Event>& events) {
  std::size_t depth = 0;
  std::size_t most = 0;
  for (const auto& event : events) {
    if (event.step == Step::Begin) most = std::max(most, ++depth);
    if (event.step == Step::End) --depth;
  }
  BOOST_TEST(depth == 0U);
  return most;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(markdown)

BOOST_AUTO_TEST_CASE(words_are_emphasized_and_code_is_code) {
  BOOST_TEST(outline("a *b* _c_ **d** `e`") == "(p a (em b) (em c) (strong d) (code e))");
  BOOST_TEST(outline("**Luukku**n _a **b** c_") == "(p (strong Luukku)n (em a (strong b) c))");
  BOOST_TEST(outline("\\*not\\* \\_this\\_ \\`or\\`") == "(p *not* _this_ `or`)");
}

BOOST_AUTO_TEST_CASE(blocks_of_code_keep_every_sign) {
  BOOST_TEST(outline("```sql\nSELECT *\n  FROM a & b\\n <c>&lt;\n---\n```") ==
             "(pre:sql SELECT *\n  FROM a & b\\n <c>&lt;\n---)");
  BOOST_TEST(outline("`a & <b> \\d* ~~~ https://c.example/*d*`") ==
             "(p (code a & <b> \\d* ~~~ https://c.example/*d*))");
  BOOST_TEST(outline("a\n\n    b\n\n    c") == "(p a)(pre b\n\nc)");
}

BOOST_AUTO_TEST_CASE(lists_stand_in_lists_and_keep_their_numbers) {
  BOOST_TEST(outline("- a\n- b\n  - c") == "(ul (li (p a))(li (p b)(ul (li (p c)))))");
  BOOST_TEST(outline("3. a\n4. b") == "(ol (li:3 (p a))(li:4 (p b)))");
  BOOST_TEST(outline("1. yes\n3. no\n7) maybe\n\n5. five\n4. four") ==
             "(ol (li:1 (p yes))(li:3 (p no)))(ol (li:7 (p maybe)))(ol (li:5 (p five))(li:4 (p four)))");
  BOOST_TEST(outline("> - 12. a\n>   9. b") == "(quote (ul (li (ol (li:12 (p a))(li:9 (p b))))))");
}

BOOST_AUTO_TEST_CASE(quotes_headings_and_rules) {
  BOOST_TEST(outline("> a\n> > b") == "(quote (p a)(quote (p b)))");
  BOOST_TEST(outline("# a *b*\n\nc") == "(p (strong a (em b)))(p c)");
  BOOST_TEST(outline("a\n\n---\n\nb") == "(p a)(hr)(p b)");
}

BOOST_AUTO_TEST_CASE(a_link_whose_words_are_not_its_address_says_whose_it_is) {
  BOOST_TEST(outline("[docs](https://a.example/b)") == "(p (a:https://a.example/b docs:a.example))");
  BOOST_TEST(outline("[https://bank.example](https://evil.example)") ==
             "(p (a:https://evil.example https://bank.example:evil.example))");
  BOOST_TEST(outline("[https://a.example](https://a.example)") ==
             "(p (a:https://a.example https://a.example))");
  BOOST_TEST(outline("[](https://a.example)") == "(p (a:https://a.example https://a.example))");
  BOOST_TEST(outline("[us](mailto:us@a.example)") == "(p (mail:us@a.example us:us@a.example))");
  BOOST_TEST(outline("[a](https://b.example \"c\")") == "(p (a:https://b.example a:b.example) (c))");
}

BOOST_AUTO_TEST_CASE(an_image_is_a_link_and_no_link_stands_in_another) {
  BOOST_TEST(outline("![a *b*](https://c.example/d.png)") ==
             "(p (a:https://c.example/d.png a (em b):c.example))");
  BOOST_TEST(outline("[![a](https://b.example)](https://c.example)") ==
             "(p (a:https://c.example [a](https://b.example):c.example))");
}

BOOST_AUTO_TEST_CASE(web_addresses_are_links_with_all_their_signs) {
  BOOST_TEST(outline("see https://a.example/_b_/*c*d.") ==
             "(p see (a:https://a.example/_b_/*c*d https://a.example/_b_/*c*d).)");
  BOOST_TEST(outline("**https://a.example**") == "(p (strong (a:https://a.example https://a.example)))");
  BOOST_TEST(outline("<https://a.example?b&c>") == "(p <(a:https://a.example?b&c https://a.example?b&c)>)");
}

BOOST_AUTO_TEST_CASE(what_is_no_link_is_shown_as_it_was_typed) {
  for (const std::string typed :
       {"[a](javascript:alert(1))", "[a](JAVASCRIPT:alert)", "[a](java&#115;cript:alert)",
        "[a](data:text/html,b)", "[a](vbscript:b)", "[a](//evil.example)", "[a](/tickets)",
        "[a](jav\tascript:b)", "[a](&#x6A;avascript:b)", "[a](mailto:b@c.example?bcc=d)", "[a](b \"c\")",
        "<javascript:alert(1)>", "[a]: javascript:b", "[a][b]"}) {
    BOOST_TEST(outline(typed) == "(p " + typed + ")");
  }
}

BOOST_AUTO_TEST_CASE(html_is_shown_as_it_was_typed) {
  for (const std::string typed :
       {"<b>a</b>", "<script>alert(1)</script>", "<!-- a -->", "<div onclick=\"a\">\nb\n</div>", "<?a?>",
        "<![CDATA[a]]>", "&lt;b&gt; &amp;amp; &#60; &nbsp;", "<img src=x onerror=alert(1)>"}) {
    BOOST_TEST(outline(typed) == "(p " + typed + ")");
  }
}

BOOST_AUTO_TEST_CASE(a_text_without_markdown_looks_as_typed) {
  for (const std::string typed :
       {"Hello,\nit fails.", "Regards,\nPekka\n--\nAcme Oy", "Title\n=====\ntext", "Title\n-----\ntext",
        "~~~~~~ log ~~~~~~\na", "\\\\server\\share C:\\temp \\d+\\.", "5*3*2 = 30, a_b_c, 3 * 4 * 5",
        "error:\n    at a(b:1)\n\tat c", "  two blanks", "#1001 and [1] and (2)", "[1]: see below", "a -- b",
        "2 < 3 && 4 > 3", "24.12.2026", "*, **, _ and `"}) {
    BOOST_TEST(outline(typed) == "(p " + typed + ")");
  }
  BOOST_TEST(outline("24. joulukuuta") == "(ol (li:24 (p joulukuuta)))");
}

BOOST_AUTO_TEST_CASE(a_patch_is_shown_plain) {
  BOOST_TEST(outline("See\ndiff --git a/b b/b\n--- a/b\n+++ b/b\n@@ -1 +1 @@\n-*c*\n+d") == "plain");
  BOOST_TEST(outline("```\ndiff --git a/b b/b\n```") == "(pre diff --git a/b b/b)");
}

BOOST_AUTO_TEST_CASE(nesting_is_bounded_and_no_word_is_lost) {
  std::string inward;
  for (int level = 0; level < 200; ++level)
    inward += std::string(static_cast<std::size_t>(level), ' ') + "- a\n";
  const std::vector<std::string> texts = {
      std::string(500, '>') + "a", inward, "> - > - > - > - > - > - > - > - > - > - > a",
      "*a **b *c **d *e **f *g **h *i **j *k **l *m **n o**n*m**l*k**j*i**h*g**f*",
      "[*a* **b *c* d**](https://e.test)"};
  for (const auto& text : texts) {
    const auto events = view::markdown_events(text);
    BOOST_REQUIRE(events.has_value());
    // An item beside each list, and a paragraph.
    BOOST_TEST(depth_of(*events) <= 2 * view::kMostDepth + 2);
    std::string shown;
    for (const auto& event : *events) shown += event.element == Element::Text ? event.text : "";
    BOOST_TEST(std::ranges::count(shown, 'a') == std::ranges::count(text, 'a'));
  }
}

BOOST_AUTO_TEST_CASE(too_many_signs_or_events_are_shown_plain) {
  BOOST_TEST(outline(repeated("*a* ")) == "plain");
  BOOST_TEST(outline(repeated("a\n\n")) == "plain");
  BOOST_TEST(outline(repeated("`a` ")) == "plain");
  BOOST_TEST(outline(repeated("word ")) != "plain");
}

// Each is compared with an ordinary text of the same length, in the same run.
BOOST_AUTO_TEST_CASE(no_pattern_costs_more_than_twenty_ordinary_texts) {
  // Of this process's time, so that others on the machine do not count.
  const auto cost_of = [](const std::string& text) {
    auto least = std::numeric_limits<std::clock_t>::max();
    for (int round = 0; round < 5; ++round) {
      const auto began = std::clock();
      static_cast<void>(view::markdown_events(text));
      least = std::min(least, std::clock() - began);
    }
    return static_cast<double>(least);
  };
  const auto ordinary =
      cost_of(repeated("The import of **Monday** stops, and then nothing happens for a while.\nSee "
                       "https://a.example for more.\n\n"));
  std::vector<std::string> hostile = {"`"};
  for (int length = 1; hostile[0].size() < model::kMostMessageCharacters - 400; ++length)
    hostile[0] += std::string(static_cast<std::size_t>(length), '`') + " ";
  const std::string half(model::kMostMessageCharacters / 2, '\n');
  hostile.push_back(repeated("![").substr(0, 32'000) + repeated("[a](b)").substr(0, 32'000));
  hostile.push_back("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - a\n" + half);
  std::string nested;
  for (int level = 0; level < 2'900; ++level) nested += "*a _b ";
  for (int level = 0; level < 2'900; ++level) nested += "c_ d* ";
  hostile.push_back(nested);
  hostile.push_back(repeated("- ").substr(0, 32'000) + "a" + half);
  hostile.push_back(repeated(">").substr(0, 32'000) + "a\n" + repeated("b\n").substr(0, 32'000));
  for (const auto* unit : {"[",        "![",       "![[]()",      "]",
                           "[a](b",    "[a](((((", "[a](b \"",    "[a](https://b.example)",
                           "****a",    "*a ",      "_a ",         "*_",
                           "*a_ ",     "*_* a ",   "a**b",        "a_",
                           ">",        "> ",       "> > > > a\n", "- ",
                           "- a\n",    "-\n",      "1. ",         "1. a\n2) b\n",
                           "<",        "<!--",     "<?",          "<![CDATA[",
                           "<a ",      "&",        "&#",          "\\",
                           "`",        "`a``",     "\t",          "\ta\n",
                           "a\n",      "a\n\n",    ">\n",         "```\n",
                           "~~~",      "---\n",    "=\n",         "# a\n",
                           "[a]: b\n", "http",     "https://a ",  "http://-",
                           "1",        "a@",       "!["}) {
    hostile.push_back(repeated(unit));
  }
  double worst = 0;
  for (const auto& text : hostile) {
    const auto ratio = cost_of(text) / ordinary;
    BOOST_TEST(ratio < 20, text.substr(0, 20) << " costs " << ratio << " times as much");
    worst = std::max(worst, ratio);
  }
  BOOST_TEST_MESSAGE("the worst costs " << worst << " ordinary texts");
}

BOOST_AUTO_TEST_SUITE_END()
