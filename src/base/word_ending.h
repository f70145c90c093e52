// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words without what a language hangs on them. The only user of libstemmer, whose tables cost a process 330
// kB.
#pragma once

#include <string>
#include <string_view>

namespace base {

// The part that the word shares with its stem (Snowball) in that language, "laskun" -> "lasku"; the whole
// word where less than three letters would be left, or no stemmer is known.
[[nodiscard]] std::string without_ending(std::string_view word, const std::string& language);

}  // namespace base
