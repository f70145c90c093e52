// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The HTTP-Redirect binding (SAML Bindings, section 3.4): a message in an address, compressed, and signed as
// text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "auth/openssl.h"
#include "auth/signing_certificates.h"

namespace auth {

// DEFLATE (RFC 1951).
[[nodiscard]] std::string deflated(std::string_view xml);
// Nothing for what is none, has something behind it, or is more than kMostXml bytes then.
[[nodiscard]] std::optional<std::string> inflated(std::string_view bytes);

// What our own signatures say of themselves.
inline constexpr std::string_view kSignedBy = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
[[nodiscard]] std::string sign_text(const KeyPointer&, std::string_view text);

// Whether one of the keys has signed the text, with the algorithm of that name: RSA or ECDSA with SHA-256,
// SHA-384 or SHA-512, and no other.
[[nodiscard]] bool is_text_signed_by(const SigningCertificates&, std::string_view algorithm,
                                     std::string_view text, std::string_view signature);

}  // namespace auth
