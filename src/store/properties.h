// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Properties that a portal adds, and their values.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/property.h"
#include "store/transaction.h"

namespace store {

// All of the portal, the built-in ones first.
[[nodiscard]] std::vector<model::Property> read_properties(Reader&, model::PortalId);

[[nodiscard]] std::vector<model::Property> read_properties(Transaction&, model::PortalId);

// Nothing when the portal has a property of that key already.
[[nodiscard]] std::optional<model::PropertyId> create_property(Transaction&, model::PortalId,
                                                               const model::Property&);

// Puts these values, none for unknown, in the place of those that the ticket, contact or company had. The
// property is the portal's own, of that holder.
void set_values(Transaction&, model::PortalId, model::TicketId, const model::Property&,
                std::span<const model::PropertyValue>);
void set_values(Transaction&, model::PortalId, model::ContactId, const model::Property&,
                std::span<const model::PropertyValue>);
void set_values(Transaction&, model::PortalId, model::CompanyId, const model::Property&,
                std::span<const model::PropertyValue>);

// The same, of what has no value of the property yet.
void add_values(Transaction&, model::PortalId, model::TicketId, const model::Property&,
                std::span<const model::PropertyValue>);
void add_values(Transaction&, model::PortalId, model::ContactId, const model::Property&,
                std::span<const model::PropertyValue>);
void add_values(Transaction&, model::PortalId, model::CompanyId, const model::Property&,
                std::span<const model::PropertyValue>);

}  // namespace store
