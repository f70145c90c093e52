// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <array>
#include <cstdio>

#include "base/text.h"

namespace base {

namespace {

using std::chrono::microseconds;

struct Calendar {
  std::chrono::year_month_day day{};
  std::chrono::hh_mm_ss<microseconds> time;
};

Calendar calendar(Time moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  return {std::chrono::year_month_day{day}, std::chrono::hh_mm_ss<microseconds>{moment - day}};
}

// Takes `width` digits off the front of `rest`.
std::optional<int> take_digits(std::string_view& rest, std::size_t width) {
  if (rest.size() < width) return std::nullopt;
  const auto number = parse_number<int>(rest.substr(0, width));
  if (!number || rest.substr(0, width).find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  rest.remove_prefix(width);
  return number;
}

bool take(std::string_view& rest, char expected) {
  if (rest.empty() || rest.front() != expected) return false;
  rest.remove_prefix(1);
  return true;
}

// "YYYY-MM-DD"
std::optional<std::chrono::sys_days> take_day(std::string_view& rest) {
  const auto year = take_digits(rest, 4);
  if (!year || !take(rest, '-')) return std::nullopt;
  const auto month = take_digits(rest, 2);
  if (!month || !take(rest, '-')) return std::nullopt;
  const auto day = take_digits(rest, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional(std::chrono::sys_days{date}) : std::nullopt;
}

// A day + separator + "HH:MM:SS" + optional decimals.
std::optional<Time> take_moment(std::string_view& rest, char separator) {
  const auto day = take_day(rest);
  if (!day || !take(rest, separator)) return std::nullopt;
  const auto hour = take_digits(rest, 2);
  if (!hour || !take(rest, ':')) return std::nullopt;
  const auto minute = take_digits(rest, 2);
  if (!minute || !take(rest, ':')) return std::nullopt;
  const auto second = take_digits(rest, 2);
  if (!second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;

  std::int64_t micros = 0;
  if (take(rest, '.')) {
    std::size_t digits = 0;
    for (; !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; ++digits) {
      if (digits < 6) micros = micros * 10 + (rest.front() - '0');
      rest.remove_prefix(1);
    }
    if (digits == 0) return std::nullopt;
    for (; digits < 6; ++digits) micros *= 10;
  }
  return Time{*day} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
         std::chrono::seconds{*second} + microseconds{micros};
}

template <std::size_t Size, class... Values>
std::string print(const char (&format)[Size], Values... values) {
  std::array<char, 40> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), format, values...);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

Time now() {
  return std::chrono::floor<microseconds>(std::chrono::system_clock::now());
}

std::string to_sql(Time moment) {
  const auto [day, time] = calendar(moment);
  return print("%04d-%02u-%02u %02d:%02d:%02d.%06d", static_cast<int>(day.year()),
               static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
               static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
               static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
}

std::optional<Time> from_sql(std::string_view text) {
  const auto moment = take_moment(text, ' ');
  return text.empty() ? moment : std::nullopt;
}

std::string to_rfc3339(Time moment) {
  const auto [day, time] = calendar(moment);
  return print("%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(day.year()),
               static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
               static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
               static_cast<int>(time.seconds().count()));
}

std::string to_exact_rfc3339(Time moment) {
  auto text = to_rfc3339(moment);
  const auto [day, time] = calendar(moment);
  const auto rest = static_cast<int>(time.subseconds().count());
  if (rest != 0) text.insert(text.size() - 1, print(".%06d", rest));
  return text;
}

std::optional<Time> from_rfc3339(std::string_view text) {
  const auto moment = take_moment(text, text.find('t') == std::string_view::npos ? 'T' : 't');
  if (!moment) return std::nullopt;
  if (text == "Z" || text == "z") return moment;
  const bool east = take(text, '+');
  if (!east && !take(text, '-')) return std::nullopt;
  const auto hours = take_digits(text, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_digits(text, 2);
  if (!minutes || !text.empty() || *hours > 23 || *minutes > 59) return std::nullopt;
  const auto offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
  return east ? *moment - offset : *moment + offset;
}

std::optional<std::chrono::sys_days> parse_day(std::string_view text) {
  constexpr std::chrono::sys_days kFirst{std::chrono::year{1000} / 1 / 1};
  const auto day = take_day(text);
  return day && text.empty() && *day >= kFirst ? day : std::nullopt;
}

}  // namespace base
