// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules as they are written on the command line: a list of groups (one of them has to be satisfied), each a
// list of conditions (all of them), each {"property": "ticket.priority", "operator": "any_of", "values":
// ["high", "urgent"]}.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>

#include "model/rules.h"

namespace tools {

// Throws Refused, which says what is wrong. `holders`: what the rules may speak of.
[[nodiscard]] model::Rules parse_rules(const std::string& text, std::span<const model::Property> properties,
                                       std::span<const model::Holder> holders);

// ... and of a dynamic access group: of people, one condition at least.
[[nodiscard]] model::Rules parse_group_rules(const std::string& text,
                                             std::span<const model::Property> properties);

[[nodiscard]] nlohmann::ordered_json write_rules(const model::Rules&);

// "ticket.priority any_of high, urgent"
[[nodiscard]] std::string write_condition(const model::Condition&);

}  // namespace tools
