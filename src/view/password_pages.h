// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages on which a contact who has forgotten their password comes to a new one.
#pragma once

#include <chrono>
#include <string>

#include "http/response.h"
#include "view/frame.h"
#include "view/new_password.h"

namespace view {

enum class ForgotProblem { None, EmailMissing, EmailWrong, TooMany, FormOld };

struct ForgotPage {
  std::string email;
  ForgotProblem problem = ForgotProblem::None;
  std::chrono::seconds wait{0};  // for TooMany
};
[[nodiscard]] http::Response forgot_page(const Frame&, int status, const ForgotPage&);
// Says the same whether the address has an account or not.
[[nodiscard]] http::Response reset_sent_page(const Frame&);

// `form_old`: what was sent came from a form that is no longer good.
[[nodiscard]] http::Response reset_page(const Frame&, int status, const std::string& email,
                                        NewPasswordProblem, bool form_old = false);
[[nodiscard]] http::Response reset_gone_page(const Frame&);

}  // namespace view
