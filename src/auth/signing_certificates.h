// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The certificates of an identity provider that SAML messages are signed with. They are trusted because they
// were set up: neither who issued them nor until when counts (SAML V2.0 Metadata Interoperability
// Profile, 2.6.1).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "auth/verification_keys.h"
#include "base/time.h"

struct evp_pkey_st;

namespace auth {

class SigningCertificates {
 public:
  static constexpr std::size_t kMost = 8;

  // One certificate in PEM (RFC 7468) or several one after the other, 64 KiB at most: RSA of 2,048 to 8,192
  // bits, or a point of P-256, P-384 or P-521. The same key twice counts once. Throws KeyError.
  explicit SigningCertificates(std::string_view pem);

  using Key = std::shared_ptr<evp_pkey_st>;
  [[nodiscard]] const std::vector<Key>& keys() const noexcept { return keys_; }

  // What people know a certificate by.
  struct About {
    std::string subject;
    std::string sha256;  // of its DER form, hexadecimal
    base::Time ends;
  };
  [[nodiscard]] const std::vector<About>& about() const noexcept { return about_; }

  // In the form in which they are stored: just the certificates.
  [[nodiscard]] const std::string& pem() const noexcept { return pem_; }

 private:
  std::vector<Key> keys_;
  std::vector<About> about_;
  std::string pem_;
};

// A certificate as XML carries it, base64 without PEM's lines (XML Signature, section 4.5.4.1), in PEM.
[[nodiscard]] std::string pem_of_certificate(std::string_view base64);

}  // namespace auth
