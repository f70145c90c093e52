// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Row numbers, one type a noun, so that a contact's cannot be passed for a company's. They never leave the
// programs: outside, a ticket has its number in the portal.
#pragma once

#include <compare>
#include <cstdint>

namespace model {

template <class Noun>
struct Id {
  std::uint64_t value = 0;
  auto operator<=>(const Id&) const = default;
};

using PortalId = Id<struct PortalNoun>;
using CompanyId = Id<struct CompanyNoun>;
using ContactId = Id<struct ContactNoun>;
using StaffId = Id<struct StaffNoun>;
using TicketId = Id<struct TicketNoun>;
using ThreadId = Id<struct ThreadNoun>;
using MessageId = Id<struct MessageNoun>;
using AttachmentId = Id<struct AttachmentNoun>;
using MailId = Id<struct MailNoun>;
using SessionId = Id<struct SessionNoun>;
using ConsentTextId = Id<struct ConsentTextNoun>;
using RegistrationId = Id<struct RegistrationNoun>;
using AccessGroupId = Id<struct AccessGroupNoun>;
using PipelineId = Id<struct PipelineNoun>;
using PropertyId = Id<struct PropertyNoun>;

// Counts from 1001 in each portal; stands in addresses and mails.
using TicketNumber = Id<struct TicketNumberNoun>;
inline constexpr std::uint64_t kFirstTicketNumber = 1001;

}  // namespace model
