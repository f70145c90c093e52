// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.h"

#include <netinet/in.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace net {

namespace {

// The addresses whose first `bits` are those of `begin`: of IPv6 its first 64 bits, of IPv4 all 32, in the
// upper half.
struct Network {
  std::uint64_t begin;
  unsigned bits;
};

consteval Network v4(std::uint64_t a, std::uint64_t b, std::uint64_t c, unsigned bits) {
  return {(a << 56U) | (b << 48U) | (c << 40U), bits};
}

consteval Network v6(std::uint64_t first, std::uint64_t second, unsigned bits) {
  return {(first << 48U) | (second << 32U), bits};
}

constexpr Network kNotPublic4[] = {
    v4(0, 0, 0, 8),        // this host
    v4(10, 0, 0, 8),       // private (RFC 1918)
    v4(100, 64, 0, 10),    // shared, behind a carrier's NAT (RFC 6598)
    v4(127, 0, 0, 8),      // loopback
    v4(169, 254, 0, 16),   // link-local; where clouds tell their secrets
    v4(172, 16, 0, 12),    // private
    v4(192, 0, 0, 24),     // of protocols (RFC 6890)
    v4(192, 0, 2, 24),     // documentation (RFC 5737)
    v4(192, 88, 99, 24),   // relays of 6to4 (RFC 7526)
    v4(192, 168, 0, 16),   // private
    v4(198, 18, 0, 15),    // benchmarks (RFC 2544)
    v4(198, 51, 100, 24),  // documentation
    v4(203, 0, 113, 24),   // documentation
    v4(224, 0, 0, 4),      // multicast
    v4(240, 0, 0, 4),      // reserved, and broadcast
};

// Hosts are within it alone (RFC 4291, section 2.4): outside are loopback, mapped IPv4, NAT64 (64:ff9b::/32),
// unique local, link-local, site-local, multicast.
constexpr Network kGlobalUnicast = v6(0x2000, 0, 3);

constexpr Network kNotPublic6[] = {
    v6(0x2001, 0, 23),       // of protocols (RFC 2928), with Teredo (RFC 4380), benchmarks, ORCHID
    v6(0x2001, 0x0db8, 32),  // documentation (RFC 3849)
    v6(0x2002, 0, 16),       // 6to4 (RFC 3056)
    v6(0x3ffe, 0, 16),       // of the 6bone once (RFC 3701)
    v6(0x3fff, 0, 20),       // documentation (RFC 9637)
};

bool is_within(std::uint64_t address, const Network& network) {
  return (address ^ network.begin) >> (64U - network.bits) == 0;
}

// So many bytes, the first of them the highest.
std::uint64_t number_of(const unsigned char* bytes, unsigned count) {
  std::uint64_t number = 0;
  for (unsigned at = 0; at < count; ++at) number = (number << 8U) | bytes[at];
  return number;
}

template <class Networks>
bool is_within_any(std::uint64_t address, const Networks& networks) {
  return std::ranges::any_of(networks, [&](const Network& network) { return is_within(address, network); });
}

}  // namespace

bool is_public_address(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof(four));
    const std::uint64_t number = ntohl(four.sin_addr.s_addr);
    return !is_within_any(number << 32U, kNotPublic4);
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 six{};
  std::memcpy(&six, &address, sizeof(six));
  const auto number = number_of(static_cast<const unsigned char*>(six.sin6_addr.s6_addr), 8);
  return is_within(number, kGlobalUnicast) && !is_within_any(number, kNotPublic6);
}

}  // namespace net
