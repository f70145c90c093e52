// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an assertion says (SAML Core, section 2), once its signature is verified.
#pragma once

#include <variant>

#include "auth/saml_response.h"

namespace auth {

// All but the response's own attributes: Issuer, Subject, Conditions, AuthnStatement, AttributeStatement.
[[nodiscard]] std::variant<SamlSignIn, model::SsoProblem> read_assertion(const xmlNode* assertion,
                                                                         const SamlRules&, base::Time now);

}  // namespace auth
