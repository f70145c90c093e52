// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/command.h"

#include <iostream>

#include "base/language.h"
#include "base/text.h"
#include "model/email_address.h"
#include "store/portals.h"
#include "view/markdown.h"

namespace tools {

store::Reader open_shelves(const base::Config& config) {
  return store::Reader(config.database, store::kToolPatience);
}

model::PortalId require_portal(store::Reader& shelves, const std::string& key) {
  const auto portal = store::find_portal(shelves, key);
  if (!portal) throw Refused("there is no portal " + key);
  return *portal;
}

std::string require_email(const std::string& typed) {
  const auto email = model::normal_email_address(typed);
  if (!email) throw Refused(typed + " is no e-mail address");
  return *email;
}

void require_text(const std::string& text, std::size_t most_characters, const std::string& what) {
  if (!base::is_clean_utf8(text)) throw Refused(what + " is not UTF-8 text");
  if (base::to_plain_text(text) != text || text.find_first_of("\n\t") != std::string::npos) {
    throw Refused(what + " holds a control character");
  }
  if (base::is_blank(text)) throw Refused(what + " is empty");
  if (base::count_characters(text) > most_characters) {
    throw Refused(what + " has more than " + std::to_string(most_characters) + " characters");
  }
}

std::string require_lines(const std::string& typed, std::size_t most_characters, const std::string& what) {
  if (!base::is_clean_utf8(typed)) throw Refused(what + " is not UTF-8 text");
  const auto plain = base::to_plain_text(typed);
  std::string text(base::trim(plain));
  if (base::is_blank(text)) throw Refused(what + " is empty");
  if (base::count_characters(text) > most_characters)
    throw Refused(what + " has more than " + std::to_string(most_characters) + " characters");
  return text;
}

std::string require_markdown(const std::string& typed, std::size_t most_characters, const std::string& what) {
  auto text = require_lines(typed, most_characters, what);
  if (!view::markdown_events(text)) throw Refused(what + " is no text in Markdown that a page can show");
  return text;
}

void print(const Settings& settings, const nlohmann::ordered_json& outcome) {
  if (settings.json) {
    std::cout << outcome.dump() << '\n';
    return;
  }
  for (const auto& [key, value] : outcome.items()) {
    const auto text = value.is_string() ? value.get<std::string>() : value.dump();
    std::cout << key << ": " << base::on_one_line(text) << '\n';
  }
}

}  // namespace tools
