// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace auth {

// How wrong the clocks of two sites may be to each other.
inline constexpr std::chrono::seconds kClockSkew{60};

}  // namespace auth
