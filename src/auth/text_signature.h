// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "auth/openssl.h"

namespace auth {

// Whether the key has signed the text: RSA (PKCS #1 v1.5) or ECDSA over the digest, or Ed25519 where that is
// null. ECDSA's two numbers stand one after the other, each as long as the curve's field, as JWS (RFC 7518,
// section 3.4) and XML Signature (6.4.3) have them.
[[nodiscard]] bool is_signed(EVP_PKEY*, const EVP_MD*, std::string_view text, std::string_view signature);

}  // namespace auth
