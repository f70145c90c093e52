// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The links that confirm a contact's new e-mail address, once a token has come into a cookie of the
// browser's.
#pragma once

#include <optional>

#include "app/visit.h"
#include "store/email_changes.h"

namespace app {

struct EmailConfirmation {
  model::ContactId contact;
  store::EmailChange change;
  store::ConfirmedAt at = store::ConfirmedAt::Old;  // whose link it is

  [[nodiscard]] const store::EmailChange::Side& side() const {
    return at == store::ConfirmedAt::Old ? change.old_side : change.new_side;
  }
};

// What the browser's link is good for.
[[nodiscard]] std::optional<EmailConfirmation> find_email_confirmation(const Visit&);

// Notes it, and changes the address if it was the second of the two.
[[nodiscard]] http::Response confirm(Visit&, const EmailConfirmation&);

}  // namespace app
