// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a contact changes in their own account.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "app/visit.h"
#include "view/account_page.h"

namespace app {

// The page as it is, but for its sessions. Whoever asks is signed in, here and below.
[[nodiscard]] view::AccountPage account_of(const Visit&);
// Shows it with the sessions that are open now.
[[nodiscard]] http::Response show_account(const Visit&, int status, view::AccountPage);

void save_name(Visit&, const std::string& name);

// What the form chooses, in place of what was chosen before.
[[nodiscard]] http::Response save_preferences(Visit&);

// Whether the portal's contacts may have the address (in its normal form).
[[nodiscard]] bool may_have_email(const model::Portal&, std::string_view email);
// Asks for the new address of the form, if that has the current password, or gives that up.
[[nodiscard]] http::Response change_email(Visit&);
[[nodiscard]] http::Response cancel_email_change(Visit&);

// What came of it: an answer, else `current` was wrong, or too many were tried.
struct PasswordChange {
  std::optional<http::Response> done;
  std::chrono::seconds wait{0};
};
// Sets the new password (a good one), if `current` is the current one: ends the contact's other sessions,
// gives this one a new cookie, and tells them by mail. Whoever finds a browser signed in is slowed like
// whoever guesses at the door. Sent twice, it is done once.
[[nodiscard]] PasswordChange change_password(Visit&, std::string_view current, std::string_view password);

[[nodiscard]] http::Response end_session(Visit&, model::SessionId);
// Gives this session a new cookie: whoever has a copy of the old one is signed out too.
[[nodiscard]] http::Response end_other_sessions(Visit&);

}  // namespace app
