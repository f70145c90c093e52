// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the parts of a SAML response stand, and whether they may.
#pragma once

#include <variant>

#include "auth/xml.h"
#include "model/single_sign_on.h"

namespace auth {

struct SamlParts {
  xmlNode* response = nullptr;
  xmlNode* assertion = nullptr;  // one of these two is there
  xmlNode* encrypted = nullptr;
  xmlNode* response_signature = nullptr;  // these may be there
  xmlNode* assertion_signature = nullptr;
};

// The only assertion of the whole document, a child of its root; the only signatures, each a child of what it
// signs, and of a form that is_plain_signature() takes; every ID once. Problem: Structure, or Algorithm where
// a signature is of one that is not taken.
[[nodiscard]] std::variant<SamlParts, model::SsoProblem> saml_parts(const xmlDoc*);

// The one signature of a message's root, as strictly; null where there is none.
[[nodiscard]] std::variant<xmlNode*, model::SsoProblem> root_signature(const xmlDoc*);

}  // namespace auth
