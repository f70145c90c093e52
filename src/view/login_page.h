// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "http/response.h"
#include "view/frame.h"

namespace view {

enum class LoginNotice { None, SignInNeeded, PasswordChanged };
enum class LoginProblem { EmailMissing, PasswordMissing, CredentialsWrong, TooManyTries, FormOld };

// The sign-in page, as it is shown first and again.
struct LoginPage {
  std::string email;
  bool remember = false;
  std::string next;         // an own path, or empty
  std::string kept;         // what was typed elsewhere before the sign-in turned out to be needed
  std::string kept_token;   // the form token that it was typed with
  bool text_waits = false;  // ... or is kept where it was typed
  bool kept_files = false;  // files that came with it are kept too
  LoginNotice notice = LoginNotice::None;
  std::vector<LoginProblem> problems;
  std::chrono::seconds wait{0};  // for TooManyTries
};

[[nodiscard]] http::Response login_page(const Frame&, int status, const LoginPage&);

}  // namespace view
