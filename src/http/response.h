// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

// A body that is made while it is sent.
class Stream {
 public:
  virtual ~Stream() = default;
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  // The next piece, of a size of its choice; empty at the end. Throws where it cannot go on.
  [[nodiscard]] virtual std::string read() = 0;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::unique_ptr<Stream> stream = nullptr;  // sent instead of `body`

  // Neither may hold a line end: throws std::invalid_argument rather than to send a header that somebody
  // smuggled in.
  void add(std::string_view name, std::string_view value);
  [[nodiscard]] bool has(std::string_view name) const;
};

// The reason phrase of RFC 9110, section 15.
[[nodiscard]] std::string_view reason(int status);

[[nodiscard]] Response html(int status, std::string body);
[[nodiscard]] Response text(int status, std::string body);
// 303: what was sent is stored, go and look there.
[[nodiscard]] Response see_other(std::string_view location);
// 308: the same request, at the address that it should have gone to.
[[nodiscard]] Response permanent_redirect(std::string_view location);

// The head as CGI wants it (RFC 3875, section 6.3), with Content-Length.
[[nodiscard]] std::string cgi_head(const Response& response);

}  // namespace http
