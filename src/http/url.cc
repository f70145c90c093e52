// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/url.h"

#include <algorithm>

#include "base/language.h"
#include "base/text.h"

namespace http {

namespace {

constexpr std::string_view kUnreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

bool is_printable_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      decoded += text[at];
      continue;
    }
    if (text.size() - at < 3) return std::nullopt;
    const auto byte = base::from_hex(base::to_ascii_lower(text.substr(at + 1, 2)));
    if (!byte) return std::nullopt;
    decoded += *byte;
    at += 2;
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (kUnreserved.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += base::to_hex({&c, 1});
    }
  }
  return encoded;
}

std::optional<Target> parse_target(std::string_view raw) {
  if (raw.empty() || raw.front() != '/' || !is_printable_ascii(raw)) return std::nullopt;
  const auto mark = raw.find('?');
  Target target{.raw_path = std::string(raw.substr(0, mark)),
                .segments = {},
                .query = mark == std::string_view::npos ? "" : std::string(raw.substr(mark + 1))};
  for (const auto piece : base::split(std::string_view(target.raw_path).substr(1), '/')) {
    auto segment = percent_decode(piece);
    if (!segment || !base::is_clean_utf8(*segment)) return std::nullopt;
    if (std::ranges::any_of(*segment, [](char c) { return c == '/' || base::is_control(c); }))
      return std::nullopt;
    target.segments.push_back(std::move(*segment));
  }
  return target;
}

bool is_own_path(std::string_view path) {
  // Browsers read a backslash as a slash, and two slashes as the beginning of a host.
  return !path.empty() && path.front() == '/' && path.size() <= 2000 && is_printable_ascii(path) &&
         path.find('\\') == std::string_view::npos && (path.size() == 1 || path[1] != '/');
}

std::optional<std::string> normal_host(std::string_view header) {
  constexpr std::string_view kHostCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-.:[]";
  auto host = base::to_ascii_lower(header);
  if (host.empty() || host.size() > 260 || host.find_first_not_of(kHostCharacters) != std::string::npos) {
    return std::nullopt;
  }
  std::string name(without_port(host));
  const bool with_port = name.size() < host.size();
  const auto port = with_port ? host.substr(name.size() + 1) : "";
  if (name.ends_with('.')) name.pop_back();
  if (name.empty() || name.ends_with('.') ||
      (with_port && (port.starts_with('0') || !base::parse_number<std::uint16_t>(port))))
    return std::nullopt;
  return with_port ? name + ':' + port : name;
}

std::string_view without_port(std::string_view host) {
  return host.substr(0, host.find(':', host.starts_with('[') ? host.find(']') : 0));
}

}  // namespace http
