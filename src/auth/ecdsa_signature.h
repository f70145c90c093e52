// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace auth {

// A signature of two numbers of `coordinate` bytes each, as JWS (RFC 7518, section 3.4) and XML Signature
// (6.4.3) have it, in the form that OpenSSL reads. Empty for what is none.
[[nodiscard]] std::string der_of_ecdsa(std::string_view signature, std::size_t coordinate);

}  // namespace auth
