// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/rules_json.h"

#include <algorithm>
#include <array>

#include "tools/command.h"

namespace tools {

namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* member) {
  const auto found = object.find(member);
  if (found == object.end() || !found->is_string())
    throw Refused("a condition has \"" + std::string(member) + "\", a text: " + object.dump());
  return found->get<std::string>();
}

std::vector<std::string> operands_of(const json& object) {
  std::vector<std::string> operands;
  const auto found = object.find("values");
  if (found == object.end()) return operands;
  if (!found->is_array()) throw Refused("\"values\" is a list: " + object.dump());
  for (const auto& value : *found) {
    if (!value.is_string() && !value.is_number())
      throw Refused("a value is a text or a number: " + object.dump());
    operands.push_back(value.is_string() ? value.get<std::string>() : value.dump());
  }
  return operands;
}

model::Condition parse_condition(const json& object, std::span<const model::Property> properties,
                                 std::span<const model::Holder> holders) {
  if (!object.is_object()) throw Refused("a condition is an object: " + object.dump());
  for (const auto& [member, value] : object.items()) {
    if (member != "property" && member != "operator" && member != "values")
      throw Refused("a condition has no \"" + member + "\": " + object.dump());
  }
  const auto name = text_of(object, "property");
  const auto property = std::ranges::find_if(properties, [&](const auto& known) {
    return known.name() == name && std::ranges::find(holders, known.holder) != holders.end();
  });
  if (property == properties.end()) throw Refused(name + ": there is no such property to ask for here");
  const auto op = model::parse_operator(text_of(object, "operator"));
  if (!op) throw Refused(text_of(object, "operator") + ": there is no such operator");
  model::Condition condition{*property, *op, operands_of(object)};
  if (const auto problem = problem_of(condition)) throw Refused(*problem);
  return condition;
}

}  // namespace

model::Rules parse_rules(const std::string& text, std::span<const model::Property> properties,
                         std::span<const model::Holder> holders) {
  const auto groups = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!groups.is_array())
    throw Refused("rules are a JSON list of groups, each a list of conditions: " + text);
  model::Rules rules;
  std::size_t conditions = 0;
  for (const auto& group : groups) {
    if (!group.is_array() || group.empty()) throw Refused("a group is a list of conditions: " + group.dump());
    conditions += group.size();
    if (conditions > model::kMostConditions)
      throw Refused("rules have " + std::to_string(model::kMostConditions) + " conditions at most");
    auto& parsed = rules.groups.emplace_back();
    for (const auto& object : group) parsed.push_back(parse_condition(object, properties, holders));
  }
  return rules;
}

model::Rules parse_group_rules(const std::string& text, std::span<const model::Property> properties) {
  constexpr std::array kPeople{model::Holder::Contact, model::Holder::Company};
  auto rules = parse_rules(text, properties, kPeople);
  if (rules.groups.empty())
    throw Refused("a dynamic group has a rule: without one, everybody would be in it");
  return rules;
}

nlohmann::ordered_json write_rules(const model::Rules& rules) {
  auto groups = nlohmann::ordered_json::array();
  for (const auto& group : rules.groups) {
    auto conditions = nlohmann::ordered_json::array();
    for (const auto& condition : group) {
      nlohmann::ordered_json object = {{"property", condition.property.name()},
                                       {"operator", std::string(model::name_of(condition.op))}};
      if (!condition.operands.empty()) object["values"] = condition.operands;
      conditions.push_back(std::move(object));
    }
    groups.push_back(std::move(conditions));
  }
  return groups;
}

std::string write_condition(const model::Condition& condition) {
  auto text = condition.property.name() + ' ' + std::string(model::name_of(condition.op));
  std::string separator = " ";
  for (const auto& operand : condition.operands) {
    text += separator + operand;
    separator = ", ";
  }
  return text;
}

}  // namespace tools
