// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/time.h"

namespace db {

// A bound value. It does not own text: that must live until the call returns.
using Value = std::variant<std::nullptr_t, std::uint64_t, std::int64_t, std::string_view, base::Time>;

[[nodiscard]] inline Value to_value(Value value) {
  return value;
}
[[nodiscard]] inline Value to_value(std::nullptr_t) {
  return nullptr;
}
[[nodiscard]] inline Value to_value(bool flag) {
  return std::uint64_t{flag};
}
[[nodiscard]] inline Value to_value(std::uint64_t number) {
  return number;
}
[[nodiscard]] inline Value to_value(std::int64_t number) {
  return number;
}
[[nodiscard]] inline Value to_value(std::string_view text) {
  return text;
}
[[nodiscard]] inline Value to_value(const std::string& text) {
  return std::string_view{text};
}
[[nodiscard]] inline Value to_value(const char* text) {
  return std::string_view{text};
}
[[nodiscard]] inline Value to_value(base::Time moment) {
  return moment;
}
template <class Identifier>
requires requires(Identifier id) {
  id.value;
}
[[nodiscard]] Value to_value(Identifier id) {
  return std::uint64_t{id.value};
}
template <class Inner>
[[nodiscard]] Value to_value(const std::optional<Inner>& value) {
  return value ? to_value(*value) : Value{nullptr};
}

}  // namespace db
