// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list's address holds the whole view: /tickets?view=organization&status=open&requester=NAME&
// pipeline=NAME&q=WORDS&sort=-created, then after= or before= a place. A minus sorts falling. What is left
// out is the usual: mine, all, -activity.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/visit.h"
#include "store/ticket_list.h"

namespace app {

// In the order of store::ListSort.
inline constexpr std::array<std::string_view, 6> kSortNames{"activity", "number",    "created",
                                                            "subject",  "requester", "owner"};

// What the address asks for. Nothing for an unknown value, a place of another view, or two.
[[nodiscard]] std::optional<store::ListQuery> parse_list(const Visit&);

// One view has one address; `place`: "after=..." or "before=...".
[[nodiscard]] std::string list_address(const Visit&, const store::ListQuery&, std::string_view place = {});

// The order in which a column is sorted first: names from the beginning, times and numbers from the end.
[[nodiscard]] store::ListOrder usual_order(store::ListSort) noexcept;

}  // namespace app
