// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Moments in UTC with microseconds, as the database keeps them (DATETIME(6), session time zone +00:00).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using Time = std::chrono::sys_time<std::chrono::microseconds>;

// The one clock. Read once per request or command, and passed on from there.
[[nodiscard]] Time now();

// The first and the last moment that the database can hold (DATETIME).
inline constexpr Time kFirstTime = std::chrono::sys_days{std::chrono::year{1000} / 1 / 1};
inline constexpr Time kEndOfTime{std::chrono::microseconds{253'402'300'799'999'999}};

// "2026-11-22 14:05:00.123456", as MariaDB writes DATETIME(6).
[[nodiscard]] std::string to_sql(Time moment);
[[nodiscard]] std::optional<Time> from_sql(std::string_view text);

// RFC 3339, section 5.6, written in UTC with seconds: "2026-11-22T14:05:00Z".
[[nodiscard]] std::string to_rfc3339(Time moment);
// With the microseconds, where there are any: "2026-11-22T14:05:00.000250Z".
[[nodiscard]] std::string to_exact_rfc3339(Time moment);
// Reads any offset; decimals of a second beyond the sixth are dropped; nothing for what is not a moment of
// the calendar.
[[nodiscard]] std::optional<Time> from_rfc3339(std::string_view text);

// "2026-11-22" (RFC 3339, full-date), of the years 1000 to 9999, which the database can hold.
[[nodiscard]] std::optional<std::chrono::sys_days> parse_day(std::string_view text);

}  // namespace base
