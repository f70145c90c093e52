// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace base {

// The names of an enumeration's values, as they stand in the database, on command lines and in files.
template <class Value, std::size_t Size>
struct Names {
  std::array<std::pair<std::string_view, Value>, Size> all;

  // The value has a name.
  [[nodiscard]] constexpr std::string_view name_of(Value value) const {
    return std::ranges::find(all, value, &std::pair<std::string_view, Value>::second)->first;
  }
  [[nodiscard]] constexpr std::optional<Value> find(std::string_view name) const {
    const auto found = std::ranges::find(all, name, &std::pair<std::string_view, Value>::first);
    return found == all.end() ? std::nullopt : std::optional(found->second);
  }
};

}  // namespace base
