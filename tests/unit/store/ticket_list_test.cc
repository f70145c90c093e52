// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ticket_list.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>

#include "store/fixture.h"
#include "store/pipelines.h"

namespace {

using store::Direction;
using store::ListOrder;
using store::ListSort;
using store::ListStatus;
using store::ListView;

struct Known {
  std::uint64_t number = 0;
  std::string subject, requester, owner, pipeline;
  bool closed = false;
  bool mine = false;
  base::Time created;
  base::Time active;
};

// Tickets of a company and a contact in it, with much that is equal; names in small letters sort as bytes do.
struct Shelf : test::PortalFixture {
  std::vector<Known> tickets;
  model::CompanyId company_id = company();
  model::ContactId me = person("me mainly", company_id);

  model::ContactId person(std::string_view name, model::CompanyId of) {
    const auto email = base::to_hex(base::random_bytes(6)) + "@x.example";
    return test::commit(shelves, [&](store::Transaction& work) {
      return store::create_contact(work, portal.id, {email, name, of}, now).value();
    });
  }
  model::StaffId agent(std::string_view name) {
    const auto email = base::to_hex(base::random_bytes(6)) + "@x.example";
    return test::commit(shelves, [&](store::Transaction& work) {
      return store::create_staff(work, portal.id, {email, name}, now).value();
    });
  }

  Shelf() {
    std::mt19937 random(4);
    const auto pick = [&](std::size_t count) { return random() % count; };
    const std::vector<std::string> names = {"ada bell", "bea cole", "cid bell", "me mainly"};
    const std::vector<model::ContactId> people = {person(names[0], company_id), person(names[1], company_id),
                                                  person(names[2], company_id), me};
    const std::vector<model::StaffId> agents = {agent("olga"), agent("paul")};
    test::commit(shelves, [&](store::Transaction& work) {
      using model::StageKind;
      return store::create_pipeline(work, portal.id,
                                    {"Sales", {{"New", StageKind::Open}, {"Closed", StageKind::Closed}}, {}});
    });
    portal = store::read_portal(shelves, portal.id);
    for (std::uint64_t i = 0; i < 160; ++i) {
      const auto who = pick(4);
      const auto owner = pick(3);
      Known known{model::kFirstTicketNumber + i,
                  "subject " + std::string(1, static_cast<char>('a' + pick(6))),
                  names[who],
                  owner == 2   ? ""
                  : owner == 0 ? "olga"
                               : "paul",
                  pick(2) == 0 ? "Sales" : "Support",
                  pick(2) == 0,
                  who == 3 || pick(4) == 0,
                  now - std::chrono::hours{100 + pick(40)},
                  now - std::chrono::hours{pick(40)}};
      std::vector<model::ContactId> contacts = {people[who]};
      if (known.mine) contacts.push_back(me);
      test::commit(shelves, [&](store::Transaction& work) {
        return store::import_ticket(work, portal.id,
                                    {known.subject,
                                     people[who],
                                     contacts,
                                     {company_id},
                                     owner == 2 ? std::nullopt : std::optional(agents[owner]),
                                     known.pipeline,
                                     known.closed ? "Closed" : "New",
                                     known.created,
                                     {},
                                     {},
                                     {},
                                     known.active})
            .value();
      });
      tickets.push_back(std::move(known));
    }
  }

  [[nodiscard]] std::string key(const Known& ticket, ListSort sort) const {
    switch (sort) {
      case ListSort::Number:
        return std::to_string(ticket.number);
      case ListSort::Subject:
        return ticket.subject;
      case ListSort::Requester:
        return ticket.requester;
      case ListSort::Owner:
        return ticket.owner;
      case ListSort::Created:
        return base::to_sql(ticket.created);
      default:
        return base::to_sql(ticket.active);
    }
  }

  std::vector<std::uint64_t> expected(const store::ListQuery& query) const {
    auto sorted = tickets;
    std::erase_if(sorted, [&](const Known& ticket) {
      const auto pipeline =
          query.pipeline
              ? std::ranges::find(portal.pipelines, *query.pipeline, &model::PipelineName::id)->name
              : ticket.pipeline;
      return (query.view == ListView::Mine && !ticket.mine) || ticket.pipeline != pipeline ||
             (query.status != ListStatus::All && (query.status == ListStatus::Closed) != ticket.closed) ||
             (" " + ticket.requester).find(" " + query.requester) == std::string::npos ||
             (query.search && (" " + ticket.subject).find(query.search->terms[0].text) == std::string::npos);
    });
    std::ranges::sort(sorted, [&](const Known& a, const Known& b) {
      return std::pair(key(a, query.sort), a.number) < std::pair(key(b, query.sort), b.number);
    });
    if (query.order == ListOrder::Falling) std::ranges::reverse(sorted);
    std::vector<std::uint64_t> numbers;
    for (const auto& ticket : sorted) numbers.push_back(ticket.number);
    return numbers;
  }

  static store::Place place(const model::TicketLine& line, ListSort sort) {
    return {sort == ListSort::Created ? line.created : line.last_activity, line.number};
  }

  // All pages, forth, and each but the first once more from its other side.
  std::vector<std::uint64_t> listed(store::ListQuery query) {
    const auto who = viewer(me, company_id);
    std::vector<std::uint64_t> numbers;
    std::vector<model::TicketLine> before;
    for (;;) {
      const auto page = store::list_tickets(shelves, who, portal, query);
      BOOST_TEST(page.before == query.from.has_value());
      for (const auto& line : page.lines) numbers.push_back(line.number.value);
      if (!before.empty()) {
        auto back = query;
        back.direction = Direction::Back;
        back.from = place(page.lines.front(), query.sort);
        const auto again = store::list_tickets(shelves, who, portal, back);
        BOOST_TEST(std::ranges::equal(again.lines, before, {}, &model::TicketLine::number,
                                      &model::TicketLine::number));
      }
      if (!page.after) return numbers;
      query.from = place(page.lines.back(), query.sort);
      before = page.lines;
    }
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ticket_list)

BOOST_FIXTURE_TEST_CASE(every_sort_goes_both_ways_page_by_page_whatever_is_filtered, Shelf) {
  std::size_t shown = 0;
  for (unsigned which = 0; which < 6 * 2 * 2 * 3 * 3 * 3 * 2; ++which) {
    auto rest = which;
    const auto next = [&](unsigned count) {
      const auto value = rest % count;
      rest /= count;
      return value;
    };
    store::ListQuery query;
    query.sort = static_cast<ListSort>(next(6));
    query.order = static_cast<ListOrder>(next(2));
    query.view = static_cast<ListView>(next(2));
    query.status = static_cast<ListStatus>(next(3));
    const char* const requesters[] = {"", "bell", "me"};
    query.requester = requesters[next(3)];
    if (const auto pipeline = next(3); pipeline > 0) query.pipeline = portal.pipelines.at(pipeline - 1).id;
    if (next(2) == 1) query.search = model::parse_search("b", "en");
    const auto wanted = expected(query);
    shown += wanted.size();
    BOOST_TEST_CONTEXT("query " << which) {
      BOOST_TEST(listed(query) == wanted, boost::test_tools::per_element());
    }
  }
  BOOST_TEST(shown > 5000U);
}

BOOST_FIXTURE_TEST_CASE(a_requester_is_found_by_the_beginnings_of_words_and_by_nothing_else, Shelf) {
  const auto count = [&](std::string requester) {
    return store::list_tickets(shelves, viewer(me, company_id), portal,
                               {.view = ListView::Organization, .requester = std::move(requester)})
        .lines.size();
  };
  BOOST_TEST(count("ADA") > 0U);
  BOOST_TEST(count("be ad") > 0U);
  BOOST_TEST(count("da") == 0U);
  BOOST_TEST(count("%") == 0U);
  BOOST_TEST(count("_da") == 0U);
  BOOST_TEST(count("!") == 0U);
}

// More of that name than are looked up: the names are looked at one by one.
BOOST_FIXTURE_TEST_CASE(many_requesters_of_one_name_are_all_found, test::PortalFixture) {
  const auto acme = company();
  const auto me = contact(acme);
  for (int i = 0; i < 30; ++i) {
    ticket({contact(acme)}, {acme}, "New", now);
  }
  store::ListQuery query{.view = ListView::Organization, .requester = "contact"};
  const auto page = store::list_tickets(shelves, viewer(me, acme), portal, query);
  BOOST_TEST(page.lines.size() == store::kPageSize);
  BOOST_TEST(page.after);
}

BOOST_AUTO_TEST_SUITE_END()
