// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a Cookie header. Ours is found whatever stands beside it; a second one of another value hides
// both; where ours is not, none is found.
#include "target.h"

#include "http/cookie.h"

namespace {

constexpr std::string_view kName = "__Host-luukku-ab";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

// The values of our name, byte by byte.
std::vector<std::string> values_in(std::string_view header) {
  std::vector<std::string> values;
  while (!header.empty()) {
    auto pair = fuzz::take_until(header, ';');
    while (!pair.empty() && is_blank(pair.front())) pair.remove_prefix(1);
    while (!pair.empty() && is_blank(pair.back())) pair.remove_suffix(1);
    if (pair.size() > kName.size() && pair.substr(0, kName.size()) == kName && pair[kName.size()] == '=')
      values.emplace_back(pair.substr(kName.size() + 1));
  }
  return values;
}

std::optional<std::string> the_one(const std::vector<std::string>& values) {
  for (const auto& value : values) {
    if (value != values.front()) return std::nullopt;
  }
  return values.empty() ? std::nullopt : std::optional(values.front());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string header(fuzz::text_of(bytes, size));
  const auto values = values_in(header);
  const auto found = http::find_cookie(header, kName);
  fuzz::claim(found == the_one(values), "a cookie is found where it stands, with one value");

  const std::string ours = std::string(kName) + "=ours";
  for (const auto& both : {header + "; " + ours, ours + "; " + header}) {
    const auto seen = http::find_cookie(both, kName);
    const bool alone = the_one(values) ? *the_one(values) == "ours" : values.empty();
    fuzz::claim(alone == seen.has_value(), "ours is found beside anything but another of its name");
    fuzz::claim(!seen || *seen == "ours", "what is found is ours");
  }
  if (found) {
    fuzz::claim(http::find_cookie(header + ";" + header, kName) == found, "the same twice is the same");
    fuzz::claim(found->find(';') == std::string::npos, "a value ends before the next cookie");
  }
  return 0;
}
