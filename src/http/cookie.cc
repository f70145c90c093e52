// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/cookie.h"

#include "base/text.h"

namespace http {

std::optional<std::string> find_cookie(std::string_view header, std::string_view name) {
  std::optional<std::string> found;
  for (const auto piece : base::split(header, ';')) {
    const auto pair = base::trim(piece);
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
    const auto value = pair.substr(equals + 1);
    if (found && *found != value) return std::nullopt;
    found = std::string(value);
  }
  return found;
}

std::string set_cookie(std::string_view name, std::string_view value,
                       std::optional<std::chrono::seconds> life) {
  std::string cookie(name);
  cookie += '=';
  cookie += value;
  cookie += "; Path=/; Secure; HttpOnly; SameSite=Lax";
  if (life) cookie += "; Max-Age=" + std::to_string(life->count());
  return cookie;
}

}  // namespace http
