// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"

#include <algorithm>

#include "base/language.h"
#include "base/names.h"
#include "base/text.h"
#include "model/email_address.h"

namespace model {

namespace {

constexpr base::Names<Holder, 3> kHolders{{{
    {"ticket", Holder::Ticket},
    {"contact", Holder::Contact},
    {"company", Holder::Company},
}}};

constexpr base::Names<PropertyType, 8> kTypes{{{
    {"text", PropertyType::Text},
    {"number", PropertyType::Number},
    {"date", PropertyType::Date},
    {"one_of", PropertyType::OneOf},
    {"several_of", PropertyType::SeveralOf},
    {"yes_no", PropertyType::YesNo},
    {"address", PropertyType::Address},
    {"moment", PropertyType::Moment},
}}};

Property built_in(Holder holder, const char* key, const char* label, PropertyType type,
                  std::vector<std::string> options = {}) {
  return {holder, key, label, type, {}, std::move(options)};
}

// The digits of a decimal number in millionths: "-12.5" gives -12500000.
std::optional<std::int64_t> parse_millionths(std::string_view text) {
  constexpr std::size_t kMostWhole = 12;
  constexpr std::size_t kDecimals = 6;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  std::string decimals(point < text.size() ? text.substr(point + 1) : "0");
  if (whole.size() > kMostWhole || decimals.empty() || decimals.size() > kDecimals) return std::nullopt;
  decimals.resize(kDecimals, '0');
  const auto before = base::parse_number<std::uint64_t>(whole);
  const auto after = base::parse_number<std::uint64_t>(decimals);
  if (!before || !after) return std::nullopt;
  const auto size = static_cast<std::int64_t>(*before) * kNumberUnit + static_cast<std::int64_t>(*after);
  return negative ? -size : size;
}

std::string write_millionths(std::int64_t number) {
  const auto size = static_cast<std::uint64_t>(number < 0 ? -number : number);
  auto text = (number < 0 ? "-" : "") + std::to_string(size / kNumberUnit);
  auto decimals = std::to_string(size % kNumberUnit + kNumberUnit).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return decimals.empty() ? text : text + '.' + decimals;
}

std::optional<PropertyValue> parse_number_value(std::string_view text) {
  const auto number = parse_millionths(text);
  if (!number) return std::nullopt;
  return PropertyValue{write_millionths(*number), to_compare_key(*number)};
}

std::optional<PropertyValue> parse_day_value(std::string_view text) {
  const auto day = base::parse_day(text);
  if (!day) return std::nullopt;
  return PropertyValue{std::string(text), to_compare_key(base::Time{*day})};
}

std::optional<PropertyValue> parse_option(const Property& property, const std::string& text) {
  const bool open = property.built_in() && property.options.empty();  // stages and pipelines
  if (!open && std::ranges::find(property.options, text) == property.options.end()) return std::nullopt;
  return PropertyValue{text, text};
}

}  // namespace

std::string Property::name() const {
  return std::string(name_of(holder)) + '.' + key;
}

std::span<const Property> built_in_properties() {
  static const std::vector<Property> kAll = {
      built_in(Holder::Ticket, "subject", "Subject", PropertyType::Text),
      built_in(Holder::Ticket, "number", "Number", PropertyType::Number),
      built_in(Holder::Ticket, "status", "Status", PropertyType::OneOf, {"open", "closed"}),
      built_in(Holder::Ticket, "stage", "Stage", PropertyType::OneOf),
      built_in(Holder::Ticket, "pipeline", "Pipeline", PropertyType::OneOf),
      built_in(Holder::Ticket, "owner", "Owner", PropertyType::Address),
      built_in(Holder::Ticket, "requester", "Requester", PropertyType::Address),
      built_in(Holder::Ticket, "created", "Created", PropertyType::Moment),
      built_in(Holder::Ticket, "last_activity", "Last activity", PropertyType::Moment),
      built_in(Holder::Ticket, "closed", "Closed", PropertyType::Moment),
      built_in(Holder::Contact, "name", "Name", PropertyType::Text),
      built_in(Holder::Contact, "email", "E-mail", PropertyType::Address),
      built_in(Holder::Contact, "created", "Created", PropertyType::Moment),
      built_in(Holder::Company, "name", "Name", PropertyType::Text),
      built_in(Holder::Company, "domain", "Domain", PropertyType::Address),
      built_in(Holder::Company, "created", "Created", PropertyType::Moment),
  };
  return kAll;
}

std::string_view name_of(Holder holder) {
  return kHolders.name_of(holder);
}

std::optional<Holder> parse_holder(std::string_view name) {
  return kHolders.find(name);
}

std::string_view name_of(PropertyType type) {
  return kTypes.name_of(type);
}

std::optional<PropertyType> parse_property_type(std::string_view name) {
  const auto type = kTypes.find(name);
  return type == PropertyType::Address || type == PropertyType::Moment ? std::nullopt : type;
}

bool is_property_key(std::string_view key) {
  constexpr std::size_t kMost = 60;
  return !key.empty() && key.size() <= kMost && key.front() >= 'a' && key.front() <= 'z' &&
         key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::optional<PropertyValue> parse_value(const Property& property, std::string_view typed) {
  const auto text = base::to_nfc(base::trim(typed));
  if (!text || base::is_blank(*text) || base::count_characters(*text) > kMostPropertyCharacters ||
      base::to_plain_text(*text) != *text || text->find('\n') != std::string::npos) {
    return std::nullopt;
  }
  switch (property.type) {
    case PropertyType::Text:
      return PropertyValue{*text, base::to_folded(*text)};
    case PropertyType::Address:
      return PropertyValue{*text, base::to_ascii_lower(*text)};
    case PropertyType::Number:
      return parse_number_value(*text);
    case PropertyType::Date:
    case PropertyType::Moment:
      return parse_day_value(*text);
    case PropertyType::OneOf:
    case PropertyType::SeveralOf:
      return parse_option(property, *text);
    case PropertyType::YesNo:
      if (*text != "yes" && *text != "no") return std::nullopt;
      return PropertyValue{*text, *text};
  }
  return std::nullopt;
}

std::optional<std::vector<PropertyValue>> parse_values(const Property& property,
                                                       std::span<const std::string> typed) {
  if (typed.size() > 1 && property.type != PropertyType::SeveralOf) return std::nullopt;
  std::vector<PropertyValue> values;
  for (const auto& each : typed) {
    auto value = parse_value(property, each);
    if (!value) return std::nullopt;
    if (std::ranges::find(values, value->shown, &PropertyValue::shown) == values.end())
      values.push_back(*std::move(value));
  }
  return values;
}

std::string to_compare_key(std::int64_t number) {
  constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
  auto bits = static_cast<std::uint64_t>(number) ^ kSign;
  std::string key(8, '\0');
  for (auto at = key.rbegin(); at != key.rend(); ++at, bits >>= 8U) *at = static_cast<char>(bits & 0xffU);
  return key;
}

std::string to_compare_key(base::Time moment) {
  return to_compare_key(std::int64_t{moment.time_since_epoch().count()});
}

std::int64_t from_compare_key(std::string_view key) {
  constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
  std::uint64_t bits = 0;
  for (const char byte : key) bits = bits << 8U | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(bits ^ kSign);
}

}  // namespace model
