// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/new_password.h"

#include "auth/password.h"
#include "base/text.h"

namespace app {

using view::NewPasswordProblem;

NewPasswordProblem judge_password(std::string_view password, std::initializer_list<std::string_view> own) {
  if (password.empty()) return NewPasswordProblem::Missing;
  if (base::count_characters(password) < auth::kFewestPasswordCharacters) return NewPasswordProblem::TooShort;
  if (!auth::is_acceptable_password(password)) return NewPasswordProblem::Unfit;
  return auth::is_guessable(password, own) ? NewPasswordProblem::Common : NewPasswordProblem::None;
}

}  // namespace app
