// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/rules.h"

#include <algorithm>
#include <utility>

#include "base/language.h"
#include "base/names.h"
#include "base/text.h"

namespace model {

namespace {

using Kind = Test::Kind;

constexpr base::Names<Operator, 13> kOperators{{{
    {"is", Operator::Is},
    {"is_not", Operator::IsNot},
    {"any_of", Operator::AnyOf},
    {"none_of", Operator::NoneOf},
    {"contains", Operator::Contains},
    {"less", Operator::Less},
    {"greater", Operator::Greater},
    {"between", Operator::Between},
    {"before", Operator::Before},
    {"after", Operator::After},
    {"in_last_days", Operator::InLastDays},
    {"known", Operator::Known},
    {"unknown", Operator::Unknown},
}}};

bool is_day(PropertyType type) {
  return type == PropertyType::Date || type == PropertyType::Moment;
}

bool suits(Operator op, PropertyType type) {
  switch (op) {
    case Operator::Contains:
      return type == PropertyType::Text || type == PropertyType::Address;
    case Operator::Less:
    case Operator::Greater:
      return type == PropertyType::Number;
    case Operator::Between:
      return type == PropertyType::Number || is_day(type);
    case Operator::Before:
    case Operator::After:
    case Operator::InLastDays:
      return is_day(type);
    default:
      return true;
  }
}

bool takes(Operator op, std::size_t operands) {
  switch (op) {
    case Operator::Known:
    case Operator::Unknown:
      return operands == 0;
    case Operator::Between:
      return operands == 2;
    case Operator::AnyOf:
    case Operator::NoneOf:
      return operands >= 1 && operands <= kMostOperands;
    default:
      return operands == 1;
  }
}

std::optional<std::int64_t> parse_last_days(std::string_view text) {
  const auto days = base::parse_number<std::int64_t>(text);
  return days && *days >= 1 && *days <= kMostLastDays ? days : std::nullopt;
}

Interval::Bound included(std::string key) {
  return {std::move(key), true};
}
Interval::Bound excluded(std::string key) {
  return {std::move(key), false};
}

// Turns operands into bounds of compare keys.
class Bounds {
 public:
  Bounds(const Condition& condition, base::Time now, const std::string& time_zone)
      : condition_(condition), now_(now), zone_(time_zone) {}

  // Exactly what the operand says: of a moment, its whole day.
  [[nodiscard]] Interval exactly(std::size_t operand) const { return {first_of(operand), last_of(operand)}; }
  [[nodiscard]] Interval below(std::size_t operand) const {
    return {std::nullopt, excluded(first_of(operand).key)};
  }
  [[nodiscard]] Interval above(std::size_t operand) const {
    const auto last = last_of(operand);
    return {Interval::Bound{last.key, !last.included}, std::nullopt};
  }
  [[nodiscard]] Interval between() const { return {first_of(0), last_of(1)}; }

  [[nodiscard]] Interval in_last_days() const {
    const std::chrono::days count{parse_last_days(condition_.operands.front()).value()};
    if (is_moment()) return {included(to_compare_key(now_ - count)), included(to_compare_key(now_))};
    const auto today = base::day_of(now_, zone_);
    return {included(to_compare_key(base::Time{today - count})), included(to_compare_key(base::Time{today}))};
  }

 private:
  [[nodiscard]] bool is_moment() const { return condition_.property.type == PropertyType::Moment; }
  [[nodiscard]] std::string key_of(std::size_t operand) const {
    return parse_value(condition_.property, condition_.operands[operand]).value().compare_key;
  }
  [[nodiscard]] std::string start_of(std::size_t operand, std::chrono::days later) const {
    const auto day = base::parse_day(condition_.operands[operand]).value();
    return to_compare_key(base::start_of_day(day + later, zone_));
  }
  [[nodiscard]] Interval::Bound first_of(std::size_t operand) const {
    return included(is_moment() ? start_of(operand, std::chrono::days{0}) : key_of(operand));
  }
  [[nodiscard]] Interval::Bound last_of(std::size_t operand) const {
    return is_moment() ? excluded(start_of(operand, std::chrono::days{1})) : included(key_of(operand));
  }

  const Condition& condition_;
  base::Time now_;
  const std::string& zone_;
};

std::vector<Interval> intervals_of(const Condition& condition, base::Time now, const std::string& zone) {
  const Bounds bounds(condition, now, zone);
  switch (condition.op) {
    case Operator::Less:
    case Operator::Before:
      return {bounds.below(0)};
    case Operator::Greater:
    case Operator::After:
      return {bounds.above(0)};
    case Operator::Between:
      return {bounds.between()};
    case Operator::InLastDays:
      return {bounds.in_last_days()};
    default: {
      std::vector<Interval> all;
      all.reserve(condition.operands.size());
      for (std::size_t i = 0; i < condition.operands.size(); ++i) all.push_back(bounds.exactly(i));
      return all;
    }
  }
}

Kind kind_of(Operator op) {
  if (op == Operator::Known || op == Operator::Unknown) return Kind::Known;
  return op == Operator::Contains ? Kind::Contains : Kind::InIntervals;
}

bool lies_in(const Interval& interval, const std::string& key) {
  if (interval.low && (key < interval.low->key || (key == interval.low->key && !interval.low->included)))
    return false;
  return !interval.high || key < interval.high->key || (key == interval.high->key && interval.high->included);
}

bool fits(const Test& test, const std::string& key) {
  if (test.kind == Kind::Known) return true;
  if (test.kind == Kind::Contains) return key.find(test.piece) != std::string::npos;
  return std::ranges::any_of(test.intervals, [&](const auto& interval) { return lies_in(interval, key); });
}

}  // namespace

std::string_view name_of(Operator op) {
  return kOperators.name_of(op);
}

std::optional<Operator> parse_operator(std::string_view name) {
  return kOperators.find(name);
}

std::optional<std::string> problem_of(const Condition& condition) {
  const auto name = condition.property.name();
  const std::string op(name_of(condition.op));
  if (!suits(condition.op, condition.property.type)) {
    return name + " is of the type " + std::string(name_of(condition.property.type)) +
           ", which has no operator " + op;
  }
  if (!takes(condition.op, condition.operands.size())) {
    return op + " does not take " + std::to_string(condition.operands.size()) + " values";
  }
  const bool days = condition.op == Operator::InLastDays;
  const auto is_good = [&](const std::string& operand) {
    return days ? parse_last_days(operand).has_value() : parse_value(condition.property, operand).has_value();
  };
  const auto bad = std::ranges::find_if_not(condition.operands, is_good);
  if (bad == condition.operands.end()) return std::nullopt;
  return *bad + (days ? ": in_last_days takes a number from 1 to 36500" : " is no value of " + name);
}

Test resolve(const Condition& condition, base::Time now, const std::string& time_zone) {
  Test test{.property = &condition.property,
            .kind = kind_of(condition.op),
            .negated = false,
            .intervals = {},
            .piece = {}};
  test.negated = condition.op == Operator::IsNot || condition.op == Operator::NoneOf ||
                 condition.op == Operator::Unknown;
  if (test.kind == Kind::InIntervals) test.intervals = intervals_of(condition, now, time_zone);
  if (test.kind == Kind::Contains)
    test.piece = parse_value(condition.property, condition.operands.front()).value().compare_key;
  return test;
}

std::vector<TestGroup> resolve(const Rules& rules, base::Time now, const std::string& time_zone) {
  std::vector<TestGroup> groups;
  for (const auto& conditions : rules.groups) {
    auto& group = groups.emplace_back();
    for (const auto& condition : conditions) group.push_back(resolve(condition, now, time_zone));
  }
  return groups;
}

bool holds(const Test& test, const Values& values) {
  const auto found = values.find(test.property->name());
  const bool some = found != values.end() &&
                    std::ranges::any_of(found->second, [&](const auto& key) { return fits(test, key); });
  return some != test.negated;
}

bool hold(const Rules& rules, const Values& values, base::Time now, const std::string& time_zone) {
  if (rules.groups.empty()) return true;
  const auto groups = resolve(rules, now, time_zone);
  return std::ranges::any_of(groups, [&](const TestGroup& group) {
    return std::ranges::all_of(group, [&](const Test& test) { return holds(test, values); });
  });
}

}  // namespace model
