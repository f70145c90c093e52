// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Properties and values as the command line and imports name them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/property.h"

namespace tools {

// A property of those types, checked. Throws Refused.
[[nodiscard]] model::Property make_property(model::Holder, const std::string& key, const std::string& type,
                                            const std::string& label,
                                            const std::vector<std::string>& options);

struct PropertyValues {
  model::Property property;
  std::vector<model::PropertyValue> values;
};

// Values of an added property; none for unknown. Throws Refused where there is no such property, the values
// do not suit its type, or are several of one that takes one.
[[nodiscard]] PropertyValues parse_values(std::span<const model::Property> properties, model::Holder,
                                          const std::string& key, const std::vector<std::string>& values);

}  // namespace tools
