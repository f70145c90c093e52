// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of tickets, through whoever is looking: just those for which model::judge() says that they are
// seen.
#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "model/portal.h"
#include "model/ticket.h"
#include "model/viewer.h"
#include "store/reader.h"

namespace store {

inline constexpr std::size_t kPageSize = 25;

enum class ListView { Mine, Organization };  // Organization: mine, and all of my company
enum class ListStatus { All, Open, Closed };
enum class Direction { Older, Newer };

// A place between two lines of the list.
struct Place {
  base::Time last_activity;
  model::TicketNumber number;
};

struct ListQuery {
  ListView view = ListView::Mine;
  ListStatus status = ListStatus::All;
  Direction direction = Direction::Older;
  std::optional<Place> from;  // nothing: the newest
};

struct TicketPage {
  std::vector<model::TicketLine> lines;  // newest activity first, kPageSize at most
  bool newer = false;                    // there are lines before the first
  bool older = false;                    // ... and after the last
};

// One page by keyset, in one query. Empty for whoever may see no ticket, and for Organization without a
// company.
[[nodiscard]] TicketPage list_tickets(Reader&, const model::Viewer&, const model::Portal&, const ListQuery&);

}  // namespace store
