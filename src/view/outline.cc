// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/outline.h"

namespace view {

namespace {

// The elements that count as depth.
bool nests(Element element) {
  return element == Element::Strong || element == Element::Emphasis || element == Element::Quote ||
         element == Element::Bullets || element == Element::Numbers || element == Element::Link ||
         element == Element::MailLink;
}

// The elements whose web addresses do not become links.
bool is_verbatim(Element element) {
  return element == Element::Link || element == Element::MailLink || element == Element::Code ||
         element == Element::CodeBlock;
}

}  // namespace

void Outline::begin(Element element, std::string_view text) {
  // A list is shown with its items or not at all.
  const bool shown = element == Element::Item ? open_.back().shown : !nests(element) || depth_ < kMostDepth;
  open_.push_back({element, shown});
  if (!shown) return;
  flush();
  depth_ += nests(element);
  verbatim_ += is_verbatim(element);
  events_.push_back({element, Step::Begin, std::string(text)});
}

void Outline::end(std::string_view text) {
  const auto [element, shown] = open_.back();
  open_.pop_back();
  if (!shown) return;
  flush();
  depth_ -= nests(element);
  verbatim_ -= is_verbatim(element);
  events_.push_back({element, Step::End, std::string(text)});
}

void Outline::rule() {
  flush();
  events_.push_back({Element::Rule, Step::Whole, {}});
}

void Outline::flush() {
  if (words_.empty()) return;
  const auto pieces = verbatim_ > 0 ? std::vector<Piece>{{false, words_}} : pieces_of(words_, links_);
  for (const auto& [is_link, words] : pieces) {
    if (is_link) events_.push_back({Element::Link, Step::Begin, words});
    events_.push_back({Element::Text, Step::Whole, words});
    if (is_link) events_.push_back({Element::Link, Step::End, {}});
  }
  words_.clear();
}

}  // namespace view
