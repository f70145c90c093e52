// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Contacts and tickets as rows of a spreadsheet, page by page as store/exports.h has it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/ticket.h"
#include "store/exports.h"

namespace store {

struct ContactRow {
  RowId id = 0;
  std::optional<std::string> email;
  std::string name;
  std::optional<std::string> company;
  bool disabled = false;
  base::Time created;
};
[[nodiscard]] std::vector<ContactRow> contact_rows(Reader&, model::PortalId, RowId after);

struct TicketRow {
  RowId id = 0;
  std::uint64_t number = 0;
  std::string subject;
  RowId requester = 0;
  std::optional<std::string> requester_email;
  std::optional<std::string> owner_email;
  std::string pipeline;
  model::StageKind status = model::StageKind::Open;
  std::string stage;
  base::Time created;
  std::optional<base::Time> closed;
  std::optional<std::string> text;  // of the first message
};
[[nodiscard]] std::vector<TicketRow> ticket_rows(Reader&, model::PortalId, RowId after);

}  // namespace store
