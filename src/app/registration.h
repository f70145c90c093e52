// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The link that confirms a registration, once its token has come into a cookie of the browser's.
#pragma once

#include <optional>
#include <variant>

#include "app/visit.h"
#include "store/registrations.h"
#include "store/sessions.h"

namespace app {

// What the browser's link is good for; nothing where the portal takes no registrations.
[[nodiscard]] std::optional<store::Registration> find_registration(const Visit&);

// Whether the registration was sent from this browser. Whoever has the mail in another one has to know the
// password too: a stranger may have registered somebody's address, with a password of their own.
[[nodiscard]] bool is_browser_of(const Visit&, const store::Registration&);

struct AwaitsApproval {};
// The link was used or withdrawn meanwhile, or whoever has the address has an account.
struct NoLongerGood {};
// Carries the registration out, as far as the portal lets it: the contact with their new password, or what is
// in its way.
[[nodiscard]] std::variant<store::Credentials, AwaitsApproval, NoLongerGood> confirm(
    Visit&, const store::Registration&);

}  // namespace app
