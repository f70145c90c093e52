// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list's requesters, by their names.
#pragma once

#include <string>
#include <vector>

#include "db/sql.h"
#include "store/ticket_list.h"

namespace store {

// Whose tickets the list is narrowed down to.
struct Requesters {
  std::vector<std::string> names;     // patterns of LIKE, two a word: a name begins so, a word in it does
  std::vector<model::ContactId> few;  // all of them, where the list has not more than a handful
  bool many = false;                  // else their names are looked at one by one

  [[nodiscard]] bool none() const noexcept { return !names.empty() && few.empty() && !many; }
};

// Those of the tickets in that view whose name holds words that begin as the query says. Does not look them
// up where there is a search, whose index the words decide.
[[nodiscard]] Requesters find_requesters(Reader&, const model::Viewer&, const ListQuery&);

// Adds " AND ...", of associations `a`.
void add_requesters(db::Statement&, const Requesters&);

}  // namespace store
