// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What became of a mail that was handed to a mail server.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace net {

enum class Handed {
  Taken,    // it is the mail server's now
  Later,    // not taken, for a reason that may pass
  Refused,  // not taken, and never will be: no such user, no such host, bad data
};

struct Handover {
  Handed outcome = Handed::Later;
  std::string trouble;  // for people, where it was not taken
};

// As an exit code says it (sysexits.h), and back.
[[nodiscard]] int exit_code_of(Handed);
[[nodiscard]] Handed outcome_of(int exit_code);

// So long a mail server may take for one mail. Most of it is for the answer to the letter's end: whoever
// gives up before ten minutes may send twice what was taken (RFC 5321, section 4.5.3.2.6).
inline constexpr std::chrono::seconds kHandoverPatience{660};

// What a program or a server said, on one line: so many bytes at most were read of it, and the last character
// may have been cut.
inline constexpr std::size_t kMostWords = 400;
[[nodiscard]] std::string words_of(std::string said);

}  // namespace net
