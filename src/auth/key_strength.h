// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/single_sign_on.h"

struct evp_pkey_st;

namespace auth {

// Throws KeyError unless the public key is of the algorithm, and one that not everybody can sign for: RSA of
// 2,048 to 8,192 bits with an odd exponent of 2 to 64; a point of P-256 other than infinity; a point of
// Ed25519 that has more than eight multiples.
void require_strong(model::JwtAlgorithm, evp_pkey_st* key);

// The same of a key that SAML messages are signed with: RSA, or a point of P-256, P-384 or P-521.
void require_strong_signer(evp_pkey_st* key);

}  // namespace auth
