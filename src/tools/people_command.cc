// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include "auth/password.h"
#include "store/people.h"
#include "tools/command.h"

namespace tools {

namespace {

constexpr std::size_t kMostName = 200;

struct Typed {
  std::string portal, email, name, company;
  bool flag = false;  // --administrator or --staff
};

// The company of that name, made where there is none.
std::optional<model::CompanyId> company_for(store::Transaction& work, model::PortalId portal,
                                            const std::string& name) {
  if (name.empty()) return std::nullopt;
  require_text(name, kMostName, "company");
  const auto found = store::find_companies(work, portal, name);
  if (found.size() > 1) throw Refused("the portal has several companies called " + name);
  return found.empty() ? store::create_company(work, portal, {name, std::nullopt}, base::now())
                       : found.front();
}

void create_contact(const Settings& settings, const Typed& typed) {
  const auto email = require_email(typed.email);
  require_text(typed.name, kMostName, "name");
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const bool created = store::transact(shelves, [&](store::Transaction& work) {
    const auto company = company_for(work, portal, typed.company);
    if (!store::create_contact(work, portal, {email, typed.name, company}, base::now())) return false;
    work.commit();
    return true;
  });
  if (!created) throw Refused("the portal has a contact with the address " + email);
  print(settings, {{"portal", typed.portal}, {"contact", email}, {"name", typed.name}});
}

void create_staff(const Settings& settings, const Typed& typed) {
  const auto email = require_email(typed.email);
  require_text(typed.name, kMostName, "name");
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const bool created = store::transact(shelves, [&](store::Transaction& work) {
    if (!store::create_staff(work, portal, {email, typed.name, typed.flag}, base::now())) return false;
    work.commit();
    return true;
  });
  if (!created) throw Refused("the portal has a member of staff with the address " + email);
  print(settings, {{"portal", typed.portal}, {"staff", email}, {"administrator", typed.flag}});
}

void set_password(const Settings& settings, const Typed& typed) {
  const auto email = require_email(typed.email);
  std::string password;
  std::getline(std::cin, password);
  if (!auth::is_acceptable_password(password)) {
    throw Refused("a password has " + std::to_string(auth::kFewestPasswordCharacters) + " to " +
                  std::to_string(auth::kMostPasswordCharacters) +
                  " characters, in UTF-8, on the first line of standard input");
  }
  if (auth::is_guessable(password, {email, typed.portal}))
    throw Refused("this is among the first passwords that others would try: take another one");
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const auto hash = auth::hash_password(password, config.key_file);
  const auto person = typed.flag ? store::Person::Staff : store::Person::Contact;
  const bool found = store::transact(shelves, [&](store::Transaction& work) {
    if (!store::set_password(work, portal, person, email, hash)) return false;
    work.commit();
    return true;
  });
  if (!found) throw Refused("the portal has nobody with the address " + email);
  print(settings, {{"portal", typed.portal}, {"password set for", email}});
}

}  // namespace

void add_people(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto add_person = [&](const Syntax& command) {
    command.operand("PORTAL", typed->portal, "The portal's key");
    command.operand("EMAIL", typed->email, "The address");
  };

  const auto contact = program.command("contact", "A portal's customers");
  const auto contact_create = contact.command("create", "Make a contact");
  add_person(contact_create);
  contact_create.option("--name", typed->name, "The person's name", Syntax::Need::Required);
  contact_create.option("--company", typed->company, "The company's name; it is made where there is none");
  contact_create.run([&settings, typed] { create_contact(settings, *typed); });

  const auto staff = program.command("staff", "A portal's agents and administrators");
  const auto staff_create = staff.command("create", "Make a member of staff");
  add_person(staff_create);
  staff_create.option("--name", typed->name, "The person's name", Syntax::Need::Required);
  staff_create.flag("--administrator", typed->flag, "With the permission 'portal settings'");
  staff_create.run([&settings, typed] { create_staff(settings, *typed); });

  const auto password = program.command(
      "password", "Set a password: the first line of standard input. Ends the contact's sessions.");
  add_person(password);
  password.flag("--staff", typed->flag, "Of a member of staff, not of a contact");
  password.run([&settings, typed] { set_password(settings, *typed); });
}

}  // namespace tools
