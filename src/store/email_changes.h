// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A contact's new e-mail address, until it is confirmed at the old one and at the new one.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "model/id.h"
#include "store/transaction.h"

namespace store {

// So long it can be confirmed.
inline constexpr std::chrono::hours kEmailChangeLife{24};

struct EmailChange {
  struct Side {
    std::string email;
    std::string key;  // of the link that is mailed there
    bool confirmed = false;
  };
  Side old_side;
  Side new_side;
  std::string name;  // of the contact
};

struct NewEmail {
  std::string email;  // in normal form
  std::string_view remote_address;
};
// Asks for it, in the place of what was asked before, with a mail to each address. Three in a row are free
// for a contact, ten for an address, one more after ten minutes each; twenty for a network, one more after a
// minute each; returns how long to wait where there is none left. Whether somebody has the new address is
// looked up by whoever sends the mails.
[[nodiscard]] std::optional<std::chrono::seconds> ask_for_email_change(Transaction&, model::PortalId,
                                                                       model::ContactId, const NewEmail&,
                                                                       base::Time now);

// What waits to be confirmed; nothing where its time is over, or the contact is disabled or has another
// address than when they asked.
[[nodiscard]] std::optional<EmailChange> find_email_change(Reader&, model::PortalId, model::ContactId,
                                                           base::Time now);
[[nodiscard]] std::optional<EmailChange> hold_email_change(Transaction&, model::PortalId, model::ContactId,
                                                           base::Time now);

enum class ConfirmedAt { Old, New };
void note_confirmed(Transaction&, model::PortalId, model::ContactId, ConfirmedAt, base::Time now);
// Gives the contact the address. False where somebody else has it.
[[nodiscard]] bool carry_out(Transaction&, model::PortalId, model::ContactId, const EmailChange&);
void drop_email_change(Transaction&, model::PortalId, model::ContactId);

}  // namespace store
