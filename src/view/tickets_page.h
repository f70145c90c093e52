// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/response.h"
#include "model/ticket.h"
#include "view/frame.h"

namespace view {

// A link of a row of choices.
struct Choice {
  std::string address;
  bool current = false;
};

struct TicketsPage {
  struct Switch {
    Choice mine;
    Choice organization;
    std::string company;
  };
  std::optional<Switch> views;  // only where the viewer may see the organization's
  Choice all, open, closed;
  std::vector<model::TicketLine> lines;
  std::string newer;  // addresses, empty where there is no such page
  std::string older;
  bool past_end = false;  // a cursor led here
};

[[nodiscard]] http::Response tickets_page(const Frame&, const TicketsPage&);

// "/tickets/1001"
[[nodiscard]] std::string ticket_address(model::TicketNumber number);

}  // namespace view
