// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/disposition.h"

#include "http/url.h"

namespace http {

namespace {

// One underscore for each character that a quoted string in ASCII cannot hold, or that some browser decodes.
std::string ascii_of(std::string_view name) {
  constexpr std::string_view kMisread = "\"\\%";
  std::string ascii;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xc0) == 0x80) continue;
    const bool safe = byte >= 0x20 && byte < 0x7f && kMisread.find(c) == std::string_view::npos;
    ascii += safe ? c : '_';
  }
  return ascii;
}

}  // namespace

std::string attachment_disposition(std::string_view name) {
  return "attachment; filename=\"" + ascii_of(name) + "\"; filename*=UTF-8''" + percent_encode(name);
}

}  // namespace http
