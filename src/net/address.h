// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which addresses are everybody's, and which lead within.
#pragma once

#include <sys/socket.h>

namespace net {

// Whether it is the address of one host on the public internet, of IPv4 or IPv6. None is: what is for the
// machine itself, its link or a private network, shared (100.64/10), multicast, reserved, for documentation
// or benchmarks (the registries of RFC 6890), nor an IPv6 address that only stands for one of IPv4 (mapped,
// 6to4, Teredo, NAT64), whichever that is. A node's own public address is public. What it is given is as long
// as its family says.
[[nodiscard]] bool is_public_address(const sockaddr&);

}  // namespace net
