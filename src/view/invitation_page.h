// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page on which a contact accepts an invitation.
#pragma once

#include <string>

#include "http/response.h"
#include "view/consent.h"
#include "view/frame.h"
#include "view/new_password.h"

namespace view {

struct InvitationPage {
  std::string email;
  std::string name;
  bool agreed = false;
  bool form_old = false;  // what was sent came from a form that is no longer good
  NewPasswordProblem password = NewPasswordProblem::None;
  ConsentProblem consent = ConsentProblem::None;

  [[nodiscard]] bool good() const {
    return !form_old && password == NewPasswordProblem::None && consent == ConsentProblem::None;
  }
};
// Asks for the consent where the portal has one.
[[nodiscard]] http::Response invitation_page(const Frame&, int status, const InvitationPage&);
[[nodiscard]] http::Response invitation_gone_page(const Frame&);

}  // namespace view
