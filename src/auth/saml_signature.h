// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signatures in SAML messages (SAML Core, section 5.4; XML Signature 1.1), judged by form before any
// cryptography.
#pragma once

#include "auth/signing_certificates.h"
#include "auth/xml.h"

namespace auth {

// Initialises libxml2 and xmlsec once; neither opens a file or a connection from then on, nor writes to
// standard error.
void prepare_xml_security();

// Whether the ds:Signature has just the parts that a SAML message needs: one SignedInfo with one Reference,
// which is to `signed_element`, the Signature's parent, by its ID, of letters, digits, "_", "-" and "." of
// ASCII; the enveloped-signature transform, then at most exclusive canonicalisation, each without more than a
// short list of prefixes; RSA (PKCS #1 v1.5) or ECDSA with SHA-256, SHA-384 or SHA-512. No ds:Object.
[[nodiscard]] bool is_plain_signature(const xmlNode* signature, const xmlNode* signed_element);

// Whether one of the keys has made it, over the very element that is_plain_signature() was asked about. What
// it says of its key (KeyInfo) is not read.
[[nodiscard]] bool is_signed_by(const std::vector<SigningCertificates::Key>&, xmlNode* signature,
                                xmlNode* signed_element);

}  // namespace auth
