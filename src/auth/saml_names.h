// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of SAML 2.0 (Core, Metadata), XML Signature 1.1 and XML Encryption 1.1.
#pragma once

#include "auth/xml.h"

namespace auth::saml {

inline constexpr const char* kProtocol = "urn:oasis:names:tc:SAML:2.0:protocol";
inline constexpr const char* kAssertion = "urn:oasis:names:tc:SAML:2.0:assertion";
inline constexpr const char* kMetadata = "urn:oasis:names:tc:SAML:2.0:metadata";
inline constexpr const char* kSignatures = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr const char* kEncryption = "http://www.w3.org/2001/04/xmlenc#";
inline constexpr const char* kExclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

inline constexpr const char* kPostBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
inline constexpr const char* kRedirectBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
inline constexpr const char* kBearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
inline constexpr const char* kSuccess = "urn:oasis:names:tc:SAML:2.0:status:Success";
inline constexpr const char* kEmailFormat = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";

[[nodiscard]] constexpr XmlName protocol(const char* local) {
  return {kProtocol, local};
}
[[nodiscard]] constexpr XmlName assertion(const char* local) {
  return {kAssertion, local};
}
[[nodiscard]] constexpr XmlName metadata(const char* local) {
  return {kMetadata, local};
}
[[nodiscard]] constexpr XmlName signature(const char* local) {
  return {kSignatures, local};
}
[[nodiscard]] constexpr XmlName encryption(const char* local) {
  return {kEncryption, local};
}

}  // namespace auth::saml
