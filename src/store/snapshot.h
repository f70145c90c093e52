// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace store {

// While it lives, all that is read through the reader is as it was when this was made. Nothing is written.
class Snapshot {
 public:
  explicit Snapshot(Reader& reader) : connection_(reader.connection()) { connection_.begin_snapshot(); }
  ~Snapshot() { connection_.roll_back(); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  db::Connection& connection_;
};

}  // namespace store
