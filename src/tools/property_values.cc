// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/property_values.h"

#include <algorithm>
#include <set>

#include "base/language.h"
#include "base/text.h"
#include "tools/command.h"

namespace tools {

namespace {

using model::PropertyType;

constexpr std::size_t kMostLabel = 100;

std::vector<std::string> checked_options(const std::string& name, const std::vector<std::string>& typed) {
  std::vector<std::string> options;
  for (const auto& option : typed) {
    require_text(option, model::kMostOptionCharacters, "an option of " + name);
    options.push_back(base::to_nfc(base::trim(option)).value());
  }
  if (options.size() > model::kMostOptions ||
      std::set(options.begin(), options.end()).size() != options.size())
    throw Refused(name + " has an option twice, or more than " + std::to_string(model::kMostOptions));
  return options;
}

}  // namespace

model::Property make_property(model::Holder holder, const std::string& key, const std::string& type,
                              const std::string& label, const std::vector<std::string>& options) {
  model::Property property{.holder = holder,
                           .key = key,
                           .label = label.empty() ? key : label,
                           .type = {},
                           .id = {},
                           .options = {}};
  if (!model::is_property_key(key))
    throw Refused(key + ": a property's key begins with a-z and goes on with a-z, 0-9 and _");
  for (const auto& known : model::built_in_properties()) {
    if (known.name() == property.name()) throw Refused(property.name() + " is built in");
  }
  const auto parsed = model::parse_property_type(type);
  if (!parsed) throw Refused(type + ": a type is text, number, date, one_of, several_of or yes_no");
  property.type = *parsed;
  require_text(property.label, kMostLabel, "label");
  property.options = checked_options(property.name(), options);
  const bool takes_options = property.type == PropertyType::OneOf || property.type == PropertyType::SeveralOf;
  if (takes_options == property.options.empty())
    throw Refused(property.name() + (takes_options ? " needs options" : " takes no options"));
  return property;
}

PropertyValues parse_values(std::span<const model::Property> properties, model::Holder holder,
                            const std::string& key, const std::vector<std::string>& values) {
  const auto property = std::ranges::find_if(properties, [&](const auto& known) {
    return known.holder == holder && known.key == key && !known.built_in();
  });
  if (property == properties.end())
    throw Refused("there is no property " + std::string(model::name_of(holder)) + "." + key);
  if (auto parsed = model::parse_values(*property, values)) return {*property, *std::move(parsed)};
  for (const auto& typed : values) {
    if (!model::parse_value(*property, typed)) throw Refused(typed + " is no value of " + property->name());
  }
  throw Refused(property->name() + " has one value");
}

}  // namespace tools
