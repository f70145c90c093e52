// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace http {

// The value of that name in a Cookie header (RFC 6265, section 5.4). Nothing where it is missing, and where
// it stands twice with different values: somebody has planted one, and we cannot tell which.
[[nodiscard]] std::optional<std::string> find_cookie(std::string_view header, std::string_view name);

// A Set-Cookie value for `name`, which begins with __Host-: Secure, HttpOnly, SameSite=Lax, for the whole
// host and no other. Without `life` the browser forgets it when it closes. Name and value are of our own
// making.
[[nodiscard]] std::string set_cookie(std::string_view name, std::string_view value,
                                     std::optional<std::chrono::seconds> life);

}  // namespace http
