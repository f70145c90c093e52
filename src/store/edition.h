// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace store {

// Of settings that have to pass a test before they hold.
enum class Edition { InForce, Draft };

}  // namespace store
