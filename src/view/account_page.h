// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page on which a contact looks after their own account.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "http/response.h"
#include "model/preferences.h"
#include "model/session.h"
#include "view/frame.h"
#include "view/new_password.h"
#include "view/person_name.h"

namespace view {

enum class AccountNotice {
  None,
  NameSaved,
  EmailAsked,
  EmailCancelled,
  PasswordChanged,
  PreferencesSaved,
  SessionEnded,
  SessionsEnded
};
enum class NewEmailProblem { None, Missing, Wrong, Same, Refused, TooMany };
enum class CurrentPasswordProblem { None, Missing, Wrong };

// What waits to be confirmed.
struct PendingEmail {
  std::string email;
  bool at_old = false;  // it is confirmed there
  bool at_new = false;
};

struct AccountPage {
  std::string name;  // as it was typed
  PersonNameProblem name_problem = PersonNameProblem::None;
  std::string email;  // the new one, as it was typed
  NewEmailProblem email_problem = NewEmailProblem::None;
  CurrentPasswordProblem email_current = CurrentPasswordProblem::None;  // in the form of the address
  std::optional<PendingEmail> pending;
  model::Preferences preferences;
  std::vector<std::string> languages;  // that there are to choose from
  CurrentPasswordProblem current = CurrentPasswordProblem::None;
  NewPasswordProblem password = NewPasswordProblem::None;
  std::chrono::seconds wait{0};  // too many passwords were tried
  bool form_old = false;
  AccountNotice notice = AccountNotice::None;
  model::OpenSessions sessions;  // the browser's own first

  [[nodiscard]] bool good() const {
    return name_problem == PersonNameProblem::None && email_problem == NewEmailProblem::None &&
           email_current == CurrentPasswordProblem::None && current == CurrentPasswordProblem::None &&
           password == NewPasswordProblem::None && wait.count() == 0 && !form_old;
  }
};
[[nodiscard]] http::Response account_page(const Frame&, int status, const AccountPage&);

}  // namespace view
