// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/link_target.h"

#include <boost/test/unit_test.hpp>

namespace {

std::string owner_of(std::string_view address) {
  const auto target = view::link_target(address);
  return target ? target->owner : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(link_targets)

BOOST_AUTO_TEST_CASE(web_and_mail_addresses_lead_to_their_owners) {
  BOOST_TEST(owner_of("https://Docs.example") == "docs.example");
  BOOST_TEST(owner_of("http://docs.example:8080/a(b)?c=d&e#f") == "docs.example");
  BOOST_TEST(owner_of("https://docs.example?a=https://other.example/") == "docs.example");
  BOOST_TEST(owner_of("mailto:pekka+tickets@acme.example") == "pekka+tickets@acme.example");
}

BOOST_AUTO_TEST_CASE(other_schemes_and_odd_ways_to_write_them_lead_nowhere) {
  for (const auto* address : {"javascript:alert(1)",
                              "JaVaScRiPt:alert(1)",
                              "data:text/html,x",
                              "vbscript:x",
                              "file:///etc/passwd",
                              "ftp://a.example",
                              "//evil.example",
                              "/\\evil.example",
                              "/tickets",
                              "evil.example",
                              "",
                              "https:",
                              "https://",
                              "https:///evil.example",
                              "https:evil.example",
                              "https:\\\\evil.example",
                              "HTTPS://a.example",
                              " https://a.example",
                              "https://a.example ",
                              "java\nscript:alert(1)",
                              "https://a.example/\n",
                              "https://a.example/\x01",
                              "https://a.example/\x7f",
                              "https&colon;//a.example",
                              "java&#115;cript:alert(1)",
                              "https://a.example/<b>",
                              "https://a.example/\"onclick",
                              "https://ä.example",
                              "https://a.example/ä"}) {
    BOOST_TEST(owner_of(address) == "none", address);
  }
}

BOOST_AUTO_TEST_CASE(a_host_is_what_it_seems_to_be) {
  for (const auto* address : {"https://bank.example@evil.example", "https://bank.example:80@evil.example/",
                              "https://a.example:", "https://a.example:x", "https://a.example:99999",
                              "https://.example", "https://-", "https://[::1]/", "https://a%2eexample"}) {
    BOOST_TEST(owner_of(address) == "none", address);
  }
}

BOOST_AUTO_TEST_CASE(a_mail_address_stands_alone) {
  for (const auto* address :
       {"mailto:", "mailto:a", "mailto:@b.example", "mailto:a@", "mailto:a@b@c.example",
        "mailto:a@b.example?bcc=x@c.example", "mailto:a%40b.example", "mailto:a b@c.example",
        "MAILTO:a@b.example", "mailto:a@b.example,c@d.example"}) {
    BOOST_TEST(owner_of(address) == "none", address);
  }
}

BOOST_AUTO_TEST_SUITE_END()
