// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Zones and languages that people choose among.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace base {

// The zones of the tz database that stand for places, and UTC, sorted: "Africa/Abidjan".
[[nodiscard]] const std::vector<std::string>& time_zones();

// Those of which the folder has a catalogue (FOLDER/LANGUAGE/LC_MESSAGES/luukku.mo), sorted: "fi", "sv".
[[nodiscard]] std::vector<std::string> languages_in(const std::filesystem::path& folder);
// All that mails are written in: English, and those.
[[nodiscard]] std::vector<std::string> languages_with(const std::filesystem::path& folder);
// What its speakers call it: "fi" -> "Suomi".
[[nodiscard]] std::string name_of_language(const std::string& language);

}  // namespace base
