// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/search.h"

#include <algorithm>

#include "base/language.h"
#include "base/search_text.h"
#include "base/text.h"
#include "base/word_ending.h"

namespace model {

namespace {

constexpr std::string_view kWordEnds = " \n0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_letter_word(std::string_view search_text) {
  return search_text.size() > 1 && search_text.front() == ' ' &&
         search_text.find_first_of(kWordEnds, 1) == std::string_view::npos;
}

// The shortest that an ending leaves of it.
std::string without_endings(const std::string& word, const std::string& language) {
  auto least = word;
  for (const auto& each : {language, std::string("en"), std::string("fi")}) {
    auto left = base::without_ending(word, each);
    if (left.size() < least.size()) least = std::move(left);
  }
  return least;
}

// Takes the next term from `rest`; `exact`: it stood in quotes.
std::string_view take_term(std::string_view& rest, bool& exact) {
  rest = base::trim(rest);
  exact = false;
  if (rest.starts_with('"')) {
    const auto close = rest.find('"', 1);
    const auto inner = close == std::string_view::npos ? "" : base::trim(rest.substr(1, close - 1));
    if (!inner.empty()) {
      rest.remove_prefix(close + 1);
      exact = true;
      return inner;
    }
  }
  const auto term = rest.substr(0, rest.find_first_of(" \t\n"));
  rest.remove_prefix(term.size());
  return term;
}

}  // namespace

Signature Search::signature() const {
  Signature all;
  for (const auto& term : terms) all |= signature_of(term.text);
  return all;
}

bool is_too_long(std::string_view typed) {
  return base::count_characters(typed) > kMostSearchCharacters;
}

std::optional<Search> parse_search(std::string_view typed, const std::string& language) {
  Search search{std::string(base::trim(typed)), {}};
  for (auto rest = typed; !base::trim(rest).empty() && search.terms.size() < kMostSearchTerms;) {
    bool exact = false;
    std::string term(take_term(rest, exact));
    auto text = base::to_search_text(term);
    if (text.empty()) continue;
    if (!exact && is_letter_word(text)) {
      term = without_endings(base::to_folded(term), language);
      text = base::to_search_text(term);
    }
    search.terms.push_back({std::move(text), std::move(term)});
  }
  return search.terms.empty() ? std::nullopt : std::optional(std::move(search));
}

std::vector<Mark> find_marks(std::string_view text, const Search& search) {
  const auto traced = base::trace_search_text(text);
  std::vector<Mark> all;
  for (const auto& term : search.terms) {
    for (auto at = traced.text.find(term.text); at != std::string::npos;
         at = traced.text.find(term.text, at + 1)) {
      auto last = at + term.text.size() - 1;
      if (is_letter_word(term.text))
        last = std::min(traced.text.find_first_of(kWordEnds, last + 1), traced.text.size()) - 1;
      all.emplace_back(traced.begin[at], traced.end[last]);
    }
  }
  std::ranges::sort(all);
  std::vector<Mark> apart;
  for (const auto& mark : all) {
    if (!apart.empty() && mark.first <= apart.back().second) {
      apart.back().second = std::max(apart.back().second, mark.second);
    } else {
      apart.push_back(mark);
    }
  }
  return apart;
}

}  // namespace model
