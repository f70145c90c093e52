// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <boost/test/unit_test.hpp>

#include <cstring>
#include <string>

namespace {

bool is_public(const std::string& text) {
  sockaddr_storage address{};
  sockaddr_in four{};
  four.sin_family = AF_INET;
  four.sin_port = htons(443);
  sockaddr_in6 six{};
  six.sin6_family = AF_INET6;
  six.sin6_port = htons(443);
  if (::inet_pton(AF_INET, text.c_str(), &four.sin_addr) == 1)
    std::memcpy(&address, &four, sizeof(four));
  else if (::inet_pton(AF_INET6, text.c_str(), &six.sin6_addr) == 1)
    std::memcpy(&address, &six, sizeof(six));
  else
    BOOST_FAIL(text + " is no address");
  return net::is_public_address(reinterpret_cast<const sockaddr&>(address));
}

BOOST_AUTO_TEST_SUITE(address)

// The first and the last of each.
BOOST_AUTO_TEST_CASE(what_leads_within_is_not_public) {
  for (const auto* text :
       {"0.0.0.0",         "0.255.255.255",   "10.0.0.0",       "10.255.255.255",  "100.64.0.0",
        "100.127.255.255", "127.0.0.0",       "127.0.0.1",      "127.255.255.255", "169.254.0.0",
        "169.254.169.254", "169.254.255.255", "172.16.0.0",     "172.31.255.255",  "192.0.0.0",
        "192.0.0.255",     "192.0.2.0",       "192.0.2.255",    "192.88.99.0",     "192.88.99.255",
        "192.168.0.0",     "192.168.255.255", "198.18.0.0",     "198.19.255.255",  "198.51.100.0",
        "198.51.100.255",  "203.0.113.0",     "203.0.113.255",  "224.0.0.0",       "239.255.255.255",
        "240.0.0.0",       "255.255.255.254", "255.255.255.255"})
    BOOST_TEST(!is_public(text), text);
}

BOOST_AUTO_TEST_CASE(their_neighbours_are) {
  for (const auto* text : {"1.0.0.0",
                           "9.255.255.255",
                           "11.0.0.0",
                           "100.63.255.255",
                           "100.128.0.0",
                           "126.255.255.255",
                           "128.0.0.0",
                           "169.253.255.255",
                           "169.255.0.0",
                           "172.15.255.255",
                           "172.32.0.0",
                           "191.255.255.255",
                           "192.0.1.0",
                           "192.0.1.255",
                           "192.0.3.0",
                           "192.88.98.255",
                           "192.88.100.0",
                           "192.167.255.255",
                           "192.169.0.0",
                           "198.17.255.255",
                           "198.20.0.0",
                           "198.51.99.255",
                           "198.51.101.0",
                           "203.0.112.255",
                           "203.0.114.0",
                           "223.255.255.255",
                           "8.8.8.8",
                           "2000::",
                           "2001:200::",
                           "2001:4860:4860::8888",
                           "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                           "2001:db9::",
                           "2001:ffff::1",
                           "2003::",
                           "2a00:1450:4001::1",
                           "3ffd:ffff::1",
                           "3fff:1000::"})
    BOOST_TEST(is_public(text), text);
}

BOOST_AUTO_TEST_CASE(of_ipv6_only_global_unicast_is_public) {
  for (const auto* text : {"::",
                           "::1",
                           "::2",
                           "100::1",
                           "1fff:ffff::1",
                           "4000::",
                           "5f00::1",
                           "fbff::1",
                           "fc00::",
                           "fd00:ec2::254",
                           "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                           "fe00::1",
                           "fe80::",
                           "fe80::1",
                           "febf::1",
                           "fec0::1",
                           "feff::1",
                           "ff00::",
                           "ff02::1",
                           "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                           "2001:db8::",
                           "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                           "2001:2::1",
                           "2001:10::1",
                           "2001:20::1",
                           "2001:1ff:ffff::1",
                           "3ffe::1",
                           "3fff::1",
                           "3fff:fff:ffff::1"})
    BOOST_TEST(!is_public(text), text);
}

// However public that is: who means it names it.
BOOST_AUTO_TEST_CASE(what_stands_for_an_ipv4_address_is_not_public) {
  for (const auto* text :
       {"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:8.8.8.8", "::127.0.0.1",
        "::8.8.8.8", "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::8.8.8.8",
        "64:ff9b:1::10.0.0.1", "2002:7f00:1::1", "2002:a00:1::", "2002:ffff:ffff::1", "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2"})
    BOOST_TEST(!is_public(text), text);
}

BOOST_AUTO_TEST_CASE(no_other_family_is_public) {
  sockaddr_un path{};
  path.sun_family = AF_UNIX;
  BOOST_TEST(!net::is_public_address(reinterpret_cast<const sockaddr&>(path)));
  const sockaddr nothing{};
  BOOST_TEST(!net::is_public_address(nothing));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
