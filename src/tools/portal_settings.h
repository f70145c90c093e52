// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A portal's settings as the command line names them, all but its domains.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/portal.h"
#include "store/reader.h"

namespace tools {

// Refused where a domain is allowed and denied.
void require_apart(const model::Portal&);
// Refused, with what is missing, where the portal as it is could not be open.
void require_whole(store::Reader&, const model::Portal&);

// Notes who is to be invited where the portal's groups or settings have changed, and tells how many.
void note_invitations(store::Reader&, model::PortalId, nlohmann::ordered_json& outcome);

// Values as they are typed; refused where they are none.
[[nodiscard]] bool parse_yes_or_no(const std::string& value);
// Between blanks, a thousand at most; each once, in order.
[[nodiscard]] std::vector<std::string> parse_domains(const std::string& value);

// Comma-separated, for people.
[[nodiscard]] std::string setting_names();

// Refused where there is no such setting, or the value does not suit it. Rules speak of properties, which are
// looked up; `languages` are those that a portal can have.
void assign_setting(store::Reader&, const std::vector<std::string>& languages, model::Portal&,
                    const std::string& name, const std::string& value);

// The settings, each as it is typed.
[[nodiscard]] nlohmann::ordered_json describe_settings(const model::Portal&);

}  // namespace tools
