// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a query or a form. It is read as a second, slower reader reads it, refused where that refuses,
// and what was read, written again, reads the same.
#include "target.h"

#include "http/fields.h"
#include "http/url.h"

namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decode(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    char c = text.front();
    text.remove_prefix(1);
    if (c == '+') c = ' ';
    if (c == '%') {
      if (text.size() < 2 || digit(text[0]) < 0 || digit(text[1]) < 0) return std::nullopt;
      c = static_cast<char>(digit(text[0]) * 16 + digit(text[1]));
      text.remove_prefix(2);
    }
    decoded += c;
  }
  if (!fuzz::is_clean(decoded)) return std::nullopt;
  return decoded;
}

std::optional<fuzz::Pairs> read(std::string_view text) {
  fuzz::Pairs pairs;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == http::kMostFields) return std::nullopt;
    auto value = fuzz::take_until(text, '&');
    if (value.empty()) continue;
    const auto name = decode(fuzz::take_until(value, '='));
    const auto decoded = decode(value);
    if (!name || !decoded) return std::nullopt;
    pairs.emplace_back(*name, *decoded);
  }
  return pairs;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto text = fuzz::text_of(bytes, size);
  const auto pairs = read(text);
  const auto fields = http::parse_urlencoded(text);
  fuzz::claim(fields.has_value() == pairs.has_value(), "two readers refuse the same");
  if (!pairs) return 0;
  fuzz::claim(fuzz::holds_exactly(*fields, *pairs), "two readers read the same");

  std::string again;
  for (const auto& [name, value] : *pairs) {
    if (!again.empty()) again += '&';
    again += http::percent_encode(name) + '=' + http::percent_encode(value);
  }
  const auto reread = http::parse_urlencoded(again);
  fuzz::claim(reread && fuzz::holds_exactly(*reread, *pairs), "what was read, written again, reads the same");
  return 0;
}
