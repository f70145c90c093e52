// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SAML messages in addresses and forms: the HTTP-Redirect and HTTP-POST bindings (SAML Bindings,
// sections 3.4, 3.5).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/visit.h"
#include "auth/signing_certificates.h"
#include "model/single_sign_on.h"

namespace app {

inline constexpr std::size_t kMostRelayState = 80;  // bytes: section 3.4.3

// `name` is SAMLRequest or SAMLResponse. The whole is signed with the portal's key.
struct SamlMessage {
  std::string_view name;
  std::string_view xml;
  std::string_view relay_state;
};
[[nodiscard]] std::string saml_address(const Visit&, const std::string& url, const SamlMessage&);

// The message of that name in the address of this request, in XML; SsoProblem: Malformed, Unsigned or
// Signature.
[[nodiscard]] std::variant<std::string, model::SsoProblem> read_saml_address(
    const Visit&, std::string_view name, const auth::SigningCertificates&);
// ... whoever has signed it, if anybody; empty where it is none.
[[nodiscard]] std::string read_unsigned_saml_address(const Visit&, std::string_view name);

// The message of that name in the form, by the HTTP-POST binding (section 3.5): base64, which may be broken
// into lines. Nothing where it is no base64.
[[nodiscard]] std::optional<std::string> read_posted_saml(const Visit&, std::string_view name);

}  // namespace app
