// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "db/rows.h"

namespace store {

// What `make` makes of each row.
template <class Item, class Make>
std::vector<Item> all_of(db::Rows rows, Make&& make) {
  std::vector<Item> items;
  while (rows.next()) items.push_back(make(rows));
  return items;
}

}  // namespace store
