// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "store/access_groups.h"
#include "store/portals.h"
#include "store/properties.h"
#include "store/rules.h"
#include "tools/command.h"
#include "tools/portal_settings.h"
#include "tools/record.h"
#include "tools/rules_json.h"

namespace tools {

namespace {

constexpr std::uint64_t kMostListed = 1000;
constexpr std::size_t kMostName = 100;

struct Typed {
  std::string portal, name, rules;
  std::vector<std::string> emails;
  std::uint64_t after = 0;
};

model::Rules require_rules(store::Reader& shelves, model::PortalId portal, const std::string& text) {
  return parse_group_rules(text, store::read_properties(shelves, portal));
}

store::GroupRow require_group(store::Transaction& work, model::PortalId portal, const std::string& name) {
  const auto group = store::find_access_group(work, portal, name);
  if (!group) throw Refused("the portal has no group " + name);
  return *group;
}

// Changes the portal's groups, then tells what that means for who is to be invited.
template <class Work>
void change(const Settings& settings, const Typed& typed, const std::string& done, const Work& work_on) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    work_on(shelves, work, portal);
    store::raise_version(work, portal);
    work.commit();
  });
  nlohmann::ordered_json outcome{{"portal", typed.portal}, {done, typed.name}};
  note_invitations(shelves, portal, outcome);
  print(settings, outcome);
}

void create(const Settings& settings, const Typed& typed) {
  require_text(typed.name, kMostName, "name");
  change(settings, typed, "created", [&](store::Reader& shelves, store::Transaction& work, auto portal) {
    const auto rules =
        typed.rules.empty() ? std::nullopt : std::optional(require_rules(shelves, portal, typed.rules));
    if (!store::create_access_group(work, portal, typed.name, rules))
      throw Refused("the portal has a group " + typed.name);
  });
}

void set_rules(const Settings& settings, const Typed& typed) {
  change(settings, typed, "changed", [&](store::Reader& shelves, store::Transaction& work, auto portal) {
    const auto group = require_group(work, portal, typed.name);
    if (!group.is_dynamic) throw Refused(typed.name + " is static: it has members, not rules");
    store::replace_rules(work, portal, {store::RulePurpose::AccessGroup, group.id},
                         require_rules(shelves, portal, typed.rules));
  });
}

void admit(const Settings& settings, const Typed& typed) {
  change(settings, typed, "admitted", [&](store::Reader&, store::Transaction& work, auto portal) {
    store::set_admitted(work, portal, require_group(work, portal, typed.name).id, true);
  });
}

void dismiss(const Settings& settings, const Typed& typed) {
  change(settings, typed, "dismissed", [&](store::Reader& shelves, store::Transaction& work, auto portal) {
    store::set_admitted(work, portal, require_group(work, portal, typed.name).id, false);
    require_whole(shelves, store::read_portal(shelves, portal));
  });
}

void remove(const Settings& settings, const Typed& typed) {
  change(settings, typed, "deleted", [&](store::Reader&, store::Transaction& work, auto portal) {
    const auto group = require_group(work, portal, typed.name);
    if (group.is_admitted)
      throw Refused("the portal admits " + typed.name +
                    ": dismiss it first, then its members cannot come in");
    store::remove_access_group(work, portal, group.id);
  });
}

using ChangeMember = bool (*)(store::Transaction&, model::PortalId, model::AccessGroupId, model::ContactId);

void change_members(const Settings& settings, const Typed& typed, ChangeMember change_one) {
  change(settings, typed, "changed", [&](store::Reader&, store::Transaction& work, auto portal) {
    const auto group = require_group(work, portal, typed.name);
    if (group.is_dynamic) throw Refused(typed.name + " is dynamic: its rules say who is in it");
    for (const auto& email : typed.emails)
      change_one(work, portal, group.id, require_contact(work, portal, email));
  });
}

void list(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  auto listed = nlohmann::ordered_json::object();
  for (const auto& group : store::list_access_groups(shelves, require_portal(shelves, typed.portal))) {
    nlohmann::ordered_json told{{"kind", group.is_dynamic ? "dynamic" : "static"},
                                {"admitted", group.is_admitted ? "yes" : "no"}};
    if (group.is_dynamic) told["rules"] = write_rules(group.rules);
    listed[group.name] = std::move(told);
  }
  print(settings, listed);
}

void list_members(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  const auto groups = store::list_access_groups(shelves, portal.id);
  const auto group = std::ranges::find(groups, typed.name, &store::AccessGroup::name);
  if (group == groups.end()) throw Refused("the portal has no group " + typed.name);
  auto listed = nlohmann::ordered_json::object();
  for (const auto& member :
       store::list_members(shelves, portal, *group, {typed.after}, kMostListed, base::now())) {
    listed[std::to_string(member.contact.value)] = {{"email", member.email.value_or("")},
                                                    {"name", member.name}};
  }
  print(settings, listed);
}

}  // namespace

void add_group(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command(
      "group",
      "Access groups: where way_in is access_groups, the members of those that the portal admits come in");
  const auto add = [&](const std::string& name, const std::string& about) {
    const auto one = command.command(name, about);
    one.operand("PORTAL", typed->portal, "The portal's key");
    if (name != "list") one.operand("NAME", typed->name, "The group's name");
    return one;
  };
  add("list", "Print all groups").run([&settings, typed] { list(settings, *typed); });
  const auto members_command = add("members", "Print a group's members, a thousand at most");
  members_command.option("--after", typed->after, "Only those after this number");
  members_command.run([&settings, typed] { list_members(settings, *typed); });

  const auto create_command = add("create", "Make a group: static, or with --rules dynamic");
  create_command.option("--rules", typed->rules,
                        "Whoever satisfies them is a member; as JSON, over contacts and companies");
  create_command.run([&settings, typed] { create(settings, *typed); });
  const auto rules_command = add("rules", "Give a dynamic group other rules");
  rules_command.operand("RULES", typed->rules, "As JSON");
  rules_command.run([&settings, typed] { set_rules(settings, *typed); });

  const auto add_members = [&](const std::string& name, const std::string& about, ChangeMember change_one) {
    const auto one = add(name, about);
    one.operand("EMAIL", typed->emails, "Their addresses; this is done with all, or none");
    one.run([&settings, typed, change_one] { change_members(settings, *typed, change_one); });
  };
  add_members("add", "Add contacts to a static group", store::add_member);
  add_members("remove", "Take contacts out of a static group; their access ends at once",
              store::remove_member);

  const auto add_change = [&](const std::string& name, const std::string& about, auto change_group) {
    add(name, about).run([&settings, typed, change_group] { change_group(settings, *typed); });
  };
  add_change("admit", "Let a group's members in. Who has no password is invited, after two minutes", admit);
  add_change("dismiss", "Let a group's members in no longer", dismiss);
  add_change("delete", "Delete a group that the portal does not admit", remove);
}

}  // namespace tools
