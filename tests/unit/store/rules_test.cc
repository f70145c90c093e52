// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rules.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <random>
#include <set>

#include "auth/tokens.h"
#include "store/access_groups.h"
#include "store/explanations.h"
#include "store/fixture.h"
#include "store/properties.h"
#include "store/sessions.h"
#include "store/ticket_list.h"
#include "store/visits.h"

namespace {

using model::Holder;
using model::Operator;
using model::PropertyType;

// Few values, so that rules meet them; with letters that fold, and what SQL's LIKE would take for a wildcard.
const std::vector<std::string> kTexts = {"Gold", "GOLD", "golden",       "Stra\u00dfe",   "STRASSE",
                                         "50%",  "5_0",  "\u4e2d\u6587", "\u0130stanbul", "i"};
const std::vector<std::string> kNumbers = {"-12.5", "0", "0.000001", "7", "7.5", "999999999999"};
const std::vector<std::string> kOptions = {"low", "High", "\u00e4\u00e4rimm\u00e4inen", "none"};
constexpr const char* kStages[] = {"New", "Waiting on contact", "Closed"};

struct Ticket {
  model::TicketNumber number;
  model::TicketFacts facts;  // for the contact below
};

// A portal with properties of every type, whose values are known to the test itself.
struct People : test::PortalFixture {
  std::mt19937 random{20261122};
  std::vector<model::Property> properties;
  model::CompanyId company_id = company();
  model::ContactId contact_id = contact(company_id);
  std::string email;
  std::string token = auth::new_browser_secret();
  model::Values person;  // of the contact and the company

  std::size_t pick(std::size_t count) { return random() % count; }
  template <class Value>
  const Value& one_of(const std::vector<Value>& all) {
    return all[pick(all.size())];
  }
  std::string day() { return "2026-11-" + std::to_string(10 + pick(20)); }

  People() {
    now = base::from_rfc3339("2026-11-22T12:00:00Z").value();
    portal.time_zone = "America/St_Johns";
    test::commit(shelves, [&](store::Transaction& work) {
      for (const auto holder : {Holder::Ticket, Holder::Contact, Holder::Company}) {
        for (const auto& [key, type] : {std::pair{"text", PropertyType::Text},
                                        {"number_of", PropertyType::Number},
                                        {"day", PropertyType::Date},
                                        {"one", PropertyType::OneOf},
                                        {"several", PropertyType::SeveralOf},
                                        {"flag", PropertyType::YesNo}}) {
          const bool options = type == PropertyType::OneOf || type == PropertyType::SeveralOf;
          BOOST_REQUIRE(store::create_property(
              work, portal.id,
              {holder, key, key, type, {}, options ? kOptions : std::vector<std::string>{}}));
        }
      }
      return 0;
    });
    properties = store::read_properties(shelves, portal.id);
    for (const auto& property : properties) {
      if (property.holder == Holder::Contact) give(property, contact_id, person);
      if (property.holder == Holder::Company) give(property, company_id, person);
    }
    auto rows = shelves.connection().query(
        "SELECT c.email, c.created_at, co.created_at FROM contact c JOIN company co ON co.id = c.company_id "
        "WHERE c.id = ?",
        contact_id);
    BOOST_REQUIRE(rows.next());
    email = rows.text(0);
    person["contact.email"] = {email};
    person["contact.name"] = {"contact"};
    person["company.name"] = {"company"};
    person["contact.created"] = {model::to_compare_key(rows.time(1))};
    person["company.created"] = {model::to_compare_key(rows.time(2))};
    portal.open = true;
    test::commit(shelves, [&](store::Transaction& work) {
      store::open_session(work, portal.id, {contact_id, token, false, "127.0.0.1", ""}, now);
      return 0;
    });
  }

  std::string random_value(const model::Property& property) {
    switch (property.type) {
      case PropertyType::Number:
        return one_of(kNumbers);
      case PropertyType::Date:
      case PropertyType::Moment:
        return day();
      case PropertyType::OneOf:
      case PropertyType::SeveralOf:
        if (property.key == "stage") return kStages[pick(3)];
        if (property.key == "pipeline") return "Support";
        return one_of(property.options);
      case PropertyType::YesNo:
        return pick(2) == 0 ? "yes" : "no";
      case PropertyType::Address:
        return pick(2) == 0 ? email : "x.example";
      case PropertyType::Text:
        return property.key == "subject" ? std::string("Subject") : one_of(kTexts);
    }
    return {};
  }

  // Values at random, a third of them unknown; told to `values`.
  template <class Identifier>
  void give(const model::Property& property, Identifier of, model::Values& values) {
    if (property.built_in() || pick(3) == 0) return;
    std::set<std::string> typed{random_value(property)};
    if (property.type == PropertyType::SeveralOf) typed.insert(random_value(property));
    std::vector<model::PropertyValue> parsed;
    for (const auto& value : typed) {
      parsed.push_back(parse_value(property, value).value());
      values[property.name()].push_back(parsed.back().compare_key);
    }
    test::commit(shelves, [&](store::Transaction& work) {
      store::set_values(work, portal.id, of, property, parsed);
      return 0;
    });
  }

  model::Condition random_condition(bool of_ticket) {
    for (;;) {
      model::Condition condition{one_of(properties), static_cast<Operator>(pick(13)), {}};
      if ((condition.property.holder == Holder::Ticket) != of_ticket) continue;
      const std::size_t counts[] = {0, 1, 2, 3};
      for (auto left = counts[pick(4)]; left > 0; --left) {
        condition.operands.push_back(condition.op == Operator::InLastDays ? std::to_string(1 + pick(15))
                                                                          : random_value(condition.property));
      }
      if (condition.op == Operator::Between) std::ranges::sort(condition.operands);
      if (!problem_of(condition)) return condition;
    }
  }

  model::Rules random_rules(bool of_tickets) {
    model::Rules rules;
    for (auto groups = pick(4); groups > 0; --groups) {
      auto& group = rules.groups.emplace_back();
      for (auto conditions = 1 + pick(3); conditions > 0; --conditions)
        group.push_back(random_condition(of_tickets));
    }
    return rules;
  }
};

// ... and with tickets.
struct RuleCrowd : People {
  std::vector<Ticket> tickets;

  RuleCrowd() {
    for (int i = 0; i < 200; ++i) tickets.push_back(make_ticket());
  }

  Ticket make_ticket() {
    const auto stage = pick(3);
    const auto created = now - std::chrono::hours{pick(400)};
    const bool mine = pick(2) == 0;
    const bool ours = pick(3) != 0;
    const auto stranger = contact();
    const auto id =
        ticket({mine ? contact_id : stranger},
               ours ? std::vector{company_id} : std::vector<model::CompanyId>{}, kStages[stage], created);
    auto rows = shelves.connection().query(
        "SELECT t.number, c.email FROM ticket t JOIN contact c ON c.id = t.requester_id WHERE t.id = ?", id);
    BOOST_REQUIRE(rows.next());
    Ticket made{{rows.number(0)},
                {portal.id, mine, ours, stage == 2 ? model::StageKind::Closed : model::StageKind::Open, {}}};
    auto& values = made.facts.values;
    values["ticket.subject"] = {"subject"};
    values["ticket.number"] = {
        model::to_compare_key(static_cast<std::int64_t>(made.number.value) * model::kNumberUnit)};
    values["ticket.status"] = {stage == 2 ? "closed" : "open"};
    values["ticket.stage"] = {kStages[stage]};
    values["ticket.pipeline"] = {"Support"};
    values["ticket.requester"] = {rows.text(1)};
    values["ticket.created"] = values["ticket.last_activity"] = {model::to_compare_key(created)};
    if (stage == 2) values["ticket.closed"] = {model::to_compare_key(created)};
    for (const auto& property : properties) {
      if (property.holder == Holder::Ticket) give(property, id, values);
    }
    return made;
  }

  std::vector<std::uint64_t> listed(const model::Viewer& viewer, store::ListView view) {
    std::vector<std::uint64_t> numbers;
    store::ListQuery query{.view = view};
    for (;;) {
      const auto page = store::list_tickets(shelves, viewer, portal, query);
      for (const auto& line : page.lines) numbers.push_back(line.number.value);
      if (!page.after) break;
      query.from = store::Place{page.lines.back().last_activity, page.lines.back().number};
    }
    std::ranges::sort(numbers);
    return numbers;
  }

  // What the list's SQL and the page of each ticket show, against the rule over the values that the test has
  // given.
  void compare() {
    const bool company_shown = sees_company(portal, {.of_group = false, .values = person}, now);
    const auto arrival = store::arrive(shelves, portal.key + ".localhost", token, now);
    BOOST_REQUIRE(arrival && arrival->session);
    BOOST_TEST(arrival->session->customer.company.has_value() == company_shown);
    const model::Viewer who{portal.id, arrival->session->customer, now};
    for (const auto view : {store::ListView::Mine, store::ListView::Organization}) {
      if (view == store::ListView::Organization && !company_shown) continue;
      std::vector<std::uint64_t> expected;
      for (const auto& ticket : tickets) {
        if (view == store::ListView::Mine && !ticket.facts.of_contact) continue;
        if (may(who, model::Action::See, ticket.facts, portal)) expected.push_back(ticket.number.value);
      }
      BOOST_TEST(listed(who, view) == expected, boost::test_tools::per_element());
    }
    for (auto left = 20; left > 0; --left) {
      const auto& ticket = one_of(tickets);
      BOOST_TEST(store::find_ticket(shelves, who, portal, ticket.number).has_value() ==
                 may(who, model::Action::See, ticket.facts, portal));
    }
  }
};

// Of contacts with a company and without, whose values the test knows.
struct GroupCrowd : People {
  std::map<std::uint64_t, model::Values> contacts;

  GroupCrowd() {
    auto of_company = person;
    for (auto value = of_company.begin(); value != of_company.end();)
      value = value->first.starts_with("contact.") ? of_company.erase(value) : std::next(value);
    for (int i = 0; i < 40; ++i) {
      const bool has_company = pick(2) == 0;
      const auto id = has_company ? contact(company_id) : contact();
      auto& values = contacts[id.value];
      if (has_company) values = of_company;
      for (const auto& property : properties) {
        if (property.holder == Holder::Contact) give(property, id, values);
      }
      auto rows =
          shelves.connection().query("SELECT email, name_key, created_at FROM contact WHERE id = ?", id);
      BOOST_REQUIRE(rows.next());
      values["contact.email"] = {rows.text(0)};
      values["contact.name"] = {rows.text(1)};
      values["contact.created"] = {model::to_compare_key(rows.time(2))};
    }
  }

  std::string email_of(std::uint64_t id) { return contacts[id]["contact.email"].front(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(store_rules)

BOOST_FIXTURE_TEST_CASE(sql_and_the_rule_agree_under_three_hundred_random_rules_in_all_modes, RuleCrowd) {
  std::set<std::pair<PropertyType, Operator>> seen;
  std::size_t some_hidden = 0;
  for (int round = 0; round < 300; ++round) {
    constexpr model::TicketScope kScopes[] = {model::TicketScope::Own, model::TicketScope::Company,
                                              model::TicketScope::CompanyByRules};
    portal.ticket_scope = kScopes[round % 3];
    portal.ticket_filter = random_rules(true);
    portal.company_access = random_rules(false);
    test::commit(shelves, [&](store::Transaction& work) {
      store::update_portal(work, portal);
      return 0;
    });
    for (const auto& group : portal.ticket_filter.groups) {
      for (const auto& condition : group) seen.emplace(condition.property.type, condition.op);
    }
    const auto kept = store::read_portal(shelves, portal.id);
    BOOST_REQUIRE(kept.ticket_filter.groups.size() == portal.ticket_filter.groups.size());
    portal = kept;
    BOOST_TEST_CONTEXT("round " << round) {
      compare();
    }
    some_hidden += static_cast<std::size_t>(std::ranges::any_of(tickets, [&](const auto& ticket) {
      return !hold(portal.ticket_filter, ticket.facts.values, now, portal.time_zone);
    }));
  }
  BOOST_TEST(some_hidden > 100U);
  BOOST_TEST(seen.size() > 40U);  // of the pairs of types and operators that make sense
}

BOOST_FIXTURE_TEST_CASE(a_change_of_a_value_counts_at_the_next_look, RuleCrowd) {
  const auto flag = *std::ranges::find(properties, std::string("ticket.flag"), &model::Property::name);
  portal.ticket_filter = {{{{flag, Operator::Is, {"yes"}}}}};
  test::commit(shelves, [&](store::Transaction& work) {
    store::update_portal(work, portal);
    return 0;
  });
  const auto id = ticket({contact_id}, {}, "New", now);
  const auto sees = [&] {
    const auto numbers = listed(viewer(contact_id), store::ListView::Mine);
    auto row = shelves.connection().query("SELECT number FROM ticket WHERE id = ?", id);
    return row.next() && std::ranges::find(numbers, row.number(0)) != numbers.end();
  };
  const auto set = [&](std::vector<model::PropertyValue> values) {
    test::commit(shelves, [&](store::Transaction& work) {
      store::set_values(work, portal.id, id, flag, values);
      return 0;
    });
  };
  BOOST_TEST(!sees());
  set({{"yes", "yes"}});
  BOOST_TEST(sees());
  set({{"no", "no"}});
  BOOST_TEST(!sees());
  set({});
  BOOST_TEST(!sees());
}

BOOST_FIXTURE_TEST_CASE(who_is_of_a_dynamic_group_is_the_same_to_the_list_and_to_the_rule, GroupCrowd) {
  std::size_t members_seen = 0;
  for (int round = 0; round < 100; ++round) {
    const auto name = "group " + std::to_string(round);
    auto rules = random_rules(false);
    if (rules.groups.empty()) rules.groups.push_back({random_condition(false)});
    portal.way_in = model::WayIn::AccessGroups;
    test::commit(shelves, [&](store::Transaction& work) {
      store::update_portal(work, portal);
      BOOST_REQUIRE(store::create_access_group(work, portal.id, name, rules));
      store::set_admitted(work, portal.id, store::find_access_group(work, portal.id, name)->id, true);
      store::raise_version(work, portal.id);
      return 0;
    });
    const auto groups = store::list_access_groups(shelves, portal.id);
    const auto group = std::ranges::find(groups, name, &store::AccessGroup::name);
    BOOST_REQUIRE(group != groups.end());
    const auto kept = store::read_portal(shelves, portal.id);
    BOOST_TEST(kept.admission.groups.size() == rules.groups.size());
    std::set<std::uint64_t> listed;
    for (const auto& member : store::list_members(shelves, kept, *group, {}, 1000, now))
      listed.insert(member.contact.value);
    BOOST_TEST_CONTEXT("round " << round) {
      for (const auto& [id, values] : contacts) {
        const bool expected = hold(rules, values, now, portal.time_zone);
        BOOST_TEST(listed.contains(id) == expected);
        const auto view = store::look_as(shelves, portal.id, email_of(id));
        BOOST_REQUIRE(view);
        BOOST_TEST(is_admitted(kept, view->facts, now) == expected);
        members_seen += static_cast<std::size_t>(expected);
      }
      const auto arrival = store::arrive(shelves, portal.key + ".localhost", token, now);
      BOOST_REQUIRE(arrival && arrival->session);
      BOOST_TEST(arrival->session->is_admitted == hold(rules, person, now, portal.time_zone));
    }
    test::commit(shelves, [&](store::Transaction& work) {
      store::remove_access_group(work, portal.id, group->id);
      return 0;
    });
  }
  BOOST_TEST(members_seen > 300U);
}

BOOST_FIXTURE_TEST_CASE(whoever_is_of_one_of_several_groups_is_admitted_and_dismissed_groups_do_not_count,
                        GroupCrowd) {
  const auto someone = contacts.begin()->first;
  const auto other = std::next(contacts.begin())->first;
  const auto is = [&](std::uint64_t id) {
    const auto address = std::ranges::find_if(
        properties, [](const auto& property) { return property.name() == "contact.email"; });
    return model::Rules{{{{*address, Operator::Is, {email_of(id)}}}}};
  };
  const auto admitted = [&](std::uint64_t id) {
    return is_admitted(store::read_portal(shelves, portal.id),
                       store::look_as(shelves, portal.id, email_of(id))->facts, now);
  };
  portal.way_in = model::WayIn::AccessGroups;
  const auto set = [&](const char* name, bool flag) {
    test::commit(shelves, [&](store::Transaction& work) {
      store::set_admitted(work, portal.id, store::find_access_group(work, portal.id, name)->id, flag);
      return 0;
    });
  };
  test::commit(shelves, [&](store::Transaction& work) {
    store::update_portal(work, portal);
    BOOST_REQUIRE(store::create_access_group(work, portal.id, "one", is(someone)));
    BOOST_REQUIRE(store::create_access_group(work, portal.id, "two", is(other)));
    BOOST_REQUIRE(store::create_access_group(work, portal.id, "three", std::nullopt));
    BOOST_REQUIRE(!store::create_access_group(work, portal.id, "three", std::nullopt));
    store::add_member(work, portal.id, store::find_access_group(work, portal.id, "three")->id, contact_id);
    store::add_member(work, portal.id, store::find_access_group(work, portal.id, "three")->id, contact_id);
    return 0;
  });
  contacts[contact_id.value]["contact.email"] = {email};
  BOOST_TEST(!admitted(someone));
  BOOST_TEST(!admitted(contact_id.value));
  set("one", true);
  set("three", true);
  BOOST_TEST(admitted(someone));
  BOOST_TEST(!admitted(other));
  BOOST_TEST(admitted(contact_id.value));
  set("two", true);
  BOOST_TEST(admitted(other));
  set("one", false);
  BOOST_TEST(!admitted(someone));
  BOOST_TEST(admitted(other));
}

BOOST_AUTO_TEST_SUITE_END()
