// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "http/response.h"
#include "model/search.h"
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
  enum class Sorted { No, Falling, Rising };
  struct Column {
    std::string address;  // of the list sorted by it, or the other way round
    Sorted sorted = Sorted::No;
  };

  std::optional<Switch> views;  // only where the viewer may see the organization's
  Choice all, open, closed;
  std::array<Column, 6> columns;  // activity, number, created, subject, requester, owner
  std::optional<model::Search> search;
  std::string requester;
  std::optional<model::PipelineId> pipeline;
  std::string without_search;  // addresses of the list without one of these; empty where it has it not
  std::string without_requester;
  std::string without_pipeline;
  std::string unfiltered;  // with the same tickets, but nothing else chosen

  std::vector<model::TicketLine> lines;
  std::string first;     // the list's beginning
  std::string previous;  // addresses, empty where there is no such page
  std::string next;
  bool past_end = false;  // a cursor led here
};

[[nodiscard]] http::Response tickets_page(const Frame&, const TicketsPage&);

// "/tickets/1001"
[[nodiscard]] std::string ticket_address(model::TicketNumber number);

}  // namespace view
