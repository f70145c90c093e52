// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One line an event on standard error, which systemd keeps in the journal: key=value pairs (logfmt), values
// quoted where they need it, control characters escaped. No personal text, no token, no password is ever a
// value.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace base {

enum class Level { Info, Warning, Error };

void log(Level level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> details = {});

}  // namespace base
