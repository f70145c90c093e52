// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a portal takes SAML, as the command line and imports say it.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>

#include "model/property.h"
#include "model/single_sign_on.h"

namespace tools {

// A setting as it is typed; refused where the value does not suit it. False: there is none of that name. Of
// those that stand in files there is none.
[[nodiscard]] bool assign_saml(model::SamlSettings&, std::span<const model::Property>,
                               const std::string& name, const std::string& value);

// Certificates in PEM, in the form in which they are stored; refused, with `from` and the reason, where they
// are none.
[[nodiscard]] std::string require_certificates(const std::string& pem, const std::string& from);

// All that a sign-in needs, wherever it came from; refused otherwise.
void require_complete(model::SamlSettings&);

// All but the certificates, each as it is typed.
[[nodiscard]] nlohmann::ordered_json describe_settings(const model::SamlSettings&);

}  // namespace tools
