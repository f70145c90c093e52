// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a reply in Markdown is made of, for a template to make a page of it. The subset: emphasis, strong,
// code in a line, between fences or indented, quotes, lists, rules, links. A heading is a strong paragraph,
// an image a link with its alternative text, HTML the text that was typed. markdown_source.h says what is
// left out, so that a text typed without Markdown looks as typed: the breaks of lines and the blanks before
// them stay.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace view {

enum class Element {
  Paragraph,
  Strong,
  Emphasis,
  Code,       // within a line
  CodeBlock,  // Begin: text is what was written at the fence, a language mostly
  Quote,
  Bullets,
  Numbers,
  Item,      // of Bullets or Numbers, directly within them; Begin, of Numbers: text is its own number
  Link,      // Begin: text is an http or https address
  MailLink,  // Begin: text is a mail address
             // End of both: whose address it is, unless the link's words are the address
  Rule,      // Whole
  Text,      // Whole
};

enum class Step { Begin, End, Whole };

struct Event {
  Element element = Element::Text;
  Step step = Step::Whole;
  std::string text;
};

// So many elements stand within one another at most, an item and its list counted once, paragraphs and code
// not at all. What is deeper keeps its words and loses its marks.
inline constexpr std::size_t kMostDepth = 12;

// More events make a page slow, and more signs of '*' and '_' are what libcmark 0.30.2 takes longest for.
inline constexpr std::size_t kMostEvents = 6'000;
inline constexpr std::size_t kMostStars = 12'000;

// Every Begin has its End, in order, and no letter is lost. Links lead only where link_target() lets them;
// what is no link is shown as it was typed, but web addresses become links as they do in plain messages.
// Linear in the text's length. Nothing for a text that is to be shown plain: one with more than these, or
// with a patch outside of fences.
[[nodiscard]] std::optional<std::vector<Event>> markdown_events(std::string_view text);

}  // namespace view
