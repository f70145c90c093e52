// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Questions to DNS (RFC 1035): the only user of c-ares. Each waits five seconds at most. `server` is
// ADDRESS[:PORT], or empty for those of the system (resolv.conf); `name` has no final dot, and no search list
// is tried. /etc/hosts is not read.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace net {

// DNS says that there is none: no such name (RFC 1035, section 4.1.1: NXDOMAIN), or none of this type at it.
struct NoRecord {};

// Nobody knows: no server answered in time, or what came was a failure (SERVFAIL, REFUSED) or nonsense.
struct NoAnswer {
  std::string why;
};

template <class Records>
using Answer = std::variant<Records, NoRecord, NoAnswer>;

// The TXT records at the name, at least one, each put together from its strings (RFC 7208, section 3.3).
// Their bytes are a stranger's.
using Texts = std::vector<std::string>;
[[nodiscard]] Answer<Texts> find_texts(const std::string& server, const std::string& name);

// Where a name leads.
struct Destination {
  std::vector<std::string> names;  // what its CNAME points to, what that one's does, and so on; small letters
  std::vector<std::string> addresses;  // IPv4 and IPv6, at least one
};
[[nodiscard]] Answer<Destination> find_destination(const std::string& server, const std::string& name);

// In quotes, as zone files have it (RFC 1035, section 5.1): what is not printable ASCII as \DDD.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace net
