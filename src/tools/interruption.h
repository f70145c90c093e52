// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SIGINT and SIGTERM as a wish to end soon, in order.
#pragma once

namespace tools {

// From now on, for the rest of the program.
void take_interruptions();

[[nodiscard]] bool is_interrupted() noexcept;

}  // namespace tools
