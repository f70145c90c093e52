// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sendmail.h"

#include <signal.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/process.h"

namespace {

using net::Handed;

net::Handover hand_to(const std::string& script, const std::string& letter = "Hello\n") {
  const base::MemoryFile input(letter);
  return net::hand_over({"/bin/sh", "-c", script, "sendmail"}, "from@acme.example", "-to@acme.example",
                        input.descriptor(), std::chrono::seconds{1});
}

// ... or dead, and not reaped where nobody stands for init.
bool is_gone(pid_t pid) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/stat");
  std::string text((std::istreambuf_iterator<char>(status)), std::istreambuf_iterator<char>());
  return text.empty() || text.find(") Z ") != std::string::npos;
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
  BOOST_TEST(hand_to("printf '%0399dä' 0; exit 75").trouble ==
             "/bin/sh ended with 75: " + std::string(399, '0'));
  BOOST_TEST(hand_to("printf 'a\\377bcd'; exit 75").trouble == "/bin/sh ended with 75: ");
}

BOOST_AUTO_TEST_CASE(one_that_hangs_or_dies_is_left_for_later_with_all_that_it_started) {
  const auto pids =
      std::filesystem::temp_directory_path() / ("luukku-sendmail-" + std::to_string(::getpid()));
  BOOST_TEST(hand_to("sleep 60 & echo $! $$ > " + pids.string() + "; sleep 60").trouble ==
             "/bin/sh took too long");
  std::ifstream file(pids);
  for (pid_t pid = 0; file >> pid;) {
    // The group's other process is not our child: init, or whoever stands for it, reaps it in a moment.
    for (int tries = 0; tries < 200 && ::kill(pid, 0) == 0; ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    BOOST_TEST(is_gone(pid), pid);
  }
  std::filesystem::remove(pids);
  BOOST_TEST(hand_to("kill -9 $$").trouble == "/bin/sh was killed");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
