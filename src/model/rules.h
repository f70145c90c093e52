// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules over properties: AND within a group, OR between groups. They say which tickets show at all, and which
// contacts see their company's. The store says the same in SQL, from the same tests: see store/rules.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/property.h"

namespace model {

// What is not known satisfies IsNot, NoneOf and Unknown, and nothing else. Of a property with several values
// one that fits is enough, and for IsNot and NoneOf one too many.
enum class Operator {
  Is,
  IsNot,
  AnyOf,
  NoneOf,
  Contains,  // text and addresses
  Less,      // numbers
  Greater,
  Between,  // numbers and days, the two named ones included
  Before,   // days: a moment before the day began in the portal's time zone
  After,    // ... after it ended
  InLastDays,
  Known,
  Unknown,
};

[[nodiscard]] std::string_view name_of(Operator);
[[nodiscard]] std::optional<Operator> parse_operator(std::string_view name);

struct Condition {
  Property property;
  Operator op = Operator::Known;
  std::vector<std::string> operands;  // as they are shown
};

using ConditionGroup = std::vector<Condition>;

// No group: everything satisfies.
struct Rules {
  std::vector<ConditionGroup> groups;
};

inline constexpr std::size_t kMostConditions = 100;  // in all groups together
inline constexpr std::size_t kMostOperands = 100;
inline constexpr std::int64_t kMostLastDays = 36'500;

// Why a condition makes no sense, for people; nothing if it does. A property's type decides which operators
// it takes.
[[nodiscard]] std::optional<std::string> problem_of(const Condition&);

// Bounds of compare keys; what is absent is not bounded.
struct Interval {
  struct Bound {
    std::string key;
    bool included = true;
  };
  std::optional<Bound> low;
  std::optional<Bound> high;
};

// A condition at a certain moment, with nothing left to work out: some value lies in one of the intervals, or
// contains the piece, or is there at all; or none does.
struct Test {
  enum class Kind { InIntervals, Contains, Known };
  const Property* property;  // of the condition
  Kind kind = Kind::Known;
  bool negated = false;
  std::vector<Interval> intervals;
  std::string piece;
};

using TestGroup = std::vector<Test>;

// As of `now` in that zone. Refers to the condition, which has no problem.
[[nodiscard]] Test resolve(const Condition&, base::Time now, const std::string& time_zone);
[[nodiscard]] std::vector<TestGroup> resolve(const Rules&, base::Time now, const std::string& time_zone);

[[nodiscard]] bool holds(const Test&, const Values&);
[[nodiscard]] bool hold(const Rules&, const Values&, base::Time now, const std::string& time_zone);

}  // namespace model
