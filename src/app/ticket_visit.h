// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit.h"
#include "http/response.h"
#include "store/tickets.h"
#include "view/ticket_page.h"

namespace app {

// The ticket's page with its conversation and `box`, whose form token is kept if it is still good: what both
// the ticket and a refused reply show.
[[nodiscard]] http::Response show_ticket(Visit&, int status, const store::FoundTicket&, view::ReplyBox box);

}  // namespace app
