// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/fields.h"

#include <algorithm>

#include "base/language.h"
#include "http/url.h"

namespace http {

namespace {

std::optional<std::string> decode(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '+', ' ');
  auto decoded = percent_decode(spaced);
  if (!decoded || !base::is_clean_utf8(*decoded)) return std::nullopt;
  return decoded;
}

}  // namespace

std::optional<std::string_view> Fields::find(std::string_view name) const {
  const auto found = std::ranges::find(all_, name, &std::pair<std::string, std::string>::first);
  if (found == all_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [own, value] : all_) {
    if (own == name) values.push_back(value);
  }
  return values;
}

std::size_t Fields::count(std::string_view name) const {
  return static_cast<std::size_t>(
      std::ranges::count(all_, name, &std::pair<std::string, std::string>::first));
}

std::optional<Fields> parse_urlencoded(std::string_view text) {
  Fields fields;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == kMostFields) return std::nullopt;
    const auto end = std::min(text.find('&'), text.size());
    const auto pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    auto name = decode(pair.substr(0, equals));
    auto value = decode(pair.substr(std::min(equals + 1, pair.size())));
    if (!name || !value) return std::nullopt;
    fields.add(std::move(*name), std::move(*value));
  }
  return fields;
}

}  // namespace http
