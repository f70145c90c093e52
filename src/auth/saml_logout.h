// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single log-out as an identity provider asks for it (SAML Core, section 3.7; Profiles, section 4.4).
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "auth/signing_certificates.h"
#include "base/time.h"
#include "model/single_sign_on.h"

namespace auth {

inline constexpr std::chrono::minutes kLongestLogout{10};

struct LogoutRules {
  std::string_view issuer;                  // the identity provider's entity ID
  std::string_view destination;             // where it was sent
  const SigningCertificates* certificates;  // its own signature is judged by; null: that of the address was
};

struct SamlLogout {
  std::string id;                     // the request's
  model::SamlSubject subject;         // without a session
  std::vector<std::string> sessions;  // none: all of the subject's
};

// Whom it is about, or the first rule that it breaks. No older than ten minutes, and within its NotOnOrAfter.
[[nodiscard]] std::variant<SamlLogout, model::SsoProblem> read_logout_request(std::string_view xml,
                                                                              const LogoutRules&,
                                                                              base::Time now);

// Whether a LogoutResponse says that all is done. It is told to people, and changes nothing.
[[nodiscard]] bool says_logged_out(std::string_view xml);

}  // namespace auth
