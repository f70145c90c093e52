// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a customer's reply. What it is made of is balanced and bounded, stands where HTML lets it
// stand, leads to web and mail addresses only, and holds every letter that was typed.
#include "target.h"

#include "view/markdown.h"

namespace {

using view::Element;
using view::Event;
using view::Step;

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) letters += c;
  }
  return letters;
}

bool is_list(Element element) {
  return element == Element::Bullets || element == Element::Numbers;
}

bool is_link(Element element) {
  return element == Element::Link || element == Element::MailLink;
}

bool is_block(Element element) {
  return is_list(element) || element == Element::Paragraph || element == Element::CodeBlock ||
         element == Element::Quote || element == Element::Rule;
}

// Whether HTML lets `element` stand directly in `parent`.
bool may_stand(Element element, Element parent) {
  if (is_list(parent) || element == Element::Item) return is_list(parent) && element == Element::Item;
  const bool holds_blocks = parent == Element::Quote || parent == Element::Item;
  if (is_block(element) || holds_blocks) return is_block(element) && holds_blocks;
  return (parent != Element::Code && parent != Element::CodeBlock) || element == Element::Text;
}

void claim_address(const Event& link) {
  for (const char c : link.text) fuzz::claim(c > ' ' && c < 0x7f, "an address is printable ASCII");
  fuzz::claim(link.text.find_first_of("\"<>\\^`{|}") == std::string::npos, "an address needs no escaping");
  if (link.element == Element::MailLink) {
    const auto at = link.text.find('@');
    fuzz::claim(at != std::string::npos && at == link.text.rfind('@'), "a mail address has one @");
    fuzz::claim(link.text.find_first_of("?&=%/:,;") == std::string::npos, "a mail address stands alone");
    return;
  }
  fuzz::claim(link.text.rfind("http://", 0) == 0 || link.text.rfind("https://", 0) == 0,
              "a link leads to the web");
  const auto host = link.text.find("//") + 2;
  const auto authority = link.text.substr(host, link.text.find_first_of("/?#", host) - host);
  fuzz::claim(authority.find('@') == std::string::npos, "a web address names no user");
}

// The letters that are shown; `hidden` becomes how many of the input's may stand in addresses instead.
std::string claim_events(const std::vector<Event>& events, std::size_t& hidden) {
  std::vector<Element> open;
  std::size_t depth = 0;
  std::string shown;
  for (const auto& event : events) {
    if (event.step == Step::End) {
      fuzz::claim(!open.empty() && open.back() == event.element, "what ends is what was begun last");
      open.pop_back();
      depth -= event.element != Element::Paragraph && event.element != Element::Item;
      continue;
    }
    fuzz::claim(open.empty() ? is_block(event.element) : may_stand(event.element, open.back()),
                "HTML lets it stand there");
    if (event.element == Element::Text || event.element == Element::CodeBlock)
      shown += letters_of(event.text);
    if (event.step == Step::Whole) continue;
    if (is_link(event.element)) {
      for (const auto outer : open) fuzz::claim(!is_link(outer), "no link stands in a link");
      claim_address(event);
      hidden += letters_of(event.text).size() + std::string_view("mailto").size();
    }
    open.push_back(event.element);
    depth += event.element != Element::Paragraph && event.element != Element::Item;
    fuzz::claim(depth <= view::kMostDepth + 1, "the depth is bounded");
  }
  fuzz::claim(open.empty(), "all that was begun has ended");
  return shown;
}

bool is_subsequence(std::string_view part, std::string_view whole) {
  for (const char c : whole) {
    if (!part.empty() && part.front() == c) part.remove_prefix(1);
  }
  return part.empty();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto text = fuzz::text_of(bytes, size);
  const auto events = view::markdown_events(text);
  if (!events) return 0;
  fuzz::claim(events->size() <= view::kMostEvents && events->size() <= 8 * size, "the events are few");
  std::size_t hidden = 0;
  const auto shown = claim_events(*events, hidden);
  const auto typed = letters_of(text);
  fuzz::claim(is_subsequence(shown, typed),
              "the letters are shown in order, and none but those that were typed");
  const bool has_links = text.find("](") != std::string_view::npos;
  fuzz::claim(typed.size() <= shown.size() + (has_links ? hidden : 0), "no letter is lost");
  return 0;
}
