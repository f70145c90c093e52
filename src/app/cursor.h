// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place in a list, as it stands in an address: signed for this viewer and this view (the list's address
// without a place), worthless elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/visit.h"
#include "store/ticket_list.h"

namespace app {

[[nodiscard]] std::string seal_place(const Visit&, std::string_view address, const store::Place&);
[[nodiscard]] std::optional<store::Place> open_place(const Visit&, std::string_view address,
                                                     std::string_view cursor);

}  // namespace app
