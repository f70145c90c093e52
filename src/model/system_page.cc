// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/system_page.h"

#include <algorithm>

namespace model {

namespace {

template <class Value, std::size_t count>
std::optional<Value> find_name(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Value>(found - names.begin()));
}

}  // namespace

std::optional<SystemPage> parse_system_page(std::string_view name) {
  return find_name<SystemPage>(kSystemPages, name);
}

std::optional<Layout> parse_layout(std::string_view name) {
  return find_name<Layout>(kLayouts, name);
}

}  // namespace model
