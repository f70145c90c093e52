// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Properties of tickets, contacts and companies: those that everybody has, and those that a portal adds.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/id.h"

namespace model {

// What a property is of.
enum class Holder { Ticket, Contact, Company };

enum class PropertyType {
  Text,       // compared without regard to capitals; up to kMostPropertyCharacters, on one line
  Number,     // up to twelve digits before and six after the point
  Date,       // a day of the calendar
  OneOf,      // one of the property's options
  SeveralOf,  // some of them
  YesNo,
  Address,  // of a built-in one only: an e-mail address or domain, compared as it is kept
  Moment,   // of a built-in one only: when something happened
};

inline constexpr std::size_t kMostPropertyCharacters = 1000;
inline constexpr std::size_t kMostOptions = 200;
inline constexpr std::size_t kMostOptionCharacters = 100;

struct Property {
  Holder holder = Holder::Ticket;
  std::string key;  // [a-z][a-z0-9_]*, 60 characters at most; not the key of a built-in one
  std::string label;
  PropertyType type = PropertyType::Text;
  PropertyId id;  // 0 for a built-in one
  std::vector<std::string> options;

  [[nodiscard]] bool built_in() const noexcept { return id.value == 0; }
  [[nodiscard]] std::string name() const;  // "ticket.priority"
};

// ticket: subject number status stage pipeline owner requester created last_activity closed;
// contact: name email created; company: name domain created. Options of stages and pipelines are not listed.
[[nodiscard]] std::span<const Property> built_in_properties();

[[nodiscard]] std::string_view name_of(Holder);
[[nodiscard]] std::optional<Holder> parse_holder(std::string_view name);
[[nodiscard]] std::string_view name_of(PropertyType);
[[nodiscard]] std::optional<PropertyType> parse_property_type(std::string_view name);  // one that can be made
[[nodiscard]] bool is_property_key(std::string_view key);

// Values are compared as bytes, by SQL and by us alike. For text: NFC, capitals folded; for numbers, days and
// moments: eight bytes in their order; for options as they are written, in NFC; for yes and no the word.
struct PropertyValue {
  std::string shown;  // in its normal form
  std::string compare_key;
};
// Nothing for what is no value of the property: blank, too long, no such option ...
[[nodiscard]] std::optional<PropertyValue> parse_value(const Property&, std::string_view typed);

// All of them, each once; several of one that takes several only. Nothing where one is none, or they are too
// many.
[[nodiscard]] std::optional<std::vector<PropertyValue>> parse_values(const Property&,
                                                                     std::span<const std::string> typed);

// Integers as eight bytes that sort as they do.
[[nodiscard]] std::string to_compare_key(std::int64_t number);
[[nodiscard]] std::string to_compare_key(base::Time moment);
[[nodiscard]] std::int64_t from_compare_key(std::string_view key);

// A number's compare key counts millionths.
inline constexpr std::int64_t kNumberUnit = 1'000'000;

// The compare keys of what is known, by name(); a property without a value is absent.
using Values = std::map<std::string, std::vector<std::string>>;

}  // namespace model
