// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A portal's own key as a SAML service provider: it signs what the portal asks, and reads what is encrypted
// for it.
#pragma once

#include <string>
#include <string_view>

#include "auth/openssl.h"
#include "base/time.h"

namespace auth {

struct ServiceKeyText {
  std::string private_key;  // PEM (RFC 7468, section 10): a secret
  std::string certificate;  // PEM: self-signed, for a hundred years; nobody looks at when it ends
};
// RSA of 3,072 bits: what every identity provider takes.
[[nodiscard]] ServiceKeyText make_service_key(std::string_view host, base::Time now);

// Throws KeyError where it is no such key.
[[nodiscard]] KeyPointer read_service_key(std::string_view private_key);

}  // namespace auth
