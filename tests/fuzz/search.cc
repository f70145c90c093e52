// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input's first line is what somebody types into the search field, the rest a text that is looked
// through.
#include "model/search.h"
#include "base/search_text.h"
#include "target.h"
#include "view/excerpt.h"

namespace {

bool begins_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80;
}

bool has_all_bits(const model::Signature& text, const model::Signature& term) {
  auto both = text;
  return (both |= term) == text;
}

void check_marks(std::string_view text, const std::vector<model::Mark>& marks) {
  std::size_t last = 0;
  for (const auto& [from, to] : marks) {
    fuzz::claim(from < to && to <= text.size(), "a mark lies in the text");
    fuzz::claim(from >= last, "marks stand in order, apart");
    fuzz::claim(begins_character(text, from) && begins_character(text, to), "no mark cuts a character");
    last = to;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  auto text = fuzz::text_of(bytes, size);
  const auto typed = fuzz::take_until(text, '\n');
  if (!fuzz::is_clean(typed) || !fuzz::is_clean(text) || model::is_too_long(typed)) return 0;

  const auto traced = base::trace_search_text(text);
  fuzz::claim(traced.text == base::to_search_text(text), "what is traced is what is searched");
  fuzz::claim(fuzz::is_clean(traced.text) || traced.text.empty(), "the search form is UTF-8");
  fuzz::claim(traced.text.find("  ") == std::string::npos, "no blank stands beside another");

  const auto search = model::parse_search(typed, "fi");
  if (!search) return 0;
  fuzz::claim(search->terms.size() <= model::kMostSearchTerms, "so many terms at most");
  bool any = false;
  for (const auto& term : search->terms) {
    fuzz::claim(!term.text.empty(), "a term is not empty");
    if (traced.text.find(term.text) == std::string::npos) continue;
    any = true;
    fuzz::claim(has_all_bits(model::signature_of(traced.text), model::signature_of(term.text)),
                "a signature does not rule out what is there");
  }
  const auto marks = model::find_marks(text, *search);
  check_marks(text, marks);
  fuzz::claim(any == !marks.empty(), "what is found is marked, and nothing else");

  const auto excerpt = view::trimmed_excerpt(text, *search);
  fuzz::claim(fuzz::is_clean(excerpt) || excerpt.empty(), "an excerpt is UTF-8");
  fuzz::claim(excerpt.find('\n') == std::string::npos, "an excerpt is one line");
  fuzz::claim(excerpt.empty() || !model::find_marks(excerpt, *search).empty(),
              "an excerpt shows what was found");
  return 0;
}
