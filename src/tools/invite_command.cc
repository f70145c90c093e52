// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/explanations.h"
#include "store/invitations.h"
#include "store/portals.h"
#include "tools/command.h"
#include "tools/record.h"

namespace tools {

namespace {

constexpr std::uint64_t kMostListed = 1000;

struct Typed {
  std::string portal, email, state;
  std::uint64_t after = 0;
};

void list(const Settings& settings, const Typed& typed) {
  auto shelves = open_shelves(settings.config());
  const auto portal = require_portal(shelves, typed.portal);
  auto listed = nlohmann::ordered_json::object();
  for (const auto& line : store::list_invitations(shelves, portal, {typed.after}, typed.state, kMostListed)) {
    nlohmann::ordered_json told{{"email", line.email},
                                {"name", line.name},
                                {"state", line.state},
                                {"chosen", base::to_rfc3339(line.created)},
                                {"mails", line.mails}};
    if (line.due) told[line.mails == 0 ? "invited from" : "reminded from"] = base::to_rfc3339(*line.due);
    if (line.trouble) told["trouble"] = *line.trouble;
    listed[std::to_string(line.contact.value)] = std::move(told);
  }
  print(settings, listed);
}

// Whom a mail would reach, and whom it would let in.
void require_invitable(store::Reader& shelves, const Typed& typed) {
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  const auto email = require_email(typed.email);
  const auto view = store::look_as(shelves, portal.id, email);
  if (!view) throw Refused("the portal has no contact " + email);
  if (!model::invites(portal))
    throw Refused("the portal is not open, or its way_in is not access_groups: nobody is invited");
  if (view->disabled) throw Refused(email + " is disabled");
  if (!model::is_admitted(portal, view->facts, base::now()))
    throw Refused(email + " is in no group that the portal admits");
}

using ChangeInvitation = bool (*)(store::Transaction&, model::PortalId, model::ContactId, base::Time);

void change(const Settings& settings, const Typed& typed, const std::string& done,
            ChangeInvitation change_one) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  if (change_one != store::withdraw) require_invitable(shelves, typed);
  store::transact(shelves, [&](store::Transaction& work) {
    const auto contact = require_contact(work, portal, typed.email);
    if (!change_one(work, portal, contact, base::now()))
      throw Refused(typed.email + " has a password already, or no invitation that this could be done with");
    work.commit();
  });
  print(settings, {{"portal", typed.portal}, {done, typed.email}});
}

}  // namespace

void add_invite(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("invite", "Invitations to members of access groups");
  const auto add = [&](const std::string& name, const std::string& about, bool of_one) {
    const auto one = command.command(name, about);
    one.operand("PORTAL", typed->portal, "The portal's key");
    if (of_one) one.operand("EMAIL", typed->email, "The contact's address");
    return one;
  };
  const auto list_command = add("list", "Print who is invited or will be, a thousand at most", false);
  list_command.option("--state", typed->state, "Only those: pending, accepted, failed or withdrawn");
  list_command.option("--after", typed->after, "Only those after this number");
  list_command.run([&settings, typed] { list(settings, *typed); });

  const auto add_change = [&](const std::string& name, const std::string& about, const std::string& done,
                              ChangeInvitation change_one) {
    add(name, about, true).run([&settings, typed, done, change_one] {
      change(settings, *typed, done, change_one);
    });
  };
  add_change("send", "Invite somebody (again) at once; earlier links are no longer good", "invited",
             store::invite);
  add_change("remind", "Send a reminder at once", "reminded", store::remind);
  add_change("withdraw", "End an invitation: its link is no longer good, and nothing more is sent",
             "withdrawn", store::withdraw);
}

}  // namespace tools
