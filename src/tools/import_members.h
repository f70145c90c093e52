// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Members of an import's line, read strictly: each throws BadLine for what is not of its kind.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/ticket.h"

namespace tools {

inline constexpr std::size_t kMostId = 190;
inline constexpr std::size_t kMostName = 200;
inline constexpr std::size_t kMostPlaceName = 100;

[[nodiscard]] bool is_absent(const nlohmann::json& object, const char* key);  // or null

// Text without a NUL, of `most` characters at most.
[[nodiscard]] std::optional<std::string> text_if_any(const nlohmann::json& object, const char* key,
                                                     std::size_t most);
[[nodiscard]] std::string text(const nlohmann::json& object, const char* key, std::size_t most);
[[nodiscard]] std::vector<std::string> texts(const nlohmann::json& object, const char* key, std::size_t most);

// "name", as the command line takes it of what people choose from a list.
[[nodiscard]] std::string checked_name(const nlohmann::json& object);
// Of nothing but the visible characters of ASCII.
[[nodiscard]] std::optional<std::string> ascii_if_any(const nlohmann::json& object, const char* key,
                                                      std::size_t most);

[[nodiscard]] bool flag(const nlohmann::json& object, const char* key, bool otherwise = false);
// The list of objects; empty where it is absent.
[[nodiscard]] std::vector<nlohmann::json> objects(const nlohmann::json& object, const char* key);
[[nodiscard]] std::optional<base::Time> time_if_any(const nlohmann::json& object, const char* key);
[[nodiscard]] base::Time time(const nlohmann::json& object, const char* key);

// In its normal form.
[[nodiscard]] std::optional<std::string> email_if_any(const nlohmann::json& object, const char* key);
[[nodiscard]] std::optional<std::string> password_hash(const nlohmann::json& object);  // "password_hash"
[[nodiscard]] std::string message_text(const nlohmann::json& object);                  // "text"
[[nodiscard]] model::Markup markup(const nlohmann::json& object);                      // "markup", else plain

// One of "files": its name for people, and its path below the folder of files, where it has one.
struct NamedFile {
  std::string name;
  std::optional<std::string> path;
};
[[nodiscard]] std::vector<NamedFile> named_files(const nlohmann::json& object);

// A property's value or values, as they would be typed; none for null.
[[nodiscard]] std::vector<std::string> typed_values(const nlohmann::json& value);

}  // namespace tools
