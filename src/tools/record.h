// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tickets, contacts and companies, as the command line names them.
#pragma once

#include <string>
#include <variant>

#include "model/property.h"
#include "store/transaction.h"

namespace tools {

using Record = std::variant<model::TicketId, model::ContactId, model::CompanyId>;

// "ticket", "contact" or "company"; refused otherwise.
[[nodiscard]] model::Holder require_holder(const std::string& name);

// By the address; refused where there is none.
[[nodiscard]] model::ContactId require_contact(store::Transaction&, model::PortalId,
                                               const std::string& email);

// By the ticket's number, the contact's address, the company's name; refused where there is none, or are
// several.
[[nodiscard]] Record require_record(store::Transaction&, model::PortalId, model::Holder,
                                    const std::string& which);

}  // namespace tools
