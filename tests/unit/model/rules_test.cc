// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/rules.h"

#include <boost/test/unit_test.hpp>

namespace {

using model::Operator;
using model::PropertyType;

constexpr auto kHelsinki = "Europe/Helsinki";

base::Time at(std::string_view written) {
  return base::from_rfc3339(written).value();
}
const base::Time kNow = at("2026-03-30T09:00:00Z");  // a day after the clocks went forward in Helsinki

model::Property property(PropertyType type) {
  return {model::Holder::Ticket, "x", "X", type, {1}, {"low", "high", "urgent"}};
}

// Whether the one condition holds for what is known.
bool holds(PropertyType type, Operator op, std::vector<std::string> operands,
           std::vector<std::string> known) {
  const model::Condition condition{property(type), op, std::move(operands)};
  BOOST_TEST_REQUIRE(!problem_of(condition).has_value());
  model::Values values;
  for (const auto& value : known) {
    const auto key = type == PropertyType::Moment
                         ? model::to_compare_key(at(value))
                         : parse_value(condition.property, value).value().compare_key;
    values["ticket.x"].push_back(key);
  }
  return holds(resolve(condition, kNow, kHelsinki), values);
}

struct Row {
  PropertyType type;
  Operator op;
  std::vector<std::string> operands;
  std::vector<std::string> yes;  // values, each alone, for which it holds
  std::vector<std::string> no;
  bool unknown;  // whether it holds where nothing is known
};

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(each_operator_of_each_type) {
  const Row rows[] = {
      {PropertyType::Text, Operator::Is, {"Gold"}, {"gold", "GOLD"}, {"golden", "g"}, false},
      {PropertyType::Text, Operator::IsNot, {"Gold"}, {"golden"}, {"gOLD"}, true},
      {PropertyType::Text, Operator::AnyOf, {"a", "b"}, {"A", "b"}, {"ab"}, false},
      {PropertyType::Text, Operator::NoneOf, {"a", "b"}, {"ab"}, {"A", "b"}, true},
      {PropertyType::Text, Operator::Contains, {"50%_"}, {"now 50%_ off"}, {"50x_ off", "50%x"}, false},
      {PropertyType::Text, Operator::Known, {}, {"a"}, {}, false},
      {PropertyType::Text, Operator::Unknown, {}, {}, {"a"}, true},
      {PropertyType::Address,
       Operator::Is,
       {"Pekka@x.example"},
       {"pekka@x.example"},
       {"pekka@x.examples"},
       false},
      {PropertyType::Address,
       Operator::Contains,
       {"@X.example"},
       {"pekka@x.example"},
       {"pekka@y.example"},
       false},
      {PropertyType::Number, Operator::Is, {"5"}, {"5.000"}, {"5.000001", "-5"}, false},
      {PropertyType::Number, Operator::Less, {"5"}, {"4.999999", "-100"}, {"5", "10"}, false},
      {PropertyType::Number, Operator::Greater, {"-5"}, {"-4.999999", "0"}, {"-5", "-10"}, false},
      {PropertyType::Number,
       Operator::Between,
       {"-1", "1"},
       {"-1", "0", "1"},
       {"-1.000001", "1.000001"},
       false},
      {PropertyType::Number, Operator::Between, {"1", "-1"}, {}, {"-1", "0", "1"}, false},
      {PropertyType::Number, Operator::NoneOf, {"1", "2"}, {"3"}, {"1", "2"}, true},
      {PropertyType::Date, Operator::Is, {"2026-03-29"}, {"2026-03-29"}, {"2026-03-28"}, false},
      {PropertyType::Date, Operator::Before, {"2026-03-29"}, {"2026-03-28"}, {"2026-03-29"}, false},
      {PropertyType::Date, Operator::After, {"2026-03-29"}, {"2026-03-30"}, {"2026-03-29"}, false},
      {PropertyType::Date,
       Operator::Between,
       {"2026-03-01", "2026-03-02"},
       {"2026-03-01", "2026-03-02"},
       {"2026-02-28", "2026-03-03"},
       false},
      {PropertyType::Date,
       Operator::InLastDays,
       {"2"},
       {"2026-03-30", "2026-03-28"},
       {"2026-03-27", "2026-03-31"},
       false},
      // The 29th of March has 23 hours in Helsinki, from 22:00 to 21:00 in UTC.
      {PropertyType::Moment,
       Operator::Is,
       {"2026-03-29"},
       {"2026-03-28T22:00:00Z", "2026-03-29T20:59:59.999999Z"},
       {"2026-03-28T21:59:59.999999Z", "2026-03-29T21:00:00Z"},
       false},
      {PropertyType::Moment,
       Operator::IsNot,
       {"2026-03-29"},
       {"2026-03-29T21:00:00Z"},
       {"2026-03-28T22:00:00Z"},
       true},
      {PropertyType::Moment,
       Operator::Before,
       {"2026-03-29"},
       {"2026-03-28T21:59:59.999999Z"},
       {"2026-03-28T22:00:00Z"},
       false},
      {PropertyType::Moment,
       Operator::After,
       {"2026-03-29"},
       {"2026-03-29T21:00:00Z"},
       {"2026-03-29T20:59:59.999999Z"},
       false},
      {PropertyType::Moment,
       Operator::Between,
       {"2026-03-28", "2026-03-29"},
       {"2026-03-27T22:00:00Z", "2026-03-29T20:59:59Z"},
       {"2026-03-27T21:59:59Z", "2026-03-29T21:00:00Z"},
       false},
      {PropertyType::Moment,
       Operator::InLastDays,
       {"1"},
       {"2026-03-29T09:00:00Z", "2026-03-30T09:00:00Z"},
       {"2026-03-29T08:59:59.999999Z", "2026-03-30T09:00:00.000001Z"},
       false},
      {PropertyType::Moment, Operator::Unknown, {}, {}, {"2026-03-29T08:59:59Z"}, true},
      {PropertyType::OneOf, Operator::Is, {"high"}, {"high"}, {"low"}, false},
      {PropertyType::OneOf, Operator::AnyOf, {"high", "urgent"}, {"high", "urgent"}, {"low"}, false},
      {PropertyType::OneOf, Operator::NoneOf, {"high", "urgent"}, {"low"}, {"high", "urgent"}, true},
      {PropertyType::YesNo, Operator::Is, {"yes"}, {"yes"}, {"no"}, false},
      {PropertyType::YesNo, Operator::IsNot, {"yes"}, {"no"}, {"yes"}, true},
  };
  for (const auto& row : rows) {
    BOOST_TEST_CONTEXT("row " << (&row - rows) << ", " << name_of(row.op)) {
      for (const auto& value : row.yes) BOOST_TEST(holds(row.type, row.op, row.operands, {value}), value);
      for (const auto& value : row.no) BOOST_TEST(!holds(row.type, row.op, row.operands, {value}), value);
      BOOST_TEST(holds(row.type, row.op, row.operands, {}) == row.unknown);
    }
  }
}

BOOST_AUTO_TEST_CASE(of_several_values_one_is_enough_and_for_a_negation_one_too_many) {
  const auto several = PropertyType::SeveralOf;
  BOOST_TEST(holds(several, Operator::Is, {"low"}, {"low", "high"}));
  BOOST_TEST(!holds(several, Operator::Is, {"urgent"}, {"low", "high"}));
  BOOST_TEST(!holds(several, Operator::IsNot, {"low"}, {"low", "high"}));
  BOOST_TEST(holds(several, Operator::AnyOf, {"urgent", "high"}, {"low", "high"}));
  BOOST_TEST(!holds(several, Operator::NoneOf, {"urgent", "high"}, {"low", "high"}));
  BOOST_TEST(holds(several, Operator::NoneOf, {"urgent"}, {"low", "high"}));
  BOOST_TEST(holds(several, Operator::NoneOf, {"urgent"}, {}));
}

BOOST_AUTO_TEST_CASE(and_within_a_group_or_between_groups_and_no_group_is_satisfied_by_all) {
  const model::Condition yes{property(PropertyType::YesNo), Operator::Unknown, {}};
  const model::Condition no{property(PropertyType::YesNo), Operator::Known, {}};
  const auto all = [](std::vector<model::ConditionGroup> groups) {
    return hold(model::Rules{std::move(groups)}, {}, kNow, "UTC");
  };
  BOOST_TEST(all({}));
  BOOST_TEST(all({{yes, yes}}));
  BOOST_TEST(!all({{yes, no}}));
  BOOST_TEST(all({{yes, no}, {yes}}));
  BOOST_TEST(!all({{no}, {no}}));
}

BOOST_AUTO_TEST_CASE(a_condition_that_makes_no_sense_is_named) {
  const model::Condition senseless[] = {
      {property(PropertyType::Text), Operator::Less, {"5"}},
      {property(PropertyType::Number), Operator::Contains, {"5"}},
      {property(PropertyType::OneOf), Operator::Before, {"2026-01-01"}},
      {property(PropertyType::Date), Operator::InLastDays, {"0"}},
      {property(PropertyType::Date), Operator::InLastDays, {"36501"}},
      {property(PropertyType::Date), Operator::Before, {"yesterday"}},
      {property(PropertyType::OneOf), Operator::Is, {"medium"}},
      {property(PropertyType::Number), Operator::Between, {"1"}},
      {property(PropertyType::Text), Operator::Is, {}},
      {property(PropertyType::Text), Operator::Is, {"a", "b"}},
      {property(PropertyType::Text), Operator::AnyOf, {}},
      {property(PropertyType::Text), Operator::AnyOf, std::vector<std::string>(101, "a")},
      {property(PropertyType::Text), Operator::Known, {"a"}},
      {property(PropertyType::Text), Operator::Is, {" "}},
  };
  for (const auto& condition : senseless) {
    BOOST_TEST_INFO("row " << (&condition - senseless));
    BOOST_TEST(problem_of(condition).has_value());
  }
}

BOOST_AUTO_TEST_SUITE_END()
