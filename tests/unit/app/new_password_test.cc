// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/new_password.h"

#include <boost/test/unit_test.hpp>
#include <ctime>

using view::NewPasswordProblem;

namespace {

std::clock_t cost_beside(const std::string& own) {
  const auto began = std::clock();
  for (int times = 0; times < 5; ++times) (void)app::judge_password(std::string(100, 'a'), {own});
  return std::clock() - began;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(new_password)

BOOST_AUTO_TEST_CASE(what_stands_for_the_person_is_easy_to_guess) {
  const std::string password = "Zbigniewa Qwortz";
  BOOST_TEST((app::judge_password(password, {}) == NewPasswordProblem::None));
  BOOST_TEST((app::judge_password(password, {"Zbigniewa Qwortz"}) == NewPasswordProblem::Common));
  BOOST_TEST((app::judge_password("Bo Li Wu Xi", {"Bo Li Wu Xi"}) == NewPasswordProblem::Common));
}

// Each of these would be looked for everywhere in the password: uncapped, they cost thirty times as much as
// one.
BOOST_AUTO_TEST_CASE(a_stranger_cannot_make_it_dear_with_a_long_name) {
  std::string words;
  for (unsigned capitals = 0; capitals < 2000; ++capitals) {
    for (unsigned at = 0; at < 11; ++at) words += (capitals >> at & 1U) == 0 ? 'a' : 'A';
    words += ' ';
  }
  const auto one = cost_beside("aaaaaaaaaaa");
  BOOST_TEST(cost_beside(words) < 8 * one);
}

BOOST_AUTO_TEST_SUITE_END()
