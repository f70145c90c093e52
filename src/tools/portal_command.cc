// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <functional>
#include <map>

#include "base/language.h"
#include "base/text.h"
#include "model/file.h"
#include "store/portals.h"
#include "store/properties.h"
#include "tools/command.h"
#include "tools/origin.h"
#include "tools/rules_json.h"

namespace tools {

namespace {

bool parse_yes_or_no(const std::string& value) {
  if (value == "yes") return true;
  if (value == "no") return false;
  throw Refused(value + ": yes or no");
}

std::optional<std::chrono::minutes> parse_idle(const std::string& value) {
  if (value == "none") return std::nullopt;
  for (const auto* allowed : {"20", "40", "60", "1440"}) {
    if (value == allowed) return std::chrono::minutes{*base::parse_number<unsigned>(value)};
  }
  throw Refused(value + ": idle_minutes is 20, 40, 60, 1440 or none");
}

std::chrono::days parse_days(const std::string& value) {
  const auto days = base::parse_number<unsigned>(value);
  if (!days || *days < 1 || *days > 365) throw Refused(value + ": session_days is a number from 1 to 365");
  return std::chrono::days{*days};
}

template <class Number>
Number parse_at_most(const std::string& value, Number least, Number most, const std::string& what) {
  const auto number = base::parse_number<Number>(value);
  if (number && *number >= least && *number <= most) return *number;
  throw Refused(value + ": " + what + " is a number from " + std::to_string(least) + " to " +
                std::to_string(most));
}

std::optional<std::chrono::days> parse_reopen(const std::string& value) {
  if (value == "always") return std::nullopt;
  const auto days = base::parse_number<unsigned>(value);
  if (!days || *days > 3650) throw Refused(value + ": reopen_days is a number up to 3650, or always");
  return std::chrono::days{*days};
}

const std::string& checked(const std::string& value, std::size_t most, const std::string& what) {
  require_text(value, most, what);
  return value;
}

model::TicketScope parse_scope(const std::string& value) {
  const auto scope = model::parse_ticket_scope(value);
  if (!scope) throw Refused(value + ": ticket_scope is own, company or company_by_rules");
  return *scope;
}

using Setter = std::function<void(model::Portal&, const std::string&)>;

const std::map<std::string, Setter>& setters() {
  static const std::map<std::string, Setter> kAll = {
      {"title", [](auto& portal, auto& value) { portal.title = checked(value, 200, "title"); }},
      {"open", [](auto& portal, auto& value) { portal.open = parse_yes_or_no(value); }},
      {"ticket_singular",
       [](auto& portal, auto& value) { portal.ticket_singular = checked(value, 60, "ticket_singular"); }},
      {"ticket_plural",
       [](auto& portal, auto& value) { portal.ticket_plural = checked(value, 60, "ticket_plural"); }},
      {"ticket_scope", [](auto& portal, auto& value) { portal.ticket_scope = parse_scope(value); }},
      {"reply_to_closed", [](auto& portal, auto& value) { portal.reply_to_closed = parse_yes_or_no(value); }},
      {"close_by_customer",
       [](auto& portal, auto& value) { portal.close_by_customer = parse_yes_or_no(value); }},
      {"reopen_days", [](auto& portal, auto& value) { portal.reopen = parse_reopen(value); }},
      {"show_stages", [](auto& portal, auto& value) { portal.show_stages = parse_yes_or_no(value); }},
      {"all_threads", [](auto& portal, auto& value) { portal.all_threads = parse_yes_or_no(value); }},
      {"idle_minutes", [](auto& portal, auto& value) { portal.idle = parse_idle(value); }},
      {"session_days", [](auto& portal, auto& value) { portal.session_life = parse_days(value); }},
      {"files_most",
       [](auto& portal, auto& value) {
         portal.files_most = parse_at_most(value, 0U, model::kMostFiles, "files_most");
       }},
      {"file_bytes",
       [](auto& portal, auto& value) {
         portal.file_bytes = parse_at_most(value, std::uint64_t{1}, model::kMostFileBytes, "file_bytes");
       }},
      {"time_zone",
       [](auto& portal, auto& value) {
         if (!base::is_time_zone(value)) throw Refused(value + ": no such time zone");
         portal.time_zone = value;
       }},
      {"language",
       [](auto& portal, auto& value) {
         if (value != "en") throw Refused(value + ": there is no such language yet; there is en");
         portal.language = value;
       }},
  };
  return kAll;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const auto word : base::split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

nlohmann::ordered_json describe(store::Reader& shelves, model::PortalId id) {
  const auto portal = store::read_portal(shelves, id);
  const auto domains = store::read_domains(shelves, id);
  const auto yes_or_no = [](bool flag) { return flag ? "yes" : "no"; };
  std::string aliases;
  for (const auto& domain : std::span(domains).subspan(1)) {
    aliases += (aliases.empty() ? "" : " ") + domain.origin;
  }
  return {{"key", portal.key},
          {"origin", domains.front().origin},
          {"aliases", aliases},
          {"title", portal.title},
          {"open", yes_or_no(portal.open)},
          {"ticket_singular", portal.ticket_singular},
          {"ticket_plural", portal.ticket_plural},
          {"ticket_scope", std::string(model::name_of(portal.ticket_scope))},
          {"ticket_filter", write_rules(portal.ticket_filter)},
          {"company_access", write_rules(portal.company_access)},
          {"reply_to_closed", yes_or_no(portal.reply_to_closed)},
          {"reopen_days", portal.reopen ? std::to_string(portal.reopen->count()) : "always"},
          {"close_by_customer", yes_or_no(portal.close_by_customer)},
          {"show_stages", yes_or_no(portal.show_stages)},
          {"all_threads", yes_or_no(portal.all_threads)},
          {"idle_minutes", portal.idle ? std::to_string(portal.idle->count()) : "none"},
          {"session_days", std::to_string(portal.session_life.count())},
          {"files_most", std::to_string(portal.files_most)},
          {"file_bytes", std::to_string(portal.file_bytes)},
          {"time_zone", portal.time_zone},
          {"language", portal.language}};
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

// Rules speak of properties, which only the portal's shelves know.
bool assign_rules(store::Reader& shelves, model::Portal& portal, const std::string& name,
                  const std::string& value) {
  constexpr std::array kTicket{model::Holder::Ticket};
  constexpr std::array kPeople{model::Holder::Contact, model::Holder::Company};
  if (name == "ticket_filter") {
    portal.ticket_filter = parse_rules(value, store::read_properties(shelves, portal.id), kTicket);
  } else if (name == "company_access") {
    portal.company_access = parse_rules(value, store::read_properties(shelves, portal.id), kPeople);
  } else {
    return false;
  }
  return true;
}

// What is typed of the portal's addresses.
struct Origins {
  std::optional<std::string> primary;
  std::optional<std::vector<std::string>> aliases;
};

void assign(store::Reader& shelves, model::Portal& portal, Origins& origins, const std::string& assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string::npos) throw Refused(assignment + ": a setting is written NAME=VALUE");
  const auto name = assignment.substr(0, equals);
  const auto value = assignment.substr(equals + 1);
  if (name == "origin") {
    origins.primary = value;
  } else if (name == "aliases") {
    origins.aliases = words_of(value);
  } else if (const auto found = setters().find(name); found != setters().end()) {
    found->second(portal, value);
  } else if (!assign_rules(shelves, portal, name, value)) {
    throw Refused(name + ": there is no such setting");
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
  auto shelves = open_shelves(config);
  const auto id = require_portal(shelves, key);
  const bool done = store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, id);
    auto portal = store::read_portal(shelves, id);
    Origins origins;
    for (const auto& assignment : assignments) assign(shelves, portal, origins, assignment);
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

  std::string names = "origin, aliases, ticket_filter, company_access";
  for (const auto& [name, setter] : setters()) names += ", " + name;
  const auto set_command = command.command("set", "Change settings: " + names);
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
