// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place in a list, as it stands in an address: signed for this viewer and this view, worthless elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/visit.h"
#include "store/ticket_list.h"

namespace app {

[[nodiscard]] std::string seal_place(const Visit&, const store::ListQuery&, const model::TicketLine&);
[[nodiscard]] std::optional<store::Place> open_place(const Visit&, const store::ListQuery&,
                                                     std::string_view cursor);

}  // namespace app
