// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Strings: checks, numbers, encodings. Everything here is strict: what is not exactly right gives nothing.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// Code points in well-formed UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view text);

// The whole of `text` as a decimal number, without sign for unsigned types, without blanks.
template <class Number>
[[nodiscard]] std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The first `most` characters of well-formed UTF-8, the last of them an ellipsis where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

// Without ASCII white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

// The pieces between separators; as many as there are separators, plus one.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

// What stands between blanks.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
// With one blank between them.
[[nodiscard]] std::string join_words(const std::vector<std::string>& words);

[[nodiscard]] std::string to_ascii_lower(std::string_view text);

// The form in which text that people wrote is counted and stored: CRLF and CR become LF, other control
// characters of ASCII but the tab are dropped.
[[nodiscard]] std::string to_plain_text(std::string_view text);

// Of ASCII.
[[nodiscard]] bool is_control(char c);
[[nodiscard]] bool is_ascii_alphanumeric(char c);

// With a blank for each control character of ASCII and of Unicode (U+0080 to U+009F), which terminals obey:
// what stands in a line by itself, as a header's field does.
[[nodiscard]] std::string on_one_line(std::string_view text);

// Whether DNS may hold it as the name of a host, in small letters and without the final dot: labels of up to
// 63 letters, digits and hyphens, 253 characters in all (RFC 1123, section 2.1). An IPv4 address is none.
[[nodiscard]] bool is_host_name(std::string_view text);

// Whose an address is: of IPv6 (RFC 4291) its first 64 bits, in hexadecimal; anything else as it stands.
[[nodiscard]] std::string network_of(std::string_view address);

// RFC 4648, section 8, in lower case.
[[nodiscard]] std::string to_hex(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);

// RFC 4648, section 5, without padding. Decoding refuses padding, foreign characters and set bits beyond the
// end.
[[nodiscard]] std::string to_base64url(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);
// RFC 4648, section 4, with padding and as strictly.
[[nodiscard]] std::string to_base64(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace base
