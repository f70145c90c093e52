// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/import_source.h"

#include <set>
#include <vector>

#include "base/text.h"

namespace tools {

namespace {

using nlohmann::json;

// A portal's rules are the deepest: settings, list, group, condition, values.
constexpr int kMostDepth = 7;

}  // namespace

json parse_object(std::string_view text) {
  std::vector<std::set<std::string>> members;
  // Refuses nesting before it costs anything. Of a member that stands twice, readers believe one or the
  // other.
  const auto watch = [&](int depth, json::parse_event_t event, const json& parsed) {
    if (depth > kMostDepth) throw BadLine("the object is nested too deeply");
    if (event == json::parse_event_t::object_start) members.emplace_back();
    if (event == json::parse_event_t::object_end) members.pop_back();
    if (event == json::parse_event_t::key && !members.back().insert(parsed.get<std::string>()).second)
      throw BadLine(parsed.get<std::string>() + " stands twice");
    return true;
  };
  auto object = json::parse(text, watch, /*allow_exceptions=*/false);
  if (object.is_discarded() || !object.is_object()) throw BadLine("not a JSON object in UTF-8");
  return object;
}

std::optional<Entry> JsonLines::next() {
  for (auto line = lines_.next(); line; line = lines_.next()) {
    if (base::trim(line->text).empty() && !line->too_long) continue;
    Entry entry{line->number, {}, {}, line->text.size()};
    try {
      if (line->too_long) throw BadLine("the line is longer than 1 MiB");
      entry.object = parse_object(line->text);
    } catch (const BadLine& bad) {
      entry.problem = bad.what();
    }
    return entry;
  }
  return std::nullopt;
}

}  // namespace tools
