// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How somebody registers: the form, and the link that confirms it.
#pragma once

#include <chrono>
#include <optional>

#include "app/visit.h"
#include "store/registrations.h"
#include "view/registration_pages.h"

namespace app {

// What was typed, and what is wrong with it.
[[nodiscard]] view::RegisterPage judge_registration(const Visit&);

// Pays for it, and stores it with the mail that it brings; the form is good. How long to wait where there was
// nothing to pay with. The same work for every address: whether somebody has it is looked up by whoever sends
// the mail.
[[nodiscard]] std::optional<std::chrono::seconds> take_registration(const Visit&, store::Transaction&,
                                                                    const view::RegisterPage&);

// What the link is good for whose token has come into a cookie of the browser's; nothing where the portal
// takes no registrations.
[[nodiscard]] std::optional<store::Registration> find_registration(const Visit&);

// Whether the registration was sent from this browser. Whoever has the mail in another one has to know the
// password too: a stranger may have registered somebody's address, with a password of their own.
[[nodiscard]] bool is_browser_of(const Visit&, const store::Registration&);

// Pays for one try of its password, in a transaction of its own; how long to wait where there is none left.
[[nodiscard]] std::optional<std::chrono::seconds> pay_for_confirmation(Visit&, const store::Registration&);

// Carries the registration out and signs the contact in; where the portal wants it, it waits for approval
// instead. The link may have been used or withdrawn meanwhile, or whoever has the address have an account.
[[nodiscard]] http::Response confirm(Visit&, const store::Registration&);

}  // namespace app
