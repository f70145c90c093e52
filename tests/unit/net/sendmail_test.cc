// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sendmail.h"

#include <boost/test/unit_test.hpp>

namespace {

using net::Handed;

net::Handover hand_to(const std::string& script, const std::string& letter = "Hello\n") {
  return net::hand_over({"/bin/sh", "-c", script, "sendmail"}, "from@acme.example", "-to@acme.example",
                        letter, std::chrono::seconds{1});
}

BOOST_AUTO_TEST_SUITE(sendmail_test)

BOOST_AUTO_TEST_CASE(it_gets_the_letter_and_both_addresses) {
  const std::string letter(300'000, 'x');
  BOOST_TEST((
      hand_to("test \"$*\" = '-i -f from@acme.example -- -to@acme.example' && test $(wc -c) = 300000", letter)
          .outcome == Handed::Taken));
}

BOOST_AUTO_TEST_CASE(it_inherits_nothing_else) {
  BOOST_TEST(
      (hand_to("test $(ls /proc/self/fd | wc -l) = 4").outcome == Handed::Taken));  // ls has one itself
}

BOOST_AUTO_TEST_CASE(the_exit_code_tells_what_may_pass) {
  for (const int code : {64, 65, 67, 68})
    BOOST_TEST((hand_to("exit " + std::to_string(code)).outcome == Handed::Refused), code);
  for (const int code : {1, 69, 70, 71, 73, 74, 75, 77, 78, 127})
    BOOST_TEST((hand_to("exit " + std::to_string(code)).outcome == Handed::Later), code);
}

BOOST_AUTO_TEST_CASE(what_it_said_is_told_on_one_line) {
  BOOST_TEST(hand_to("echo one; echo two >&2; exit 75").trouble == "/bin/sh ended with 75: one two");
  BOOST_TEST(hand_to("printf '\\377'; exit 75").trouble == "/bin/sh ended with 75: ");
}

BOOST_AUTO_TEST_CASE(one_that_hangs_or_dies_is_left_for_later_with_all_that_it_started) {
  BOOST_TEST(hand_to("sleep 60 & sleep 60").trouble == "/bin/sh took too long");
  BOOST_TEST(hand_to("kill -9 $$").trouble == "/bin/sh was killed");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
