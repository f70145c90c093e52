// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an identity provider answers to a sign-in: the Web Browser SSO profile of SAML 2.0 (Profiles,
// section 4.1).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "auth/openssl.h"
#include "auth/signing_certificates.h"
#include "auth/xml.h"
#include "base/time.h"
#include "model/single_sign_on.h"

namespace auth {

// What a response is held to.
struct SamlRules {
  std::string_view issuer;           // the identity provider's entity ID
  std::string_view audience;         // the portal's
  std::string_view acs;              // where it was sent
  std::string_view email_attribute;  // empty: what is usual, see below
  const SigningCertificates& certificates;
  const std::vector<KeyPointer>& keys;  // the portal's, for what is encrypted
};

struct SamlSignIn {
  model::SsoClaims claims;  // the replay key is of the issuer and the assertion's ID
  model::SamlSubject subject;
  std::string in_response_to;  // the request's ID; empty: there was none
};

// Of a day at most; a minute of wrong clocks is forgiven.
inline constexpr std::chrono::hours kLongestAssertionLife{24};

class SamlResponse {
 public:
  // `xml` as parse_xml() takes it; nothing where that is null or no samlp:Response, or answers what cannot be
  // a request of ours: InResponseTo has 200 characters at most, and is a plain name.
  [[nodiscard]] static std::optional<SamlResponse> parse(std::string_view xml);

  // What it says of the request that it answers: to choose the rules by, not to be believed.
  [[nodiscard]] std::string in_response_to() const;

  // Whether the portal's keys are needed for it.
  [[nodiscard]] bool is_encrypted() const;

  // Whom it vouches for, or the first rule that it breaks. It is judged in this order: structure before any
  // cryptography; each signature that is there, by one of the certificates; an encrypted assertion is read;
  // then what the assertion says, and nothing outside it but what has to agree with it. Once. The address is
  // that of `email_attribute`; else the first of what identity providers usually call it (mail, email, and
  // the like), else the NameID, if that is no other kind of name. Two addresses are none.
  [[nodiscard]] std::variant<SamlSignIn, model::SsoProblem> verify(const SamlRules&, base::Time now);

 private:
  explicit SamlResponse(XmlDocument document) : document_(std::move(document)) {}

  XmlDocument document_;
};

}  // namespace auth
