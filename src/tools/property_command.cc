// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/explanations.h"
#include "store/properties.h"
#include "tools/command.h"
#include "tools/property_values.h"
#include "tools/record.h"

namespace tools {

namespace {

struct Typed {
  std::string portal, holder, key, type, label, which;
  std::vector<std::string> options, assignments;
};

void create(const Settings& settings, const Typed& typed) {
  const auto property =
      make_property(require_holder(typed.holder), typed.key, typed.type, typed.label, typed.options);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const bool created = store::transact(shelves, [&](store::Transaction& work) {
    if (!store::create_property(work, portal, property)) return false;
    work.commit();
    return true;
  });
  if (!created) throw Refused("the portal has a property " + property.name());
  print(settings, {{"portal", typed.portal}, {"property", property.name()}, {"type", typed.type}});
}

void list(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  nlohmann::ordered_json listed = nlohmann::ordered_json::object();
  for (const auto& property : store::read_properties(shelves, require_portal(shelves, typed.portal))) {
    nlohmann::ordered_json told = {{"type", std::string(model::name_of(property.type))},
                                   {"label", property.label}};
    if (!property.options.empty()) told["options"] = property.options;
    listed[property.name()] = std::move(told);
  }
  print(settings, listed);
}

// "KEY=VALUE" once, or once for each value; "KEY=" for unknown.
std::map<std::string, std::vector<std::string>> parse_assignments(
    const std::vector<std::string>& assignments) {
  std::map<std::string, std::vector<std::string>> typed;
  for (const auto& assignment : assignments) {
    const auto equals = assignment.find('=');
    if (equals == std::string::npos) throw Refused(assignment + ": a value is written KEY=VALUE");
    auto& values = typed[assignment.substr(0, equals)];
    if (equals + 1 < assignment.size()) values.push_back(assignment.substr(equals + 1));
  }
  return typed;
}

void set(const Settings& settings, const Typed& typed) {
  const auto holder = require_holder(typed.holder);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  std::vector<PropertyValues> all;
  const auto properties = store::read_properties(shelves, portal);
  for (const auto& [key, values] : parse_assignments(typed.assignments)) {
    all.push_back(parse_values(properties, holder, key, values));
  }
  store::transact(shelves, [&](store::Transaction& work) {
    const auto record = require_record(work, portal, holder, typed.which);
    for (const auto& values : all) {
      std::visit([&](auto of) { store::set_values(work, portal, of, values.property, values.values); },
                 record);
    }
    work.commit();
  });
  print(settings, {{"portal", typed.portal}, {"set for", typed.holder + " " + typed.which}});
}

}  // namespace

void add_property(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command =
      program.command("property", "Properties of tickets, contacts and companies, and their values");
  const auto add_portal_option = [&](const Syntax& of) {
    of.operand("PORTAL", typed->portal, "The portal's key");
  };
  const auto add_holder_option = [&](const Syntax& of) {
    of.operand("HOLDER", typed->holder, "ticket, contact or company");
  };

  const auto create_command = command.command("create", "Add a property");
  add_portal_option(create_command);
  add_holder_option(create_command);
  create_command.operand("KEY", typed->key, "Its name in rules and files: a-z, 0-9 and _");
  create_command.operand("TYPE", typed->type, "text, number, date, one_of, several_of or yes_no");
  create_command.option("--label", typed->label, "Its name on pages (default: the key)");
  create_command.option("--option", typed->options, "One of the options; once for each");
  create_command.run([&settings, typed] { create(settings, *typed); });

  const auto list_command = command.command("list", "Print all properties, the built-in ones too");
  add_portal_option(list_command);
  list_command.run([&settings, typed] { list(settings, *typed); });

  const auto set_command = command.command("set", "Set values of one ticket, contact or company");
  add_portal_option(set_command);
  add_holder_option(set_command);
  set_command.operand("WHICH", typed->which,
                      "The ticket's number, the contact's address, the company's name");
  set_command.operand("KEY=VALUE", typed->assignments,
                      "Once for each value; KEY= for unknown. All are set, or none");
  set_command.run([&settings, typed] { set(settings, *typed); });
}

}  // namespace tools
