// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Addresses of portals as they are typed. What is refused throws Refused.
#pragma once

#include <string>
#include <string_view>

#include "base/config.h"
#include "store/domains.h"

namespace tools {

// "https://HOST[:PORT]", or http:// where the host is one of this machine: anything else would send cookies
// and passwords in the clear. Refused for the installation's default host, with whatever port.
[[nodiscard]] store::DomainRow parse_origin(const base::Config&, const std::string& origin);

// "HOST[:PORT]" in the form that domains are stored in.
[[nodiscard]] std::string parse_host(const std::string& typed);

// Refused when it is the installation's default host, with whatever port: no portal may have that.
void refuse_default_host(const base::Config&, const std::string& host);

// Whether the host is one of this machine: localhost, *.localhost, 127.*, [::1] (RFC 6761, section 6.3).
[[nodiscard]] bool is_loopback(std::string_view host);

}  // namespace tools
