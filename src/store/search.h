// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tickets that hold certain words. What a look through the viewer's own list costs depends on that list
// alone: neither a count nor the time taken tells of a foreign ticket.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "db/sql.h"
#include "model/portal.h"
#include "model/search.h"
#include "store/reader.h"

namespace store {

// Adds " AND ...": the associations `a` whose signature does not rule the words out.
void add_signature(db::Statement&, const model::Signature&);

// Adds " AND ...": the tickets `t` of associations `a` that hold each term in number, subject, or what their
// page shows. The statement refers to `search`.
void add_terms(db::Statement&, const model::Search& search, bool all_threads);

// Of each of these tickets (kPageSize + 1 at most) a piece of the newest message whose beginning (4,000
// characters) holds the longest term,
// else the name of a file that does; empty where neither is. In their order.
[[nodiscard]] std::vector<std::string> read_excerpts(Reader&, const model::Portal&, const model::Search&,
                                                     std::span<const model::TicketId>);

}  // namespace store
