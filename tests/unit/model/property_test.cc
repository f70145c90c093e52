// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/property.h"

#include <boost/test/unit_test.hpp>
#include <limits>

namespace {

using model::PropertyType;

model::Property property(PropertyType type) {
  return {model::Holder::Ticket, "x", "X", type, {1}, {"low", "HIGH"}};
}
std::string shown(PropertyType type, std::string_view typed) {
  const auto value = parse_value(property(type), typed);
  return value ? value->shown : "(none)";
}
std::string key(PropertyType type, std::string_view typed) {
  return parse_value(property(type), typed).value().compare_key;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(properties)

BOOST_AUTO_TEST_CASE(keys_of_numbers_sort_as_the_numbers_do) {
  const std::int64_t numbers[] = {std::numeric_limits<std::int64_t>::min(), -256, -255, -1, 0, 1, 255, 256,
                                  std::numeric_limits<std::int64_t>::max()};
  for (std::size_t i = 0; i + 1 < std::size(numbers); ++i) {
    BOOST_TEST((model::to_compare_key(numbers[i]) < model::to_compare_key(numbers[i + 1])));
    BOOST_TEST(model::from_compare_key(model::to_compare_key(numbers[i])) == numbers[i]);
  }
}

BOOST_AUTO_TEST_CASE(numbers_have_one_normal_form) {
  for (const auto& [typed, normal] : {std::pair{"7", "7"},
                                      {" 007.500 ", "7.5"},
                                      {"-0.000001", "-0.000001"},
                                      {"-0", "0"},
                                      {"999999999999.999999", "999999999999.999999"}}) {
    BOOST_TEST(shown(PropertyType::Number, typed) == normal);
  }
  for (const auto* typed : {"", "-", ".", ".5", "5.", "1e3", "+1", "1,5", "0x10", "1234567890123",
                            "1.1234567", "--1", "1 2", "NaN"}) {
    BOOST_TEST_INFO(typed);
    BOOST_TEST(shown(PropertyType::Number, typed) == "(none)");
  }
}

BOOST_AUTO_TEST_CASE(text_is_compared_without_capitals_and_in_one_normal_form) {
  BOOST_TEST(key(PropertyType::Text, "Stra\u00dfe") == key(PropertyType::Text, "STRASSE"));
  BOOST_TEST(key(PropertyType::Text, "\u00c4iti") == key(PropertyType::Text, "a\u0308ITI"));
  BOOST_TEST(key(PropertyType::Text, "\u03a3\u03a3") == key(PropertyType::Text, "\u03c3\u03c2"));
  BOOST_TEST(key(PropertyType::Text, "mike") != key(PropertyType::Text, "m\u0131ke"));
  BOOST_TEST(shown(PropertyType::Text, "  As it is  ") == "As it is");
  for (const auto& typed : {std::string(" \t"), std::string("a\nb"), std::string("\xff"),
                            std::string("a\0b", 3), std::string(1001, 'x')}) {
    BOOST_TEST(shown(PropertyType::Text, typed) == "(none)");
  }
}

BOOST_AUTO_TEST_CASE(days_options_and_words_are_taken_exactly) {
  BOOST_TEST(shown(PropertyType::Date, "2024-02-29") == "2024-02-29");
  for (const auto* typed : {"2023-02-29", "2024-2-9", "0999-12-31", "2024-02-29T00:00:00Z", "today"}) {
    BOOST_TEST(shown(PropertyType::Date, typed) == "(none)");
  }
  BOOST_TEST(shown(PropertyType::OneOf, "HIGH") == "HIGH");
  BOOST_TEST(shown(PropertyType::OneOf, "high") == "(none)");
  BOOST_TEST(shown(PropertyType::YesNo, "yes") == "yes");
  BOOST_TEST(shown(PropertyType::YesNo, "true") == "(none)");
}

BOOST_AUTO_TEST_SUITE_END()
