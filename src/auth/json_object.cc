// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/json_object.h"

#include <set>
#include <string>
#include <vector>

namespace auth {

std::optional<nlohmann::json> parse_json_object(std::string_view text) {
  using nlohmann::json;
  constexpr int kDeepest = 16;
  // The library reads no further than a zero byte, and takes a byte order mark for white space.
  if (text.find('\0') != std::string_view::npos || text.starts_with("\xef\xbb\xbf")) return std::nullopt;
  bool good = true;
  std::vector<std::set<std::string>> members;  // of the objects that are open
  const auto watch = [&](int depth, json::parse_event_t event, json& parsed) {
    const bool starts =
        event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
    if (starts && depth >= kDeepest) good = false;
    if (event == json::parse_event_t::object_start) members.emplace_back();
    if (event == json::parse_event_t::key && !members.back().insert(parsed.get<std::string>()).second)
      good = false;
    if (event == json::parse_event_t::object_end) members.pop_back();
    return true;
  };
  auto value = json::parse(text, watch, /*allow_exceptions=*/false);
  if (!good || !value.is_object()) return std::nullopt;
  return value;
}

}  // namespace auth
