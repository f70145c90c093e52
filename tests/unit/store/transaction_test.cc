// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <future>
#include <thread>

#include "store/fixture.h"
#include "store/form_tokens.h"
#include "store/schema.h"
#include "store/sessions.h"

namespace {

constexpr db::Sql kMyConnection = "SELECT CONNECTION_ID()";
constexpr db::Sql kKill = "KILL ?";
constexpr db::Sql kOne = "SELECT 1, NULL, 'text', 5000000000, -1, '2026-11-22 14:05:00.5'";
constexpr db::Sql kUnsigned =
    "SELECT CAST(18446744073709551615 AS UNSIGNED), CAST(0 AS UNSIGNED), CAST(NULL AS UNSIGNED), 1.5, '12'";
constexpr db::Sql kRename = "UPDATE portal SET title = ? WHERE id = ?";

std::uint64_t connection_id(db::Connection& connection) {
  auto rows = connection.query(kMyConnection);
  BOOST_REQUIRE(rows.next());
  return rows.number(0);
}

void kill_connection(store::Reader& other, std::uint64_t id) {
  other.connection().execute(kKill, id);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(transaction, test::PortalFixture)

BOOST_AUTO_TEST_CASE(readers_are_checked) {
  auto row = shelves.connection().query(kOne);
  BOOST_REQUIRE(row.next());
  BOOST_TEST(row.number(3) == 5'000'000'000U);
  BOOST_TEST(!row.number_if_any(1));
  BOOST_CHECK_THROW((void)row.number(1), std::logic_error);
  BOOST_CHECK_THROW((void)row.number(2), std::logic_error);
  BOOST_CHECK_THROW((void)row.number(4), std::logic_error);
  BOOST_CHECK_THROW((void)row.flag(3), std::logic_error);
  BOOST_CHECK_THROW((void)row.time(2), std::logic_error);
  BOOST_TEST(base::to_sql(row.time(5)) == "2026-11-22 14:05:00.500000");
}

BOOST_AUTO_TEST_CASE(unsigned_integers_are_read_as_they_are_and_nothing_else_is_made_one) {
  auto row = shelves.connection().query(kUnsigned);
  BOOST_REQUIRE(row.next());
  BOOST_TEST(row.number(0) == 18'446'744'073'709'551'615U);
  BOOST_TEST(row.number(1) == 0U);
  BOOST_CHECK_THROW((void)row.number(2), std::logic_error);
  BOOST_CHECK_THROW((void)row.number(3), std::logic_error);
  BOOST_TEST(row.number(4) == 12U);
}

BOOST_AUTO_TEST_CASE(without_commit_all_is_rolled_back) {
  store::transact(shelves, [&](store::Transaction& work) {
    work.connection().execute(kRename, "Changed", portal.id);
    return 0;
  });
  BOOST_TEST(store::read_portal(shelves, portal.id).title == portal.title);
}

BOOST_AUTO_TEST_CASE(a_connection_that_broke_in_a_transaction_is_not_replaced_within_it) {
  store::Reader killer(node.database);
  bool went_on = false;
  BOOST_CHECK_THROW(store::transact(shelves,
                                    [&](store::Transaction& work) {
                                      work.connection().execute(kRename, "Half", portal.id);
                                      kill_connection(killer, connection_id(work.connection()));
                                      try {
                                        work.connection().execute(kRename, "Lost", portal.id);
                                      } catch (const db::Unavailable&) {
                                        work.connection().execute(kRename, "Outside of it", portal.id);
                                        went_on = true;
                                      }
                                      work.commit();
                                      return 0;
                                    }),
                    db::Unavailable);
  BOOST_TEST(!went_on);
  BOOST_TEST(store::read_portal(shelves, portal.id).title == portal.title);  // and the next one works
}

BOOST_AUTO_TEST_CASE(outside_of_a_transaction_a_broken_connection_is_replaced_unnoticed) {
  store::Reader killer(node.database);
  kill_connection(killer, connection_id(shelves.connection()));
  BOOST_TEST(store::read_portal(shelves, portal.id).title == portal.title);
  kill_connection(killer, connection_id(shelves.connection()));
  store::transact(shelves, [&](store::Transaction& work) {
    work.connection().execute(kRename, "Begun anew", portal.id);
    work.commit();
    return 0;
  });
  BOOST_TEST(store::read_portal(shelves, portal.id).title == "Begun anew");
}

BOOST_AUTO_TEST_CASE(deadlocked_work_is_done_again_from_its_beginning) {
  const auto other = make();
  std::promise<void> first_holds;
  std::promise<void> second_holds;
  const auto cross = [&](store::Reader& reader, model::PortalId one, model::PortalId two,
                         std::promise<void>& mine, std::promise<void>& theirs) {
    int tries = 0;
    store::transact(reader, [&](store::Transaction& work) {
      ++tries;
      work.connection().execute(kRename, "Crossed", one);
      if (tries == 1) {
        mine.set_value();
        theirs.get_future().wait();
      }
      work.connection().execute(kRename, "Crossed", two);
      work.commit();
      return 0;
    });
    return tries;
  };
  auto second = std::async(std::launch::async, [&] {
    store::Reader reader(node.database);
    return cross(reader, other.id, portal.id, second_holds, first_holds);
  });
  const int first_tries = cross(shelves, portal.id, other.id, first_holds, second_holds);
  BOOST_TEST(first_tries + second.get() == 3);  // one of the two was the victim, once
  BOOST_TEST(store::read_portal(shelves, other.id).title == "Crossed");
}

BOOST_AUTO_TEST_CASE(the_programs_cannot_change_the_schema) {
  BOOST_CHECK_THROW(shelves.connection().execute_migration("CREATE TABLE forbidden (id INT)"),
                    std::runtime_error);
  BOOST_CHECK_THROW(shelves.connection().execute_migration("ALTER TABLE portal ADD COLUMN forbidden INT"),
                    std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_is_refused_not_cut) {
  BOOST_CHECK_THROW(shelves.connection().execute(kRename, std::string(201, 'x'), portal.id),
                    std::runtime_error);
  BOOST_TEST(store::read_portal(shelves, portal.id).title == portal.title);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(form_tokens, test::PortalFixture)

BOOST_AUTO_TEST_CASE(a_token_is_claimed_once_and_tells_the_same_from_another) {
  const store::Submission submission{std::string(16, '\x01'), base::sha256("content")};
  const store::Submission other{submission.token, base::sha256("other")};
  const auto claim = [&](const store::Submission& what) {
    return test::commit(shelves, [&](store::Transaction& work) {
      const auto result = store::claim_token(work, portal.id, what, now);
      if (result.claim == store::Claim::First) store::remember_location(work, portal.id, what, "/there");
      return result;
    });
  };
  BOOST_TEST((claim(submission).claim == store::Claim::First));
  BOOST_TEST(claim(submission).location == "/there");
  BOOST_TEST((claim(other).claim == store::Claim::Other));
}

BOOST_AUTO_TEST_CASE(tokens_of_two_portals_do_not_meet) {
  const auto elsewhere = make();
  const store::Submission submission{std::string(16, '\0'), base::sha256("content")};
  for (const auto id : {portal.id, elsewhere.id}) {
    const auto result = test::commit(
        shelves, [&](store::Transaction& work) { return store::claim_token(work, id, submission, now); });
    BOOST_TEST((result.claim == store::Claim::First));
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(pace, test::PortalFixture)

BOOST_AUTO_TEST_CASE(ten_tries_are_free_and_one_comes_back_every_thirty_seconds) {
  const auto wait = [&](base::Time when) {
    return test::commit(shelves, [&](store::Transaction& work) {
      return store::pay_for_try(work, portal.id, {"a@b.example", "192.0.2.1", ""}, when);
    });
  };
  for (int tries = 0; tries < 10; ++tries) BOOST_TEST(!wait(now));
  BOOST_TEST((wait(now).value() == std::chrono::seconds{30}));
  BOOST_TEST((wait(now + std::chrono::seconds{10}).value() == std::chrono::seconds{20}));
  BOOST_TEST(!wait(now + std::chrono::seconds{30}));
  BOOST_TEST(wait(now + std::chrono::seconds{31}).has_value());
}

BOOST_AUTO_TEST_CASE(tries_at_the_same_moment_are_counted_one_by_one) {
  std::vector<std::future<int>> all;
  for (int thread = 0; thread < 4; ++thread) {
    all.push_back(std::async(std::launch::async, [&] {
      store::Reader reader(node.database);
      int free_ones = 0;
      for (int tries = 0; tries < 5; ++tries) {
        const auto wait = test::commit(reader, [&](store::Transaction& work) {
          return store::pay_for_try(work, portal.id, {"a@b.example", "192.0.2.1", ""}, now);
        });
        if (!wait) ++free_ones;
      }
      return free_ones;
    }));
  }
  int free_ones = 0;
  for (auto& one : all) free_ones += one.get();
  BOOST_TEST(free_ones == 10);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(schema, test::PortalFixture)

BOOST_AUTO_TEST_CASE(this_database_fits) {
  BOOST_TEST(store::schema_fits(shelves));
}

BOOST_AUTO_TEST_CASE(two_migrations_at_once_do_each_step_once) {
  // A schema of its own, where every step is still to be done.
  store::Reader programs(node.database);
  auto database = node.database;
  database.login = base::load_login(database.schema_login);
  database.name = "luukku_race";
  const auto run = [&] {
    store::Reader owner(database, db::kToolPatience);
    int steps = 0;
    store::migrate(owner, [&](const std::string&) { ++steps; });
    return steps;
  };
  auto other = std::async(std::launch::async, run);
  const int mine = run();
  const int theirs = other.get();
  BOOST_TEST((mine == 0 || theirs == 0));
  BOOST_TEST(mine + theirs > 20);
  BOOST_TEST(run() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
