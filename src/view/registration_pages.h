// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages on which somebody registers, and confirms it.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "http/response.h"
#include "view/consent.h"
#include "view/frame.h"
#include "view/new_password.h"
#include "view/person_name.h"

namespace view {

enum class RegisterProblem {
  EmailMissing,
  EmailWrong,
  EmailRefused,  // of a domain that may not register
  TooMany,
  FormUsed,
  FormOld,
};

struct RegisterPage {
  std::string email;
  std::string name;
  bool agreed = false;
  std::string form_token;
  std::vector<RegisterProblem> problems;
  PersonNameProblem name_problem = PersonNameProblem::None;
  NewPasswordProblem password = NewPasswordProblem::None;
  ConsentProblem consent = ConsentProblem::None;
  std::chrono::seconds wait{0};  // for TooMany

  [[nodiscard]] bool good() const {
    return problems.empty() && name_problem == PersonNameProblem::None &&
           password == NewPasswordProblem::None && consent == ConsentProblem::None;
  }
};
// The portal has a consent text.
[[nodiscard]] http::Response register_page(const Frame&, int status, const RegisterPage&);
// Says the same whether the address has an account or not.
[[nodiscard]] http::Response registered_page(const Frame&);
[[nodiscard]] http::Response awaiting_approval_page(const Frame&);

enum class ConfirmProblem { None, PasswordWrong, TooMany, FormOld };

struct ConfirmPage {
  std::string email;
  bool asks_password = false;  // it is another browser than the one that registered
  ConfirmProblem problem = ConfirmProblem::None;
  std::chrono::seconds wait{0};  // for TooMany
};
[[nodiscard]] http::Response confirm_page(const Frame&, int status, const ConfirmPage&);
[[nodiscard]] http::Response registration_gone_page(const Frame&);

}  // namespace view
