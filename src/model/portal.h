// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/id.h"
#include "model/rules.h"

namespace model {

// Which tickets a customer sees besides those of their own.
enum class TicketScope {
  Own,
  Company,
  CompanyByRules,  // the company's for those who satisfy `company_access`, their own for others
};

[[nodiscard]] std::string_view name_of(TicketScope);  // "own", "company", "company_by_rules"
[[nodiscard]] std::optional<TicketScope> parse_ticket_scope(std::string_view name);

struct PipelineName {
  PipelineId id;
  std::string name;
};

// One business's site, with the settings that pages and rules ask for.
struct Portal {
  PortalId id;
  std::string key;     // the name on the command line
  std::string origin;  // of its primary domain, "https://tickets.example.com": scheme, host, and the port
                       // where it is not the usual one
  std::string title;
  bool open = false;            // customers may come in
  std::string ticket_singular;  // what tickets are called here, as within a sentence: "order"
  std::string ticket_plural;    // "orders"
  TicketScope ticket_scope = TicketScope::Own;
  Rules ticket_filter;           // of tickets: those that satisfy it show, on every path
  Rules company_access;          // of contacts and their companies
  bool reply_to_closed = false;  // a reply to a closed ticket is taken
  std::optional<std::chrono::days>
      reopen;  // ... and opens it again for so long after closing; none: for ever
  bool close_by_customer = false;
  bool show_stages = false;  // the stage's own name is shown, not only open or closed
  bool all_threads = false;  // all conversations of a ticket are shown, not only the original one
  std::optional<std::chrono::minutes> idle;  // a session ends after that time without a request; none: never
  std::chrono::days session_life{30};        // ... and after that time in any case
  unsigned files_most = 0;                   // files with one submission; 0: none are taken
  std::uint64_t file_bytes = 0;              // of each
  std::string time_zone;
  std::string language;
  std::vector<PipelineName> pipelines;  // in the order in which they were made
};

}  // namespace model
