// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/choices.h"
#include "base/text.h"
#include "store/portals.h"
#include "tools/command.h"
#include "tools/origin.h"
#include "tools/portal_settings.h"

namespace tools {

namespace {

nlohmann::ordered_json describe(store::Reader& shelves, model::PortalId id) {
  const auto portal = store::read_portal(shelves, id);
  const auto domains = store::read_domains(shelves, id);
  std::string aliases;
  for (const auto& domain : std::span(domains).subspan(1)) {
    aliases += (aliases.empty() ? "" : " ") + domain.origin;
  }
  nlohmann::ordered_json described = {
      {"key", portal.key}, {"origin", domains.front().origin}, {"aliases", aliases}};
  described.update(describe_settings(portal));
  return described;
}

void require_key(const std::string& key) {
  if (key.empty() || key.size() > 63 ||
      key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos) {
    throw Refused(key + ": a portal's key has up to 63 of a-z, 0-9 and the hyphen");
  }
}

void create(const Settings& settings, const std::string& key, const std::string& origin,
            const std::string& name) {
  require_key(key);
  const auto config = settings.config();
  const auto domain = parse_origin(config, origin);
  const auto& title = name.empty() ? key : name;
  require_text(title, 200, "name");
  auto shelves = open_shelves(config);
  const auto portal = store::transact(shelves, [&](store::Transaction& work) {
    const auto created = store::create_portal(work, {key, title, domain}, base::now());
    if (created) work.commit();
    return created;
  });
  if (!portal) throw Refused("the key " + key + " or the host " + domain.host + " is taken");
  print(settings, describe(shelves, *portal));
}

// What is typed of the portal's addresses.
struct Origins {
  std::optional<std::string> primary;
  std::optional<std::vector<std::string>> aliases;
};

void assign(store::Reader& shelves, const std::vector<std::string>& languages, model::Portal& portal,
            Origins& origins, const std::string& assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string::npos) throw Refused(assignment + ": a setting is written NAME=VALUE");
  const auto name = assignment.substr(0, equals);
  const auto value = assignment.substr(equals + 1);
  if (name == "origin") {
    origins.primary = value;
  } else if (name == "aliases") {
    origins.aliases = base::words_of(value);
  } else {
    assign_setting(shelves, languages, portal, name, value);
  }
}

// Whoever moves a portal keeps the old links, unless the aliases are typed too.
std::vector<store::DomainRow> domains_with(const base::Config& config, std::vector<store::DomainRow> domains,
                                           const Origins& typed) {
  if (typed.aliases) {
    domains.resize(1);
    for (const auto& alias : *typed.aliases) domains.push_back(parse_origin(config, alias));
  }
  if (!typed.primary) return domains;
  const auto primary = parse_origin(config, *typed.primary);
  if (typed.aliases) {
    domains.front() = primary;
  } else {
    std::erase_if(domains, [&](const auto& domain) { return domain.host == primary.host; });
    domains.insert(domains.begin(), primary);
  }
  return domains;
}

void set(const Settings& settings, const std::string& key, const std::vector<std::string>& assignments) {
  const auto config = settings.config();
  const auto languages = base::languages_with(config.catalogues);
  auto shelves = open_shelves(config);
  const auto id = require_portal(shelves, key);
  const bool done = store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, id);
    auto portal = store::read_portal(shelves, id);
    Origins origins;
    for (const auto& assignment : assignments) assign(shelves, languages, portal, origins, assignment);
    require_whole(shelves, portal);
    store::update_portal(work, portal);
    const auto domains = domains_with(config, store::read_domains(shelves, id), origins);
    if (!store::replace_domains(work, id, domains)) return false;
    work.commit();
    return true;
  });
  if (!done) throw Refused("one of the hosts belongs to another portal, or stands twice");
  auto outcome = describe(shelves, id);
  if (!outcome["ticket_filter"].empty()) {
    outcome["warning"] =
        "customers do not find tickets that they file and ticket_filter hides; each is told so on its "
        "receipt";
  }
  note_invitations(shelves, id, outcome);
  print(settings, outcome);
}

void show(const Settings& settings, const std::string& key) {
  auto shelves = open_shelves(settings.config());
  print(settings, describe(shelves, require_portal(shelves, key)));
}

// Whoever means it types the key once more.
void remove(const Settings& settings, const std::string& key, const std::string& confirmed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, key);
  if (confirmed != key) {
    throw Refused("this removes " + key +
                  " with all its people, tickets and files for good: repeat it with --confirm " + key);
  }
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    store::remove_portal(work, portal);
    work.commit();
  });
  print(settings, {{"removed", key}});
}

}  // namespace

void add_portal(const Syntax& program, const Settings& settings) {
  struct Typed {
    std::string key, origin, name, confirmed;
    std::vector<std::string> assignments;
  };
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("portal", "Make portals and set them up");

  const auto create_command =
      command.command("create", "Make a portal, with an inbox and a pipeline 'Support'. It is not open yet.");
  create_command.operand("KEY", typed->key, "Its name on the command line");
  create_command.option("--origin", typed->origin, "Its address, https://HOST", Syntax::Need::Required);
  create_command.option("--name", typed->name, "Its title (default: the key)");
  create_command.run([&settings, typed] { create(settings, typed->key, typed->origin, typed->name); });

  const auto set_command = command.command("set", "Change settings: origin, aliases, " + setting_names());
  set_command.operand("KEY", typed->key, "The portal");
  set_command.operand("NAME=VALUE", typed->assignments, "One or more settings; all are set, or none");
  set_command.run([&settings, typed] { set(settings, typed->key, typed->assignments); });

  const auto delete_command = command.command("delete", "Remove a portal with all that it holds");
  delete_command.operand("KEY", typed->key, "The portal");
  delete_command.option("--confirm", typed->confirmed, "The key once more");
  delete_command.run([&settings, typed] { remove(settings, typed->key, typed->confirmed); });

  const auto show_command = command.command("show", "Print a portal's settings");
  show_command.operand("KEY", typed->key, "The portal");
  show_command.run([&settings, typed] { show(settings, typed->key); });
}

}  // namespace tools
