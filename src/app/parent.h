// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The process that loads everything once and keeps the workers: it never serves and never connects.
#pragma once

#include <functional>

namespace app {

// Keeps `count` processes that run `work`, until SIGTERM or SIGINT, which are passed on; replaces each that
// ends, at once, but slower where one ends as soon as it has begun. SIGHUP calls `reload`; if that says true,
// the workers are replaced by new ones, each after the request that it has in hand. A worker ends with its
// parent, even a killed one.
void keep_workers(unsigned count, const std::function<void()>& work, const std::function<bool()>& reload);

}  // namespace app
