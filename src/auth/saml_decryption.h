// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Encrypted assertions (SAML Core, section 6; XML Encryption 1.1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "auth/openssl.h"
#include "auth/xml.h"

namespace auth {

// The bytes that a saml:EncryptedAssertion holds: one EncryptedData, and one EncryptedKey in its KeyInfo or
// beside it. The key is wrapped by RSA-OAEP (never by RSA 1.5), the data by AES-GCM, or, where `is_signed`
// says that a signature over the cipher text was verified, by AES-CBC. One of `keys` has to open it. Nothing
// for anything else: which step failed shows neither in the answer nor in the time that it takes.
[[nodiscard]] std::optional<std::string> decrypt_assertion(const xmlNode* encrypted,
                                                           const std::vector<KeyPointer>& keys,
                                                           bool is_signed);

}  // namespace auth
