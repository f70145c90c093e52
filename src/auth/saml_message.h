// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a portal says in SAML 2.0: that somebody wants to sign in or out (Core, sections 3.4 and 3.7), and
// what it is (Metadata, section 2.4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/single_sign_on.h"

namespace auth {

// From whom, to where.
struct SamlEnvelope {
  std::string_view id;           // an NCName (XML Namespaces, section 3)
  std::string_view issuer;       // our entity ID
  std::string_view destination;  // an address of the identity provider's
  base::Time now;
};

// Whoever is signed in at the identity provider need not sign in anew; any kind of NameID will do.
[[nodiscard]] std::string authn_request(const SamlEnvelope&, std::string_view acs);

[[nodiscard]] std::string logout_request(const SamlEnvelope&, const model::SamlSubject&);
[[nodiscard]] std::string logout_response(const SamlEnvelope&, std::string_view in_response_to);

// What of a portal an identity provider wants to know.
struct SamlService {
  std::string entity, acs, log_out;       // see model::saml_entity()
  std::vector<std::string> certificates;  // PEM, one at least; the first is of the key that signs now
};
[[nodiscard]] SamlService service_at(std::string_view origin, std::vector<std::string> certificates);
[[nodiscard]] std::string service_metadata(const SamlService&);

}  // namespace auth
