// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All that has happened to a ticket, or to the tickets of a contact or company, as staff see it: notes, and
// messages of channels that customers do not see, are among it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/id.h"
#include "store/reader.h"

namespace store {

struct TimelineEvent {
  base::Time moment;
  enum class Kind { Opened, Message, Note, Closed } kind = Kind::Opened;
  model::TicketNumber ticket;
  std::optional<std::string> who;  // the requester, the author; of a closing nobody is known
  std::string text;                // the subject, the message, the note
};

// The newest events, so many at most, oldest first.
[[nodiscard]] std::vector<TimelineEvent> read_timeline(Reader&, model::PortalId, model::TicketId,
                                                       std::uint64_t most);
[[nodiscard]] std::vector<TimelineEvent> read_timeline(Reader&, model::PortalId, model::ContactId,
                                                       std::uint64_t most);
[[nodiscard]] std::vector<TimelineEvent> read_timeline(Reader&, model::PortalId, model::CompanyId,
                                                       std::uint64_t most);

}  // namespace store
