// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/path.h"

#include "base/text.h"

namespace app {

namespace {

std::optional<model::TicketNumber> parse_number(std::string_view segment) {
  const auto number = base::parse_number<std::uint64_t>(segment);
  if (!number || std::to_string(*number) != segment || *number > 9'000'000'000'000'000'000ULL)
    return std::nullopt;
  return model::TicketNumber{*number};
}

// Whether the segment fits, which it then leaves in `values`.
bool take(PathValues& values, std::string_view wanted, const std::string& segment) {
  if (wanted == "{number}") {
    const auto number = parse_number(segment);
    values.number = number.value_or(model::TicketNumber{});
    return number.has_value();
  }
  if (wanted == "{id}") {
    values.id = base::from_hex(segment).value_or("");
    return values.id.size() == 16;
  }
  if (wanted == "{name}") {
    values.name = segment;
    return !segment.empty();
  }
  return wanted == segment;
}

std::optional<PathValues> match_one(std::string_view route_path, const http::Target& target) {
  const auto wanted = base::split(route_path.substr(1), '/');
  if (wanted.size() != target.segments.size()) return std::nullopt;
  PathValues values;
  for (std::size_t at = 0; at < wanted.size(); ++at) {
    if (!take(values, wanted[at], target.segments[at])) return std::nullopt;
  }
  return values;
}

}  // namespace

std::optional<PathValues> match_path(std::string_view route_paths, const http::Target& target) {
  for (const auto path : base::split(route_paths, ' ')) {
    if (auto values = match_one(path, target)) return values;
  }
  return std::nullopt;
}

}  // namespace app
