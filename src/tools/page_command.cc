// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokens.h"
#include "store/portals.h"
#include "store/system_pages.h"
#include "tools/command.h"
#include "tools/page_design.h"

namespace tools {

namespace {

struct Typed {
  std::string portal, page;
  std::vector<std::string> settings;
};

void change(model::PageDesign& design, const std::string& setting) {
  const auto equals = setting.find('=');
  assign_design(design, setting.substr(0, equals),
                equals == std::string::npos ? "" : setting.substr(equals + 1));
}

std::string address_of(const base::Config& config, const model::Portal& portal, model::SystemPage page) {
  return portal.origin + "/preview/" +
         auth::new_errand_token(config.keys, auth::kPreview, {portal.id}, model::kSystemPages.name_of(page),
                                base::now());
}

void list(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  auto pages = nlohmann::ordered_json::object();
  for (const auto& [name, page] : model::kSystemPages.all) {
    pages[std::string(name)] = describe_design(portal.design(page));
    if (const auto draft = store::find_page_draft(shelves, portal.id, page))
      pages[std::string(name)]["draft"] = describe_design(*draft);
  }
  print(settings, pages);
}

void set(const Settings& settings, const Typed& typed) {
  const auto page = require_page(typed.page);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  const auto design = store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal.id);
    auto changed = store::find_page_draft(shelves, portal.id, page).value_or(portal.design(page));
    for (const auto& setting : typed.settings) change(changed, setting);
    store::set_page_draft(work, portal.id, page, changed);
    work.commit();
    return changed;
  });
  auto outcome = describe_design(design);
  outcome["preview"] = address_of(config, portal, page);
  print(settings, outcome);
}

void preview(const Settings& settings, const Typed& typed) {
  const auto page = require_page(typed.page);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  print(settings, {{"preview", address_of(config, portal, page)}});
}

using Settle = bool (*)(store::Transaction&, model::PortalId, model::SystemPage);

void settle(const Settings& settings, const Typed& typed, const std::string& done, Settle settle_one) {
  const auto page = require_page(typed.page);
  auto shelves = open_shelves(settings.config());
  const auto portal = require_portal(shelves, typed.portal);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    if (!settle_one(work, portal, page)) throw Refused(typed.page + " has no draft");
    work.commit();
  });
  print(settings, {{"portal", typed.portal}, {done, typed.page}});
}

}  // namespace

void add_page(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("page",
                                       "How the pages at the door look: sign_in, register, sign_out, "
                                       "access_denied, password_forgot, password_reset");
  const auto add = [&](const std::string& name, const std::string& about, bool of_one) {
    const auto one = command.command(name, about);
    one.operand("PORTAL", typed->portal, "The portal's key");
    if (of_one) one.operand("PAGE", typed->page, "The page's name");
    return one;
  };
  add("list", "Print each page's layout and words, and its draft; words that are empty are the usual ones",
      false)
      .run([&settings, typed] { list(settings, *typed); });
  const auto set_command = add("set", "Change the page's draft, and print where it can be looked at", true);
  set_command.operand(
      "SETTING", typed->settings,
      "layout=card|split|wide, heading=WORDS, intro=WORDS (in Markdown); empty words: the usual ones");
  set_command.run([&settings, typed] { set(settings, *typed); });
  add("preview", "Print an address where the page can be looked at with its draft, for a day", true)
      .run([&settings, typed] { preview(settings, *typed); });
  add("publish", "Show the draft to everybody", true).run([&settings, typed] {
    settle(settings, *typed, "published", store::publish_page);
  });
  add("drop", "Forget the draft", true).run([&settings, typed] {
    settle(settings, *typed, "dropped", store::drop_page_draft);
  });
}

}  // namespace tools
