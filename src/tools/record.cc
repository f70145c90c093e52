// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/record.h"

#include "base/text.h"
#include "store/people.h"
#include "store/tickets.h"
#include "tools/command.h"

namespace tools {

model::Holder require_holder(const std::string& name) {
  const auto holder = model::parse_holder(name);
  if (!holder) throw Refused(name + ": it is a ticket, a contact or a company");
  return *holder;
}

model::ContactId require_contact(store::Transaction& work, model::PortalId portal, const std::string& email) {
  const auto contact = store::find_contact(work, portal, require_email(email));
  if (!contact) throw Refused("the portal has no contact " + email);
  return *contact;
}

Record require_record(store::Transaction& work, model::PortalId portal, model::Holder holder,
                      const std::string& which) {
  if (holder == model::Holder::Ticket) {
    const auto number = base::parse_number<std::uint64_t>(which);
    const auto ticket = number ? store::find_ticket_id(work, portal, {*number}) : std::nullopt;
    if (!ticket) throw Refused("the portal has no ticket " + which);
    return *ticket;
  }
  if (holder == model::Holder::Contact) return require_contact(work, portal, which);
  const auto found = store::find_companies(work, portal, which);
  if (found.empty()) throw Refused("the portal has no company " + which);
  if (found.size() > 1) throw Refused("the portal has several companies called " + which);
  return found.front();
}

}  // namespace tools
