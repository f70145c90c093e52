// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sendmail interface that every mail server of a Unix has: a program that takes a mail on standard input.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "net/handover.h"

namespace net {

// Starts `command` with "-i -f SENDER -- RECIPIENT" behind it, and the file that is open as `letter` on its
// standard input, and waits for its end, so long at most. The exit code says how it went; a signal or a
// time-out is a reason that may pass.
[[nodiscard]] Handover hand_over(const std::vector<std::string>& command, const std::string& sender,
                                 const std::string& recipient, int letter, std::chrono::seconds patience);

}  // namespace net
