// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/rows.h"
#include "model/ticket.h"

namespace store {

[[nodiscard]] inline model::StageKind parse_stage_kind(std::string_view name) {
  if (name == "open") return model::StageKind::Open;
  if (name == "waiting") return model::StageKind::Waiting;
  return model::StageKind::Closed;
}

[[nodiscard]] inline std::string_view stage_kind_name(model::StageKind kind) {
  if (kind == model::StageKind::Open) return "open";
  return kind == model::StageKind::Waiting ? "waiting" : "closed";
}

// A line of the list: number, subject, requester's name, owner's name, stage's kind and name, created, last
// activity, in the columns from `first` on.
inline constexpr unsigned kLineColumns = 8;
[[nodiscard]] inline model::TicketLine read_line(const db::Rows& row, unsigned first) {
  return {.number = row.id<model::TicketNumber>(first),
          .subject = row.text(first + 1),
          .requester = row.text(first + 2),
          .owner = row.text_if_any(first + 3),
          .stage = parse_stage_kind(row.text(first + 4)),
          .stage_name = row.text(first + 5),
          .created = row.time(first + 6),
          .last_activity = row.time(first + 7)};
}

}  // namespace store
