// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/import_members.h"

#include "base/language.h"
#include "base/text.h"
#include "model/email_address.h"
#include "model/ticket.h"
#include "tools/import_line.h"

namespace tools {

using nlohmann::json;

namespace {

// What the database can hold (DATETIME).
constexpr base::Time kFirstTime = std::chrono::sys_days{std::chrono::year{1000} / 1 / 1};
constexpr std::size_t kMostAddress = 400;
constexpr std::size_t kMostFileName = 255;

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

std::string email(const json& object) {
  const auto address = model::normal_email_address(text(object, "email", kMostAddress));
  if (!address) throw BadLine("email is no e-mail address");
  return *address;
}

std::optional<base::Time> time_if_any(const json& object, const char* key) {
  const auto written = text_if_any(object, key, 40);
  if (!written) return std::nullopt;
  const auto moment = base::from_rfc3339(*written);
  if (!moment) throw BadLine(std::string(key) + " is no time of RFC 3339");
  if (*moment < kFirstTime || *moment >= base::kEndOfTime)
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

bool flag(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return false;
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

std::vector<std::string> file_names(const json& object) {
  auto names = texts(object, "files", kMostFileName);
  for (auto& name : names) {
    if (base::to_plain_text(name) != name || name.find('\n') != std::string::npos)
      throw BadLine("a file's name holds a control character");
  }
  return names;
}

}  // namespace tools
