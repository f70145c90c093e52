// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outgoing_mail.h"
#include "store/registrations.h"
#include "tools/command.h"

namespace tools {

namespace {

constexpr std::uint64_t kMostListed = 100;

struct Typed {
  std::string portal, email;
};

void list(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  auto waiting = nlohmann::ordered_json::object();
  for (const auto& line : store::list_waiting(shelves, require_portal(shelves, typed.portal), kMostListed)) {
    waiting[line.email] = {{"name", line.name},
                           {"registered", base::to_rfc3339(line.created)},
                           {"confirmed", base::to_rfc3339(line.confirmed.value())},
                           {"address", line.address}};
  }
  print(settings, waiting);
}

void approve(const Settings& settings, const Typed& typed) {
  const auto email = require_email(typed.email);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  store::transact(shelves, [&](store::Transaction& work) {
    const auto registration = store::hold_waiting(work, portal, email);
    if (!registration) throw Refused(email + " does not wait for approval");
    const auto contact = store::admit(work, portal, *registration, base::now());
    if (!contact) throw Refused(email + " has an account already, or is disabled");
    store::tell_approved(work, portal, *contact, base::now());
    work.commit();
  });
  print(settings, {{"portal", typed.portal}, {"approved", email}});
}

void refuse(const Settings& settings, const Typed& typed) {
  const auto email = require_email(typed.email);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  store::transact(shelves, [&](store::Transaction& work) {
    if (!store::hold_waiting(work, portal, email)) throw Refused(email + " does not wait for approval");
    store::end_registrations(work, portal, email);
    work.commit();
  });
  print(settings, {{"portal", typed.portal}, {"refused", email}});
}

}  // namespace

void add_registration(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("registration", "Who has registered and waits for approval");
  const auto add = [&](const std::string& name, const std::string& about, bool of_one) {
    const auto one = command.command(name, about);
    one.operand("PORTAL", typed->portal, "The portal's key");
    if (of_one) one.operand("EMAIL", typed->email, "The address");
    return one;
  };
  add("list", "Print those who wait, a hundred at most", false).run([&settings, typed] {
    list(settings, *typed);
  });
  add("approve", "Let somebody in; they are told by mail", true).run([&settings, typed] {
    approve(settings, *typed);
  });
  add("refuse", "Forget a registration; nobody is told", true).run([&settings, typed] {
    refuse(settings, *typed);
  });
}

}  // namespace tools
