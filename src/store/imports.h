// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import stores: things that have happened, with their own times.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/id.h"
#include "model/ticket.h"
#include "store/transaction.h"

namespace store {

// What an external id names.
enum class Noun { Company, Staff, Contact, Ticket, Thread, Message, Note, Property };

[[nodiscard]] std::optional<std::uint64_t> find_imported(Transaction&, model::PortalId, Noun,
                                                         std::string_view id);
void remember_imported(Transaction&, model::PortalId, Noun, std::string_view id, std::uint64_t row);

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
};
// Gives it the portal's next number. Nothing when there is no such pipeline or stage.
[[nodiscard]] std::optional<model::TicketId> import_ticket(Transaction&, model::PortalId,
                                                           const ImportedTicket&);

// The requester's company, as a ticket is associated with where the import says nothing else.
[[nodiscard]] std::optional<model::CompanyId> company_of(Transaction&, model::PortalId, model::ContactId);

// `channel`: the kind's name. Nothing when the portal's default inbox has no such channel.
[[nodiscard]] std::optional<model::ThreadId> import_thread(Transaction&, model::PortalId, model::TicketId,
                                                           std::string_view channel);

struct ImportedMessage {
  model::ThreadId thread;
  std::optional<model::ContactId> contact;  // one of the two wrote it
  std::optional<model::StaffId> staff;
  base::Time sent;
  std::string text;
  model::Markup markup = model::Markup::Plain;
  std::vector<std::string> files;  // names
};
model::MessageId import_message(Transaction&, model::PortalId, const ImportedMessage&);

struct ImportedNote {
  model::TicketId ticket;
  model::StaffId by;
  base::Time written;
  std::string text;
};
std::uint64_t import_note(Transaction&, model::PortalId, const ImportedNote&);

}  // namespace store
