// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the pages at the door look, as the command line and imports say it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "model/system_page.h"

namespace tools {

// Refused where there is no such page.
[[nodiscard]] model::SystemPage require_page(const std::string& name);

// "layout", "heading" or "intro", as it is typed; refused where the value does not suit it.
void assign_design(model::PageDesign&, const std::string& name, const std::string& value);

// All three, each as it is typed.
[[nodiscard]] nlohmann::ordered_json describe_design(const model::PageDesign&);

}  // namespace tools
