// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/letter.h"

#include <boost/test/unit_test.hpp>

namespace {

mail::Letter letter() {
  return {.from = {"Acme", "no-reply@acme.example"},
          .to = {"Agent", "agent@acme.example"},
          .subject = "Hello",
          .message_id = "1@acme.example",
          .thread_id = "ticket.1001@acme.example",
          .written = *base::from_rfc3339("2026-11-24T14:05:00Z"),
          .text = "Text\n",
          .html = "<p>Text</p>\n"};
}

bool has_line(const std::string& written, const std::string& line) {
  return ("\n" + written).find("\n" + line + "\n") != std::string::npos;
}

BOOST_AUTO_TEST_SUITE(letter_test)

BOOST_AUTO_TEST_CASE(fields_stand_each_on_its_line) {
  const auto written = mail::write(letter());
  for (const auto* line : {"From: Acme <no-reply@acme.example>", "To: Agent <agent@acme.example>",
                           "Subject: Hello", "Date: Tue, 24 Nov 2026 14:05:00 +0000",
                           "Message-Id: <1@acme.example>", "References: <ticket.1001@acme.example>",
                           "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Text"}) {
    BOOST_TEST(has_line(written, line), line << " in\n" << written);
  }
}

BOOST_AUTO_TEST_CASE(no_value_begins_another_field) {
  auto evil = letter();
  const std::string more = "x\r\nBcc: evil@evil.example\nX-Evil: 1";
  evil.subject = evil.from.name = evil.to.name = more;
  const auto written = mail::write(evil);
  const auto head = written.substr(0, written.find("\n\n"));
  BOOST_TEST(head.find("\nBcc:") == std::string::npos, head);
  BOOST_TEST(head.find("\nX-Evil:") == std::string::npos, head);
  BOOST_TEST(has_line(written, "Text"), written);
}

BOOST_AUTO_TEST_CASE(a_letter_is_the_same_each_time) {
  BOOST_TEST(mail::write(letter()) == mail::write(letter()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
