// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All or nothing. Only transact() makes a Transaction; whoever writes takes one.
#pragma once

#include <utility>

#include "store/reader.h"

namespace store {

class Transaction {
 public:
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() {
    if (!committed_) connection_.roll_back();
  }

  [[nodiscard]] db::Connection& connection() noexcept { return connection_; }

  // What the work did is stored when this returns; without it, all is rolled back.
  void commit() {
    connection_.commit();
    committed_ = true;
  }

 private:
  template <class Work>
  friend auto transact(Reader& reader, Work&& work);

  explicit Transaction(Reader& reader) : connection_(reader.connection()) { connection_.begin(); }

  db::Connection& connection_;
  bool committed_ = false;
};

// Runs `work(transaction)` and returns what it returns. On a deadlock or the like the whole work is done
// again, from its beginning, three times at most: it must keep nothing from an earlier try.
template <class Work>
auto transact(Reader& reader, Work&& work) {
  constexpr int kMostTries = 3;
  for (int tries = 1;; ++tries) {
    try {
      Transaction transaction(reader);
      return work(transaction);
    } catch (const db::Conflict&) {
      if (tries == kMostTries) throw;
    }
  }
}

}  // namespace store
