// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/found_text.h"

#include "names/tickets_page.h"

namespace view {

void add_marked(ctemplate::TemplateDictionary& values, const ctemplate::TemplateString& piece,
                std::string_view text, const std::vector<model::Mark>& marks) {
  std::size_t at = 0;
  const auto add = [&](std::size_t end, const ctemplate::TemplateString& kind) {
    if (end == at) return;
    auto& section = *values.AddSectionDictionary(piece);
    const auto part = text.substr(at, end - at);
    section.AddSectionDictionary(kind)->SetValue(ktp_PIECE_TEXT,
                                                 ctemplate::TemplateString(part.data(), part.size()));
    at = end;
  };
  for (const auto& [from, to] : marks) {
    add(from, ktp_PLAIN);
    add(to, ktp_MARKED);
  }
  add(text.size(), ktp_PLAIN);
}

}  // namespace view
