// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tickets.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <set>

#include "store/associations.h"
#include "store/fixture.h"
#include "store/ticket_list.h"

namespace {

using model::StageKind;
using store::Direction;
using store::ListStatus;
using store::ListView;

struct Known {
  model::TicketNumber number;
  std::set<std::size_t> contacts;
  std::set<std::size_t> companies;
  StageKind stage;
  base::Time created;
};

constexpr const char* kStages[] = {"New", "Waiting on contact", "Closed"};
constexpr StageKind kKinds[] = {StageKind::Open, StageKind::Waiting, StageKind::Closed};

// A thousand tickets with contacts and companies at random, many at the same moment.
struct Crowd : test::PortalFixture {
  std::vector<model::CompanyId> companies;
  std::vector<model::ContactId> contacts;
  std::vector<std::optional<std::size_t>> company_of;
  std::vector<Known> tickets;

  Crowd() {
    std::mt19937 random(20261122);
    const auto pick = [&](std::size_t count) { return random() % count; };
    for (int i = 0; i < 5; ++i) companies.push_back(company());
    for (int i = 0; i < 12; ++i) {
      company_of.push_back(i % 4 == 0 ? std::nullopt : std::optional(pick(companies.size())));
      contacts.push_back(
          contact(company_of.back() ? std::optional(companies[*company_of.back()]) : std::nullopt));
    }
    test::commit(shelves, [&](store::Transaction& work) {
      for (std::uint64_t i = 0; i < 1000; ++i) {
        Known known{
            {model::kFirstTicketNumber + i}, {}, {}, StageKind::Open, now - std::chrono::hours{pick(200)}};
        for (auto left = 1 + pick(3); left > 0; --left) known.contacts.insert(pick(contacts.size()));
        for (auto left = pick(3); left > 0; --left) known.companies.insert(pick(companies.size()));
        const auto stage = pick(3);
        known.stage = kKinds[stage];
        store::ImportedTicket ticket{"Subject",
                                     contacts[*known.contacts.begin()],
                                     {},
                                     {},
                                     {},
                                     "Support",
                                     kStages[stage],
                                     known.created,
                                     {}};
        for (const auto contact : known.contacts) ticket.contacts.push_back(contacts[contact]);
        for (const auto company : known.companies) ticket.companies.push_back(companies[company]);
        BOOST_REQUIRE(store::import_ticket(work, portal.id, ticket));
        tickets.push_back(std::move(known));
      }
      return 0;
    });
  }

  // What the one rule says the viewer sees, in the list's order.
  std::vector<std::uint64_t> expected(const model::Viewer& viewer, std::size_t contact, ListView view,
                                      ListStatus status) const {
    std::vector<const Known*> seen;
    for (const auto& ticket : tickets) {
      model::TicketFacts facts{portal.id,
                               ticket.contacts.contains(contact),
                               company_of[contact] && ticket.companies.contains(*company_of[contact]),
                               ticket.stage,
                               {}};
      if (view == ListView::Mine && !facts.of_contact) continue;
      const bool closed = ticket.stage == StageKind::Closed;
      if (status != ListStatus::All && (status == ListStatus::Closed) != closed) continue;
      if (may(viewer, model::Action::See, facts, portal)) seen.push_back(&ticket);
    }
    std::ranges::sort(seen, [](const Known* a, const Known* b) {
      return std::pair(a->created, a->number) > std::pair(b->created, b->number);
    });
    std::vector<std::uint64_t> numbers;
    for (const auto* ticket : seen) numbers.push_back(ticket->number.value);
    return numbers;
  }

  // All pages, forth; each also asked for from its other side.
  std::vector<std::uint64_t> listed(const model::Viewer& viewer, ListView view, ListStatus status) {
    std::vector<std::uint64_t> numbers;
    store::ListQuery query{.view = view, .status = status};
    std::vector<model::TicketLine> before;
    for (;;) {
      auto page = store::list_tickets(shelves, viewer, portal, query);
      BOOST_TEST(page.before == query.from.has_value());
      BOOST_TEST(page.lines.size() <= store::kPageSize);
      for (const auto& line : page.lines) numbers.push_back(line.number.value);
      if (!before.empty() && !page.lines.empty()) {
        const auto& first = page.lines.front();
        const auto back = store::list_tickets(shelves, viewer, portal,
                                              {.view = view,
                                               .status = status,
                                               .direction = Direction::Back,
                                               .from = store::Place{first.last_activity, first.number}});
        BOOST_TEST(back.lines.size() == before.size());
        BOOST_TEST((back.lines.front().number == before.front().number));
      }
      if (!page.after) return numbers;
      query.from = store::Place{page.lines.back().last_activity, page.lines.back().number};
      before = page.lines;
    }
  }

  void compare(model::TicketScope scope) {
    portal.ticket_scope = scope;
    for (std::size_t contact = 0; contact < contacts.size(); ++contact) {
      const bool shown = scope == model::TicketScope::Company && company_of[contact];
      const auto who =
          viewer(contacts[contact], shown ? std::optional(companies[*company_of[contact]]) : std::nullopt);
      for (const auto view : {ListView::Mine, ListView::Organization}) {
        if (view == ListView::Organization && !shown) continue;
        for (const auto status : {ListStatus::All, ListStatus::Open, ListStatus::Closed}) {
          const auto rule = expected(who, contact, view, status);
          const auto sql = listed(who, view, status);
          BOOST_TEST(sql == rule, boost::test_tools::per_element());
        }
      }
      for (const auto& ticket : tickets) {
        const model::TicketFacts facts{portal.id,
                                       ticket.contacts.contains(contact),
                                       company_of[contact] && ticket.companies.contains(*company_of[contact]),
                                       ticket.stage,
                                       {}};
        const bool found = store::find_ticket(shelves, who, portal, ticket.number).has_value();
        if (found != may(who, model::Action::See, facts, portal))
          BOOST_ERROR("the page and the rule disagree on a ticket");
      }
    }
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(tickets)

BOOST_FIXTURE_TEST_CASE(the_lists_and_pages_show_just_what_the_rule_says_over_a_thousand_tickets, Crowd) {
  compare(model::TicketScope::Own);
  compare(model::TicketScope::Company);
}

BOOST_FIXTURE_TEST_CASE(a_stranger_has_no_list, test::PortalFixture) {
  ticket({contact()}, {}, "New", now);
  BOOST_TEST(store::list_tickets(shelves, {portal.id, model::Anonymous{}, now}, portal, {}).lines.empty());
}

BOOST_FIXTURE_TEST_CASE(a_ticket_of_another_portal_cannot_be_referred_to, test::PortalFixture) {
  const auto foreign = make();
  const auto mine = contact();
  const auto stored = ticket({mine}, {}, "New", now);
  // The schema's keys make it impossible, whatever the program does.
  BOOST_CHECK_THROW(test::commit(shelves,
                                 [&](store::Transaction& work) {
                                   return store::import_thread(work, foreign.id, stored, "email");
                                 }),
                    std::runtime_error);
  BOOST_CHECK_THROW(test::commit(shelves,
                                 [&](store::Transaction& work) {
                                   return store::import_ticket(
                                       work, foreign.id,
                                       {"Subject", mine, {}, {}, {}, "Support", "New", now, {}});
                                 }),
                    std::runtime_error);
}

BOOST_FIXTURE_TEST_CASE(activity_never_goes_back, test::PortalFixture) {
  const auto mine = contact();
  const auto stored = ticket({mine}, {}, "New", now);
  test::commit(shelves, [&](store::Transaction& work) {
    store::mark_active(work, portal.id, stored, now - std::chrono::hours{1});
    return 0;
  });
  BOOST_TEST((store::list_tickets(shelves, viewer(mine), portal, {}).lines.at(0).last_activity == now));
}

BOOST_AUTO_TEST_SUITE_END()
