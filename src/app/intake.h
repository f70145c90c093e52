// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes in what was sent: the query and the form of a visit.
#pragma once

#include <optional>

#include "app/visit.h"
#include "http/request.h"
#include "view/problem_page.h"

namespace app {

// Fills visit.query. BadRequest for a malformed query, or a parameter of the route's that stands twice.
[[nodiscard]] std::optional<view::Problem> read_query(Visit& visit);

// Reads the body and fills visit.fields. TooLarge beyond the route's limit, Unsupported for another type than
// the two of HTML forms, BadRequest for a body that is cut, malformed, or holds a field of the route's twice.
[[nodiscard]] std::optional<view::Problem> read_form(Visit& visit, http::Body& body);

}  // namespace app
