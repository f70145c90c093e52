// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts.h"

#include "base/search_text.h"
#include "base/text.h"
#include "store/search_index.h"
#include "table.h"

namespace bench {

std::string Texts::add_ticket(std::uint64_t portal, std::uint64_t number, const std::string& subject) {
  auto text = base::to_search_text("#" + std::to_string(number) + "\n" + subject);
  kept_.push_back({portal, model::signature_of(text), {}});
  return text;
}

void Texts::add_message(std::uint64_t ticket, const std::string& text) {
  kept_.at(ticket - 1).text += store::search_text_of(text, {});
}

void Texts::write(const std::filesystem::path& folder) const {
  Table texts(folder, "thread_text");
  Table words(folder, "words");
  for (std::uint64_t id = 1; const auto& [portal, of_subject, text] : kept_) {
    auto all = of_subject;
    all |= model::signature_of(text);
    words.row(id, base::to_hex(model::to_stored(all)));
    texts.row(portal, id, id, text);
    ++id;
  }
}

}  // namespace bench
