// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "http/url.h"

namespace http {

// A request as the web server handed it over. Only what is asked for somewhere is kept; everything is what
// the client sent, unchecked, unless it says otherwise.
struct Request {
  std::string method;
  std::string raw_target;
  std::optional<Target> target;  // nothing where the raw one is malformed
  std::string host;
  std::string cookies;
  std::string origin;
  std::string fetch_site;  // Sec-Fetch-Site
  std::string content_type;
  std::string user_agent;
  std::string remote_address;                   // from the web server
  std::string id;                               // from the web server, else made by the gateway
  std::optional<std::uint64_t> content_length;  // nothing where it is missing
  unsigned server_status =
      0;  // what the web server wants explained (413, 502 ...), 0 for an ordinary request
  std::uint64_t server_limit = 0;  // with 413: how many bytes it would have taken
  bool malformed = false;          // a number that is none, a header that may stand once and stands twice
};

// The bytes that follow the head.
class Body {
 public:
  virtual ~Body() = default;
  // Up to `most` bytes. Empty at the end; nothing where the connection broke or the server reported an error.
  [[nodiscard]] virtual std::optional<std::string> read(std::size_t most) = 0;
};

}  // namespace http
