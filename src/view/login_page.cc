// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/login_page.h"

#include "view/layout.h"

#include "names/head.h"
#include "names/login_page.h"

namespace view {

namespace {

void show_problem(Page& page, LoginProblem problem) {
  switch (problem) {
    case LoginProblem::EmailMissing:
      return page.show(klp_EMAIL_MISSING);
    case LoginProblem::PasswordMissing:
      return page.show(klp_PASSWORD_MISSING);
    case LoginProblem::CredentialsWrong:
      return page.show(klp_CREDENTIALS_WRONG);
    case LoginProblem::TooManyTries:
      return page.show(klp_TOO_MANY);
    case LoginProblem::FormOld:
      return page.show(klp_FORM_OLD);
  }
}

}  // namespace

http::Response login_page(const Frame& frame, int status, const LoginPage& login) {
  Page page(frame, "login_page.tpl");
  auto& values = page.values();
  page.show(kh_TITLE_LOGIN);
  lay_out(page, frame.portal, model::SystemPage::SignIn);
  values.SetValue(klp_EMAIL, login.email);
  values.SetIntValue(klp_WAIT, static_cast<long>(login.wait.count()));
  if (login.remember) values.ShowSection(klp_REMEMBERED);
  if (!login.next.empty()) values.SetValueAndShowSection(klp_NEXT, login.next, klp_HAS_NEXT);
  if (!login.kept.empty()) {
    values.SetValue(klp_KEPT_BODY, login.kept);
    values.SetValue(klp_KEPT_TOKEN, login.kept_token);
    values.ShowSection(klp_KEPT);
  }
  if (login.kept_files) values.ShowSection(klp_KEPT_FILES);
  if (login.notice == LoginNotice::SignInNeeded) values.ShowSection(klp_SIGN_IN_NEEDED);
  if (login.notice == LoginNotice::PasswordChanged) values.ShowSection(klp_PASSWORD_CHANGED);
  if (model::takes_registrations(frame.portal)) values.ShowSection(klp_SELF_REGISTRATION);
  if (!login.problems.empty()) values.ShowSection(klp_PROBLEMS);
  for (const auto problem : login.problems) show_problem(page, problem);
  return http::html(status, page.fill());
}

}  // namespace view
