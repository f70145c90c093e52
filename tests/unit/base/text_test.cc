// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <boost/test/unit_test.hpp>

#include "base/language.h"

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(only_well_formed_utf8_without_nul_is_clean) {
  BOOST_TEST(base::is_clean_utf8("plain \u00e4 \u20ac \U0001f600"));
  for (const std::string_view bad :
       {std::string_view("\0", 1), std::string_view("\xff"), std::string_view("\xc3"),
        std::string_view("\xc0\x80"), std::string_view("\xed\xa0\x80"), std::string_view("\xf4\x90\x80\x80"),
        std::string_view("a\x80")}) {
    BOOST_TEST(!base::is_clean_utf8(bad));
  }
}

BOOST_AUTO_TEST_CASE(characters_are_code_points) {
  BOOST_TEST(base::count_characters("") == 0U);
  BOOST_TEST(base::count_characters("a\u00e4\u20ac\U0001f600") == 4U);
}

BOOST_AUTO_TEST_CASE(numbers_are_read_whole_or_not_at_all) {
  BOOST_TEST(base::parse_number<unsigned>("42").value() == 42U);
  for (const auto* bad : {"", " 42", "42 ", "+42", "-1", "4x", "99999999999999999999"}) {
    BOOST_TEST(!base::parse_number<unsigned>(bad));
  }
}

BOOST_AUTO_TEST_CASE(shortened_text_has_at_most_so_many_characters) {
  BOOST_TEST(base::shortened("\u00e4\u00e4\u00e4", 3) == "\u00e4\u00e4\u00e4");
  BOOST_TEST(base::shortened("\u00e4\u00e4\u00e4\u00e4", 3) == "\u00e4\u00e4\u2026");
}

BOOST_AUTO_TEST_CASE(plain_text_has_one_line_end_and_no_control_characters) {
  BOOST_TEST(base::to_plain_text("a\r\nb\rc\n\r\r\n\tä\x01\x1b\x7f") == "a\nb\nc\n\n\n\tä");
}

BOOST_AUTO_TEST_CASE(invisible_text_is_blank) {
  for (const auto* blank : {"", " \t\n", "\u00a0\u3000", "\u200b\ufeff\u2060"})
    BOOST_TEST(base::is_blank(blank));
  for (const auto* seen : {".", " a ", "\u200b\u00e4"}) BOOST_TEST(!base::is_blank(seen));
}

BOOST_AUTO_TEST_CASE(split_gives_one_piece_more_than_separators) {
  BOOST_TEST(base::split("a,,b,", ',').size() == 4U);
  BOOST_TEST(base::split("", ',').size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_host_name_is_what_dns_may_hold) {
  const std::string label(63, 'a');
  const auto longest = label + '.' + label + '.' + label + '.' + label.substr(2);
  for (const auto& good :
       {std::string("a"), std::string("xn--4ca.example"), std::string("1.2.3.x4"), longest}) {
    BOOST_TEST(base::is_host_name(good));
  }
  for (const auto& bad :
       {std::string(), std::string("a..b"), std::string("a."), std::string("-a.b"), std::string("a-.b"),
        std::string("A.b"), std::string("a_b"), std::string("127.0.0.1"), std::string("[::1]"),
        std::string("a:1"), label + "a.b", longest + 'a'}) {
    BOOST_TEST_INFO(bad);
    BOOST_TEST(!base::is_host_name(bad));
  }
}

BOOST_AUTO_TEST_CASE(base64url_goes_round) {
  std::string bytes;
  for (int length = 0; length < 70; ++length) {
    const auto text = base::to_base64url(bytes);
    BOOST_TEST(base::from_base64url(text).value() == bytes);
    bytes += static_cast<char>(length * 37);
  }
}

// FreeScout took a token with padding for the same token.
BOOST_AUTO_TEST_CASE(base64url_has_one_form) {
  BOOST_TEST(base::from_base64url("AA").value() == std::string(1, '\0'));
  for (const auto* bad : {"AA==", "AB", "A", "AAA=", "A A", "AA\n", "A+", "A/"})
    BOOST_TEST(!base::from_base64url(bad));
}

BOOST_AUTO_TEST_CASE(hexadecimal_goes_round_in_small_letters) {
  BOOST_TEST(base::to_hex(std::string_view("\x00\xff\x1a", 3)) == "00ff1a");
  BOOST_TEST(base::from_hex("00ff1a").value() == std::string("\x00\xff\x1a", 3));
  for (const auto* bad : {"0", "0g", "0F", " 00"}) BOOST_TEST(!base::from_hex(bad));
}

// RFC 4648, section 10.
const std::vector<std::pair<std::string, std::string>> kBase64{{"", ""},
                                                               {"f", "Zg=="},
                                                               {"fo", "Zm8="},
                                                               {"foo", "Zm9v"},
                                                               {"foob", "Zm9vYg=="},
                                                               {"fooba", "Zm9vYmE="},
                                                               {"foobar", "Zm9vYmFy"},
                                                               {"\xfb\xff\xbf", "+/+/"}};

BOOST_AUTO_TEST_CASE(base64_has_its_letters_and_padding) {
  for (const auto& [bytes, text] : kBase64) {
    BOOST_TEST(base::to_base64(bytes) == text);
    BOOST_TEST((base::from_base64(text) == bytes));
  }
  std::string all;
  for (int each = 0; each < 256; ++each) {
    all += static_cast<char>(each);
    BOOST_TEST((base::from_base64(base::to_base64(all)) == all));
  }
}

BOOST_AUTO_TEST_CASE(base64_in_another_form_is_none) {
  for (const auto* bad :
       {"Zg",   "Zg=",  "Zg===",    "Zm8",   "Zm8==", "Zm9v=",  "Zm9v====",    "=",         "==",
        "====", "Z===", "Zg==Zg==", "Zg= =", " Zg==", "Zg==\n", "Zm9v\nYmFy",  "Zm9v YmFy", "Zh==",
        "Zm9=", "-_-_", "Zm9*",     "Z",     "Zm9vY", "=Zg=",   "Zm9v\xc3\xa4"}) {
    BOOST_TEST(!base::from_base64(bad), bad);
  }
  BOOST_TEST(!base::from_base64(std::string_view("Zm9\0", 4)));
}

BOOST_AUTO_TEST_SUITE_END()
