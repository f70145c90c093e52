// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace auth {

// An object in JSON (RFC 8259) and nothing behind it. Nothing where a member stands twice, at any depth, or
// objects and arrays stand deeper in each other than 16.
[[nodiscard]] std::optional<nlohmann::json> parse_json_object(std::string_view text);

}  // namespace auth
