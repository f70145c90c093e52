// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Request targets and addresses of our own (RFC 3986, RFC 9112 section 3.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

// Decodes %XX; nothing for a cut or wrong escape.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

// Encodes all but unreserved characters (RFC 3986, section 2.3).
[[nodiscard]] std::string percent_encode(std::string_view text);

struct Target {
  std::string raw_path;               // as sent
  std::vector<std::string> segments;  // between the slashes, decoded: "/tickets/1001" -> {"tickets", "1001"}
  std::string query;                  // as sent, without the question mark
};

// The origin form of a request target. Nothing for any other form, for bytes outside of printable ASCII, for
// a wrong escape, a decoded NUL, slash or control character, or ill-formed UTF-8.
[[nodiscard]] std::optional<Target> parse_target(std::string_view raw);

// Whether a browser stays on this site when it is sent there: a path of our own, as `next` may name one.
[[nodiscard]] bool is_own_path(std::string_view path);

// The Host header in the form that domains are stored in: small letters, no final dot. Nothing for what is no
// host.
[[nodiscard]] std::optional<std::string> normal_host(std::string_view header);

// Such a host's name alone; an IPv6 address with its brackets.
[[nodiscard]] std::string_view without_port(std::string_view host);

}  // namespace http
