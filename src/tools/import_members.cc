// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/import_members.h"

#include <algorithm>

#include "auth/password.h"
#include "base/language.h"
#include "base/text.h"
#include "model/email_address.h"
#include "model/ticket.h"
#include "tools/command.h"
#include "tools/import_source.h"

namespace tools {

using nlohmann::json;

namespace {

constexpr std::size_t kMostAddress = 400;
constexpr std::size_t kMostFileName = 255;
constexpr std::size_t kMostPath = 1000;

// A value as it is typed: yes_no as true or false, too.
std::string typed_value(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  throw BadLine("a property's value is a text, a number, true or false, or a list of these");
}

}  // namespace

bool is_absent(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null();
}

std::optional<std::string> text_if_any(const json& object, const char* key, std::size_t most) {
  if (is_absent(object, key)) return std::nullopt;
  const auto& value = object.at(key);
  if (!value.is_string()) throw BadLine(std::string(key) + " is no text");
  auto text = value.get<std::string>();
  if (!base::is_clean_utf8(text)) throw BadLine(std::string(key) + " holds a NUL");
  if (base::count_characters(text) > most) {
    throw BadLine(std::string(key) + " has more than " + std::to_string(most) + " characters");
  }
  return text;
}

std::string text(const json& object, const char* key, std::size_t most) {
  auto value = text_if_any(object, key, most);
  if (!value || base::trim(*value).empty()) throw BadLine(std::string(key) + " is missing");
  return *value;
}

std::string checked_name(const json& object) {
  auto name = text(object, "name", kMostPlaceName);
  require_text(name, kMostPlaceName, "name");
  return name;
}

std::optional<std::string> ascii_if_any(const json& object, const char* key, std::size_t most) {
  auto value = text_if_any(object, key, most);
  if (value && !std::ranges::all_of(*value, [](char each) { return each > ' ' && each <= '~'; }))
    throw BadLine(std::string(key) + " holds something else than visible characters of ASCII");
  return value;
}

std::optional<std::string> email_if_any(const json& object, const char* key) {
  const auto written = text_if_any(object, key, kMostAddress);
  if (!written) return std::nullopt;
  auto address = model::normal_email_address(*written);
  if (!address) throw BadLine(std::string(key) + " is no e-mail address");
  return address;
}

std::optional<std::string> password_hash(const json& object) {
  auto hash = text_if_any(object, "password_hash", kMostName);
  if (hash && !auth::is_password_hash(*hash))
    throw BadLine("password_hash is no Argon2id hash that can be taken");
  return hash;
}

std::optional<base::Time> time_if_any(const json& object, const char* key) {
  const auto written = text_if_any(object, key, 40);
  if (!written) return std::nullopt;
  const auto moment = base::from_rfc3339(*written);
  if (!moment) throw BadLine(std::string(key) + " is no time of RFC 3339");
  if (*moment < base::kFirstTime || *moment >= base::kEndOfTime)
    throw BadLine(std::string(key) + " is before 1000 or after 9999");
  return moment;
}

base::Time time(const json& object, const char* key) {
  const auto moment = time_if_any(object, key);
  if (!moment) throw BadLine(std::string(key) + " is missing");
  return *moment;
}

std::vector<std::string> texts(const json& object, const char* key, std::size_t most) {
  std::vector<std::string> values;
  if (is_absent(object, key)) return values;
  if (!object.at(key).is_array()) throw BadLine(std::string(key) + " is no list");
  for (const auto& item : object.at(key)) values.push_back(text({{"item", item}}, "item", most));
  return values;
}

std::vector<json> objects(const json& object, const char* key) {
  if (is_absent(object, key)) return {};
  const auto& all = object.at(key);
  if (!all.is_array() || !std::ranges::all_of(all, [](const auto& item) { return item.is_object(); }))
    throw BadLine(std::string(key) + " is no list of objects");
  return all;
}

bool flag(const json& object, const char* key, bool otherwise) {
  const auto found = object.find(key);
  if (found == object.end()) return otherwise;
  if (!found->is_boolean()) throw BadLine(std::string(key) + " is neither true nor false");
  return found->get<bool>();
}

std::vector<std::string> typed_values(const json& value) {
  std::vector<std::string> typed;
  if (value.is_null()) return typed;
  if (!value.is_array()) return {typed_value(value)};
  for (const auto& item : value) typed.push_back(typed_value(item));
  return typed;
}

std::string message_text(const json& object) {
  auto text = base::to_plain_text(text_if_any(object, "text", kMostLineBytes).value_or(""));
  if (base::count_characters(text) > model::kMostMessageCharacters) {
    throw BadLine("text has more than " + std::to_string(model::kMostMessageCharacters) + " characters");
  }
  return text;
}

model::Markup markup(const json& object) {
  const auto name = text_if_any(object, "markup", 40).value_or("plain");
  if (name != "plain" && name != "markdown") throw BadLine("markup is plain or markdown");
  return name == "markdown" ? model::Markup::Markdown : model::Markup::Plain;
}

std::vector<NamedFile> named_files(const json& object) {
  std::vector<NamedFile> files;
  if (is_absent(object, "files")) return files;
  if (!object.at("files").is_array()) throw BadLine("files is no list");
  for (const auto& item : object.at("files")) {
    const auto file = item.is_object() ? item : json{{"name", item}};
    const auto name = text(file, "name", kMostFileName);
    if (base::to_plain_text(name) != name || name.find('\n') != std::string::npos)
      throw BadLine("a file's name holds a control character");
    files.push_back({name, text_if_any(file, "path", kMostPath)});
  }
  if (files.size() > model::kMostFiles)
    throw BadLine("more than " + std::to_string(model::kMostFiles) + " files came with it");
  return files;
}

}  // namespace tools
