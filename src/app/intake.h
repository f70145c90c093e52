// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes in what was sent: the query and the form of a visit.
#pragma once

#include <cstdint>
#include <optional>

#include "app/visit.h"
#include "http/request.h"
#include "view/problem_page.h"

namespace app {

// Fills visit.query. BadRequest for a malformed query, or a parameter of the route's that stands twice.
[[nodiscard]] std::optional<view::Problem> read_query(Visit& visit);

// Why a form could not be read; for TooLarge, how many bytes would have been taken.
struct Unread {
  view::Problem why;
  std::uint64_t limit = 0;
};

// Reads the body, fills visit.fields and visit.uploads. TooLarge beyond the route's limits, Unsupported for
// another type than the two of HTML forms, BadRequest for a body that is cut, malformed, or holds a field of
// the route's twice (but for those that are lists).
[[nodiscard]] std::optional<Unread> read_form(Visit& visit, http::Body& body);

}  // namespace app
