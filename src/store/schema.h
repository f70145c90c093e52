// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schema's version, and how it gets there.
#pragma once

#include <functional>
#include <string>

#include "base/time.h"
#include "store/reader.h"

namespace store {

// The newest migration that this program was built with.
[[nodiscard]] unsigned newest_migration();

// Whether the database has this program's schema, whole, or the next one: during an upgrade both are at work.
[[nodiscard]] bool schema_fits(Reader&);

// Brings the schema up to newest_migration(). Each step is recorded when it is done and safe to repeat, so
// that this can be stopped anywhere and started again; of two at once, one waits for the other. `tell` hears
// of each step. The reader's user may change the schema. Throws std::runtime_error when another one holds the
// lock for too long.
void migrate(Reader&, const std::function<void(const std::string&)>& tell);

}  // namespace store
