// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <iterator>

#include "store/consents.h"
#include "store/portals.h"
#include "tools/command.h"

namespace tools {

namespace {

constexpr std::uint64_t kMostListed = 1000;

struct Typed {
  std::string portal, label;
  bool ask_again = false;
  std::uint64_t after = 0;
};

std::string read_notice() {
  const std::string typed{std::istreambuf_iterator<char>(std::cin), {}};
  return require_markdown(typed, store::kMostNotice, "the notice on standard input");
}

void set(const Settings& settings, const Typed& typed) {
  const auto notice = read_notice();
  require_text(typed.label, store::kMostLabel, "label");
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const auto version = store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    const auto made =
        store::add_consent_text(work, portal, {notice, typed.label, typed.ask_again}, base::now());
    work.commit();
    return made;
  });
  print(settings, {{"portal", typed.portal}, {"version", version}, {"asks_again", typed.ask_again}});
}

void show(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  if (!portal.consent) throw Refused("the portal has no consent text");
  print(settings, {{"version", portal.consent->version},
                   {"label", portal.consent->label},
                   {"notice", portal.consent->notice},
                   {"asked_of_all_below_version", portal.consent_needed}});
}

void list(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  const auto portal = require_portal(shelves, typed.portal);
  auto consents = nlohmann::ordered_json::object();
  for (const auto& line : store::list_consents(shelves, portal, typed.after, kMostListed)) {
    consents[std::to_string(line.id)] = {{"contact", line.email.value_or("")},
                                         {"name", line.name},
                                         {"given", base::to_exact_rfc3339(line.given)},
                                         {"address", line.address},
                                         {"version", line.version},
                                         {"label", line.label},
                                         {"notice", line.notice}};
  }
  print(settings, consents);
}

}  // namespace

void add_consent(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("consent", "What contacts agree to, and who has");

  const auto set_command = command.command(
      "set",
      "Word it anew: the notice, in Markdown, on standard input. Earlier versions stay with who agreed to "
      "them. Luukku gives no legal advice: what it has to say is for you and your lawyer.");
  set_command.operand("PORTAL", typed->portal, "The portal's key");
  set_command.option("--label", typed->label, "The words beside the box", Syntax::Need::Required);
  set_command.flag("--ask-again", typed->ask_again,
                   "Ask all contacts at their next page, not only who registers from now on");
  set_command.run([&settings, typed] { set(settings, *typed); });

  const auto show_command = command.command("show", "Print the words that count now");
  show_command.operand("PORTAL", typed->portal, "The portal's key");
  show_command.run([&settings, typed] { show(settings, *typed); });

  const auto list_command =
      command.command("list", "Print who has agreed to what, when, from which address; a thousand at most");
  list_command.operand("PORTAL", typed->portal, "The portal's key");
  list_command.option("--after", typed->after, "Only those after this number");
  list_command.run([&settings, typed] { list(settings, *typed); });
}

}  // namespace tools
