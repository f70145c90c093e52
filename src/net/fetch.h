// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small document over HTTPS, such as a JWK Set (RFC 7517), from a host that a portal names: who names it
// may be a stranger to the hoster, and must get no look into the hoster's network.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "base/config.h"

namespace net {

inline constexpr std::size_t kMostDocument = 256UL * 1024;  // bytes
inline constexpr std::size_t kMostHeader = 64UL * 1024;  // bytes, with those of interim answers and trailers
inline constexpr std::chrono::seconds kFetchPatience{10};  // for all of it

enum class Fetched {
  Whole,        // the document is there
  BadUrl,       // it is no URL of https, or has a user's name in it: nothing was asked
  NoHost,       // its host's name is not found
  Private,      // its host is at private addresses only: none was connected to
  Unreachable,  // no connection, a certificate that is not good, an answer that broke off or took too long
  NotGiven,     // answered, but not with 200 and a document and a header of these sizes
};

struct Document {
  Fetched outcome = Fetched::Unreachable;
  std::string body;     // as it was sent, whatever its type; empty where the outcome is not Whole
  std::string trouble;  // for people, on one line, where it is not
};

// Gets what is at the URL (https alone, any port), with TLS 1.2 or later and a certificate that is good for
// its host. It follows no redirect, goes through no proxy, and sends neither cookies nor a sign-in. Whether
// an address is public (net/address.h) is asked of each one before a connection to just that one, whatever
// DNS says in between. Throws base::ConfigError where the authorities cannot be read.
[[nodiscard]] Document fetch(const base::Fetch&, const std::string& url);

}  // namespace net
