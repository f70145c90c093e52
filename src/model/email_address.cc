// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/email_address.h"

#include <algorithm>

#include "base/language.h"
#include "base/text.h"

namespace model {

namespace {

bool is_of_label(char c) {
  return base::is_ascii_alphanumeric(c) || c == '-' || static_cast<unsigned char>(c) > 0x7f;
}

bool is_of_atom(char c) {
  return is_of_label(c) || std::string_view("!#$%&'*+/=?^_`{|}~").find(c) != std::string_view::npos;
}

// Words of such characters with single dots between them.
bool is_dotted(std::string_view text, bool (*is_of_word)(char)) {
  return std::ranges::all_of(base::split(text, '.'), [&](std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_of_word);
  });
}

}  // namespace

std::optional<std::string> normal_email_address(std::string_view typed) {
  constexpr std::size_t kMostBytes = 254;
  const auto text = base::to_nfc(base::trim(typed));
  if (!text || text->size() > kMostBytes) return std::nullopt;
  const auto at = text->find('@');
  if (at == std::string::npos) return std::nullopt;
  const std::string_view whole = *text;
  if (!is_dotted(whole.substr(0, at), is_of_atom) || !is_dotted(whole.substr(at + 1), is_of_label) ||
      base::to_visible(whole) != whole)
    return std::nullopt;
  return base::to_ascii_lower(*text);
}

}  // namespace model
