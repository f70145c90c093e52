// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Named values of a query or a form, whichever way they were encoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

class Fields {
 public:
  void add(std::string name, std::string value) { all_.emplace_back(std::move(name), std::move(value)); }

  // The first value of that name; nothing where there is none.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  // The same, empty where there is none.
  [[nodiscard]] std::string_view get(std::string_view name) const { return find(name).value_or(""); }
  // All values of that name, in their order.
  [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
  [[nodiscard]] std::size_t count(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

// application/x-www-form-urlencoded, as the URL Standard says, but strict: nothing for a wrong escape,
// ill-formed UTF-8, a NUL, or more than `kMostFields` fields.
inline constexpr std::size_t kMostFields = 200;
[[nodiscard]] std::optional<Fields> parse_urlencoded(std::string_view text);

}  // namespace http
