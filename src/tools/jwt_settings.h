// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a portal takes JWTs, as the command line and imports say it.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>

#include "model/property.h"
#include "model/single_sign_on.h"

namespace tools {

// A setting as it is typed; refused where the value does not suit it. False: there is none of that name.
// Another algorithm, or another address of the keys, forgets the keys.
[[nodiscard]] bool assign_jwt(model::JwtSettings&, std::span<const model::Property>, const std::string& name,
                              const std::string& value);

// All that a sign-in needs, and nothing against itself; refused otherwise, with what is missing.
void require_complete(model::JwtSettings&);

// All but the keys, each as it is typed.
[[nodiscard]] nlohmann::ordered_json describe_settings(const model::JwtSettings&);

}  // namespace tools
