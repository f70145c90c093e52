// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page on which a contact looks after their own account.
#pragma once

#include <chrono>
#include <string>

#include "http/response.h"
#include "model/session.h"
#include "view/frame.h"
#include "view/new_password.h"
#include "view/person_name.h"

namespace view {

enum class AccountNotice { None, NameSaved, PasswordChanged, SessionEnded, SessionsEnded };
enum class CurrentPasswordProblem { None, Missing, Wrong };

struct AccountPage {
  std::string name;  // as it was typed
  PersonNameProblem name_problem = PersonNameProblem::None;
  CurrentPasswordProblem current = CurrentPasswordProblem::None;
  NewPasswordProblem password = NewPasswordProblem::None;
  std::chrono::seconds wait{0};  // too many passwords were tried
  bool form_old = false;
  AccountNotice notice = AccountNotice::None;
  model::OpenSessions sessions;  // the browser's own first

  [[nodiscard]] bool good() const {
    return name_problem == PersonNameProblem::None && current == CurrentPasswordProblem::None &&
           password == NewPasswordProblem::None && wait.count() == 0 && !form_old;
  }
};
[[nodiscard]] http::Response account_page(const Frame&, int status, const AccountPage&);

}  // namespace view
