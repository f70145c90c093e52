// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/email_address.h"

#include <algorithm>

#include "base/language.h"
#include "base/text.h"

namespace model {

std::optional<std::string> normal_email_address(std::string_view typed) {
  constexpr std::size_t kMostBytes = 254;
  const auto text = base::to_nfc(base::trim(typed));
  if (!text || text->size() > kMostBytes) return std::nullopt;
  const auto at = text->find('@');
  if (at == 0 || at == std::string::npos || at + 1 == text->size() ||
      text->find('@', at + 1) != std::string::npos) {
    return std::nullopt;
  }
  const bool blank = std::ranges::any_of(*text, [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f || c == ',' || c == ';' || c == '<' ||
           c == '>' || c == '"';
  });
  if (blank) return std::nullopt;
  return base::to_ascii_lower(*text);
}

}  // namespace model
