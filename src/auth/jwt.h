// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON Web Tokens (RFC 7519) in the compact form of JWS (RFC 7515, section 3.1).
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>
#include <variant>

#include "auth/clock_skew.h"
#include "auth/verification_keys.h"
#include "base/time.h"
#include "model/single_sign_on.h"

namespace auth {

inline constexpr std::size_t kMostToken = 8000;  // bytes
inline constexpr std::chrono::hours kLongestTokenLife{1};

// What the claims are held to.
struct ClaimRules {
  std::string_view issuer;    // empty: any
  std::string_view audience;  // empty: `origin`, where the token names an audience at all
  std::string_view origin;    // the portal's
};

// What the token says, or the first rule that it breaks: the signature is judged before any claim is.
// Requires email, iat and exp (at most an hour apart), honours nbf, iss, aud, email_verified; the name is
// `name`, else given_name and family_name or first_name and last_name. The replay key is of iss and jti, else
// of the claims' bytes.
[[nodiscard]] std::variant<model::SsoClaims, model::SsoProblem> verify_jwt(std::string_view token,
                                                                           const VerificationKeys&,
                                                                           const ClaimRules&, base::Time now);

}  // namespace auth
