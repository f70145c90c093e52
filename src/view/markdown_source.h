// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside of src/view only: a customer's text on its way into libcmark and out of it.
#pragma once

#include <string>
#include <string_view>

namespace view {

// The text as CommonMark 0.30 that means our subset of it: what the subset leaves out is written as character
// references ("&#60;"), which CommonMark reads as text. So written are:
// - '&' and '<', so that there are no references, no HTML and no addresses in angle brackets but as typed;
// - a backslash, unless a mark follows that it takes the meaning from;
// - lines of '-' or '=' below a text, which would make a heading of it (a signature's "-- " above all);
// - "~~~", which people draw lines with, and ':' after ']', so that no line vanishes as a definition;
// - '*' and '_' in the midst of a web address, and '*' between digits.
// Also written so is what makes libcmark 0.30.2 slow: an image's '!' from the hundredth on, and a list's or
// quote's mark from the 40th column on. Of more than five blank lines in a row, five stay.
[[nodiscard]] std::string to_commonmark(std::string_view text);

// The text of a literal (code), where CommonMark does not read references.
[[nodiscard]] std::string from_literal(std::string_view literal);

}  // namespace view
