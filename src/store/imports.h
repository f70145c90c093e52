// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import stores: things that have happened, with their own times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/file.h"
#include "model/id.h"
#include "model/ticket.h"
#include "store/transaction.h"

namespace store {

struct ImportedTicket {
  std::string subject;
  model::ContactId requester;
  std::vector<model::ContactId> contacts;
  std::vector<model::CompanyId> companies;
  std::optional<model::StaffId> owner;
  std::string pipeline;
  std::string stage;
  base::Time created;
  std::optional<base::Time> closed;
  std::optional<model::TicketNumber> number = std::nullopt;  // claimed; none: the portal's next one
  std::optional<model::TicketId> follows = std::nullopt;
  std::optional<base::Time> last_activity = std::nullopt;  // none: when it was created
};
[[nodiscard]] bool has_stage(Transaction&, model::PortalId, std::string_view pipeline,
                             std::string_view stage);
// False when the number is taken. Nobody gets it before this transaction ends, and the portal goes on above
// it.
[[nodiscard]] bool claim_number(Transaction&, model::PortalId, model::TicketNumber);
// Nothing when there is no such pipeline or stage.
[[nodiscard]] std::optional<model::TicketId> import_ticket(Transaction&, model::PortalId,
                                                           const ImportedTicket&);

// The requester's company, as a ticket is associated with where the import says nothing else.
[[nodiscard]] std::optional<model::CompanyId> company_of(Transaction&, model::PortalId, model::ContactId);

// `channel`: the kind's name; `inbox`: the inbox's, none for the portal's default one. Nothing when it has no
// such channel.
[[nodiscard]] std::optional<model::ThreadId> import_thread(
    Transaction&, model::PortalId, std::optional<model::TicketId>, std::string_view channel,
    const std::optional<std::string>& inbox = std::nullopt);

struct ImportedMessage {
  model::ThreadId thread;
  std::optional<model::ContactId> contact;  // one of the two wrote it
  std::optional<model::StaffId> staff;
  base::Time sent;
  std::string text;
  model::Markup markup = model::Markup::Plain;
  std::vector<model::StoredFile> files;  // those without an id: nothing but their names is known
};
// What was said is not yet seen in its thread and its ticket: mark_said() does that for many.
model::MessageId import_message(Transaction&, model::PortalId, const ImportedMessage&);

// Messages of one thread.
struct Said {
  base::Time first = base::kEndOfTime;
  base::Time last = base::kFirstTime;
  std::string search_text;

  void add(const ImportedMessage&);
};
// Of a hidden thread the ticket is told the words alone: it does not come to the top of anybody's list.
void mark_said(Transaction&, model::PortalId, model::ThreadId, const Said&);

struct ImportedNote {
  model::TicketId ticket;
  model::StaffId by;
  base::Time written;
  std::string text;
};
std::uint64_t import_note(Transaction&, model::PortalId, const ImportedNote&);

}  // namespace store
