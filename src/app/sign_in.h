// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every way in ends with: a session for the browser.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "app/visit.h"
#include "http/response.h"
#include "store/sessions.h"
#include "view/login_page.h"

namespace app {

// Whose try of a password this is, for `email` (in its normal form) with that password; both empty where
// nobody has it. `email` must outlive it.
[[nodiscard]] store::Guesser guesser_of(const Visit&, std::string_view email, std::string_view password_hash);

// Tells the browser from strangers from now on, as long as the account has that password.
void know_device(http::Response&, const Visit&, std::string_view email, std::string_view password_hash);

// Pays for one try, in a transaction of its own; how long to wait where there is none left.
[[nodiscard]] std::optional<std::chrono::seconds> pay_for_try(Visit&, const store::Guesser&);

// Opens a session under `token` in the place of the browser's own, and gives the browser its cookie.
void begin_session(store::Transaction&, const Visit&, model::ContactId, std::string_view token,
                   bool remembered);
[[nodiscard]] http::Response with_session(http::Response, const Visit&, const std::string& token,
                                          bool remembered);

// Opens a new session, whatever cookie came in: nobody can plant one beforehand. Gives the guesser's tries
// back, keeps the text that `form` brought along, and answers 303 to where the form wanted to go.
// Nothing where the password was changed while it was verified.
[[nodiscard]] std::optional<http::Response> open_session(Visit&, const view::LoginPage& form,
                                                         const store::Guesser&, const store::Credentials&);

}  // namespace app
