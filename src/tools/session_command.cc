// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portals.h"
#include "store/sessions.h"
#include "tools/command.h"
#include "tools/record.h"

namespace tools {

namespace {

struct Typed {
  std::string portal, email;
};

void list(const Settings& settings, const Typed& typed) {
  const auto email = require_email(typed.email);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  const auto contact = store::transact(
      shelves, [&](store::Transaction& work) { return require_contact(work, portal.id, email); });
  auto listed = nlohmann::ordered_json::object();
  for (const auto& session : store::list_sessions(shelves, portal, contact, {}, base::now()).shown) {
    listed[std::to_string(session.id.value)] = {{"signed in", base::to_rfc3339(session.times.opened)},
                                                {"last used", base::to_rfc3339(session.times.seen)},
                                                {"remembered", session.times.is_remembered},
                                                {"address", session.address},
                                                {"browser", session.user_agent}};
  }
  print(settings, listed);
}

void end(const Settings& settings, const Typed& typed) {
  const auto email = require_email(typed.email);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  store::transact(shelves, [&](store::Transaction& work) {
    store::end_sessions(work, portal, require_contact(work, portal, email));
    work.commit();
  });
  print(settings, {{"portal", typed.portal}, {"signed out everywhere", email}});
}

}  // namespace

void add_session(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("session", "Where contacts are signed in");
  const auto add = [&](const std::string& name, const std::string& about) {
    const auto one = command.command(name, about);
    one.operand("PORTAL", typed->portal, "The portal's key");
    one.operand("EMAIL", typed->email, "The contact's address");
    return one;
  };
  add("list", "Print a contact's open sessions, the newest fifty").run([&settings, typed] {
    list(settings, *typed);
  });
  add("end", "Sign a contact out everywhere").run([&settings, typed] { end(settings, *typed); });
}

}  // namespace tools
