// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of tickets, through whoever is looking: just those for which model::judge() says that they are
// seen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/portal.h"
#include "model/search.h"
#include "model/ticket.h"
#include "model/viewer.h"
#include "store/reader.h"

namespace store {

inline constexpr std::size_t kPageSize = 25;

enum class ListView { Mine, Organization };  // Organization: mine, and all of my company
enum class ListStatus { All, Open, Closed };
enum class ListSort { Activity, Number, Created, Subject, Requester, Owner };
enum class ListOrder { Falling, Rising };
enum class Direction { Onward, Back };  // through the list as it is sorted

// A place between two lines of the list: behind that of the ticket with this number. `moment` is its last
// activity or its creation, where these are sorted by. By other columns its place is where it stands now.
struct Place {
  base::Time moment;
  model::TicketNumber number;
};

struct ListQuery {
  ListView view = ListView::Mine;
  ListStatus status = ListStatus::All;
  std::string requester = {};  // beginnings of words of their name; empty: all
  std::optional<model::PipelineId> pipeline = std::nullopt;
  std::optional<model::Search> search = std::nullopt;
  ListSort sort = ListSort::Activity;
  ListOrder order = ListOrder::Falling;
  Direction direction = Direction::Onward;
  std::optional<Place> from = std::nullopt;  // nothing: the beginning
};

struct TicketPage {
  // kPageSize at most. Where the portal shows no stages they are open or closed, without a name.
  std::vector<model::TicketLine> lines;
  bool before = false;  // there are lines before the first
  bool after = false;   // ... and after the last
};

// One page by keyset, read in its order from an index, but for what is rarely found. One query; one more
// before it where there is a requester and no search, and one after it where there is a search. Empty for
// whoever may see no ticket, and for Organization without a company.
[[nodiscard]] TicketPage list_tickets(Reader&, const model::Viewer&, const model::Portal&, const ListQuery&);

}  // namespace store
