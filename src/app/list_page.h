// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit.h"
#include "store/ticket_list.h"
#include "view/tickets_page.h"

namespace app {

// The list's page: what was found, and the addresses of all that can be chosen from there.
[[nodiscard]] view::TicketsPage list_page(const Visit&, const store::ListQuery&, store::TicketPage found);

}  // namespace app
