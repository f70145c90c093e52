// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/explanations.h"
#include "store/portals.h"
#include "store/tickets.h"
#include "tools/command.h"
#include "tools/rules_json.h"

namespace tools {

namespace {

using Json = nlohmann::ordered_json;
using model::Action;

// Each condition with what came of it.
Json describe_rules(const model::Rules& rules, const model::Values& values, const model::Portal& portal,
                    base::Time now) {
  auto groups = Json::array();
  for (const auto& group : rules.groups) {
    auto conditions = Json::object();
    for (const auto& condition : group) {
      conditions[write_condition(condition)] =
          holds(resolve(condition, now, portal.time_zone), values) ? "yes" : "no";
    }
    groups.push_back(std::move(conditions));
  }
  return groups;
}

std::string word_of(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::Yes:
      return "yes";
    case model::Verdict::Hidden:
      return "no: it is hidden from them, as if it were not there";
    case model::Verdict::Forbidden:
      return "no: the portal's settings do not allow it";
    case model::Verdict::State:
      return "no: not as the ticket stands now";
  }
  return "no";
}

std::string yes_or_no(bool flag) {
  return flag ? "yes" : "no";
}

void explain(const Settings& settings, const std::string& key, std::uint64_t number,
             const std::string& email) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, key));
  const auto person = store::look_as(shelves, portal.id, require_email(email));
  if (!person) throw Refused("the portal has no contact " + email);
  const auto now = base::now();
  const bool admitted = is_admitted(portal, person->facts, now);
  const bool company_shown = person->company && sees_company(portal, person->facts, now);
  // Whether the company is associated stands in the answer even where it does not count.
  const model::Viewer whole{portal.id, model::Customer{person->contact, person->company, {}}, now};
  const model::Viewer viewer{
      portal.id, model::Customer{person->contact, company_shown ? person->company : std::nullopt, {}}, now};
  const auto facts = store::gather_facts(shelves, whole, portal, {number});
  if (!facts) throw Refused("the portal has no ticket " + std::to_string(number));

  const auto verdict = [&](Action action) {
    if (!portal.open) return std::string("no: the portal is not open");
    if (person->disabled) return std::string("no: the contact is disabled");
    if (!admitted) return std::string("no: the contact is in no access group that the portal admits");
    return word_of(judge(viewer, action, *facts, portal));
  };
  print(settings,
        {{"sees", verdict(Action::See)},
         {"may reply", verdict(Action::Reply)},
         {"may close", verdict(Action::Close)},
         {"associated with the contact", yes_or_no(facts->of_contact)},
         {"company", person->company_name},
         {"associated with the company", yes_or_no(facts->of_company)},
         {"way_in", std::string(model::name_of(portal.way_in))},
         {"admitted", yes_or_no(admitted)},
         {"ticket_scope", std::string(model::name_of(portal.ticket_scope))},
         {"sees the company's tickets", yes_or_no(company_shown)},
         {"company_access", describe_rules(portal.company_access, person->facts.values, portal, now)},
         {"ticket_filter", describe_rules(portal.ticket_filter, facts->values, portal, now)}});
}

}  // namespace

void add_explain(const Syntax& program, const Settings& settings) {
  struct Typed {
    std::string portal, contact;
    std::uint64_t ticket = 0;
  };
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("explain", "Say why a contact sees a ticket, or does not");
  command.operand("PORTAL", typed->portal, "The portal's key");
  command.operand("TICKET", typed->ticket, "The ticket's number");
  command.operand("CONTACT", typed->contact, "The contact's e-mail address");
  command.run([&settings, typed] { explain(settings, typed->portal, typed->ticket, typed->contact); });
}

}  // namespace tools
