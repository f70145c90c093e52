// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What differs between languages and places: normal forms, capitals, dates in a time zone. The only user of
// ICU.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace base {

// Well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms) without NUL.
[[nodiscard]] bool is_clean_utf8(std::string_view text);

// Whether there is nothing to see: white space and invisible format characters only. Well-formed UTF-8.
[[nodiscard]] bool is_blank(std::string_view text);

// Unicode normalization form C (UAX #15); nothing for ill-formed UTF-8.
[[nodiscard]] std::optional<std::string> to_nfc(std::string_view text);

// As it is compared without regard to capitals: its letters folded (Unicode, section 3.13), in NFC.
// Well-formed UTF-8.
[[nodiscard]] std::string to_folded(std::string_view text);
// The text in NFC, without what a reader cannot see: control and format characters, marks of direction, line
// ends, characters that are drawn as nothing. Joiners stay between two characters beyond ASCII, where Persian
// and emoji need them. Nothing for ill-formed UTF-8.
[[nodiscard]] std::optional<std::string> to_visible(std::string_view text);

// As DNS has it (UTS #46, RFC 5891): "Bücher.example" -> "xn--bcher-kva.example". Nothing for what is no name
// of a host.
[[nodiscard]] std::optional<std::string> to_ascii_domain(std::string_view domain);

// The first letter as at the beginning of a sentence in `language` ("orders" -> "Orders").
[[nodiscard]] std::string capitalized(std::string_view word, const std::string& language);

[[nodiscard]] bool is_time_zone(std::string_view name);  // a canonical or linked name of the tz database
// The day that the clocks of a zone show, and the moment at which it began there.
[[nodiscard]] std::chrono::sys_days day_of(Time moment, const std::string& zone);
[[nodiscard]] Time start_of_day(std::chrono::sys_days day, const std::string& zone);

[[nodiscard]] bool is_right_to_left(const std::string& language);

struct DateTexts {
  std::string brief;  // "Today 14:05", "Yesterday 14:05", else "12 Nov 2026"
  std::string exact;  // "12 November 2026 at 14:05:33 EET"
  std::string iso;    // for <time datetime>
};

// Writes moments in one language and one time zone. Making one is dear (milliseconds), using it is not: keep
// it.
class DateWriter {
 public:
  DateWriter(const std::string& language, const std::string& zone);
  ~DateWriter();
  DateWriter(const DateWriter&) = delete;
  DateWriter& operator=(const DateWriter&) = delete;
  DateWriter(DateWriter&&) noexcept;
  DateWriter& operator=(DateWriter&&) noexcept;

  [[nodiscard]] DateTexts write(Time moment, Time now) const;
  // With the time of day, for messages: "Today 14:05", "12 Nov 2026 14:05".
  [[nodiscard]] DateTexts write_with_time(Time moment, Time now) const;
  [[nodiscard]] std::string zone_label(Time now) const;  // "Europe/Helsinki (UTC+2)"

 private:
  struct Formats;
  std::unique_ptr<Formats> formats_;
};

}  // namespace base
