// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/login_page.h"

#include "http/url.h"
#include "view/layout.h"
#include "view/sso_page.h"

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

// The text goes with the password's form; where there is none, it can be copied.
void show_ways(Page& page, const model::Portal& portal, const LoginPage& login) {
  auto& values = page.values();
  const bool signs_on = portal.way_in == model::WayIn::SingleSignOn;
  const bool passwords = model::takes_passwords(portal);
  page.show(passwords ? klp_PASSWORDS : klp_SIGN_ON_ONLY);
  if (signs_on && passwords) page.show(klp_SIGN_ON_TOO);
  values.SetTemplateGlobalValue(klp_SIGN_ON_URL, sign_on_url(portal, login.next));
  if (!passwords) return set_kept_text(page, login.kept);
  if (login.kept.empty()) return;
  values.SetValue(klp_KEPT_BODY, login.kept);
  values.SetValue(klp_KEPT_TOKEN, login.kept_token);
  page.show(klp_KEPT);
}

}  // namespace

http::Response login_page(const Frame& frame, int status, const LoginPage& login) {
  Page page(frame, "login_page.tpl");
  auto& values = page.values();
  page.show(kh_TITLE_LOGIN);
  lay_out(page, frame.portal, model::SystemPage::SignIn);
  values.SetValue(klp_EMAIL, login.email);
  values.SetIntValue(klp_WAIT, static_cast<long>(login.wait.count()));
  if (login.remember) page.show(klp_REMEMBERED);
  if (!login.next.empty()) {
    values.SetValue(klp_NEXT, login.next);
    page.show(klp_HAS_NEXT);
  }
  show_ways(page, frame.portal, login);
  if (login.text_waits) values.ShowSection(klp_TEXT_WAITS);
  if (login.kept_files) values.ShowSection(klp_KEPT_FILES);
  if (login.notice == LoginNotice::SignInNeeded) values.ShowSection(klp_SIGN_IN_NEEDED);
  if (login.notice == LoginNotice::PasswordChanged) values.ShowSection(klp_PASSWORD_CHANGED);
  if (model::takes_registrations(frame.portal)) page.show(klp_SELF_REGISTRATION);
  if (!login.problems.empty()) values.ShowSection(klp_PROBLEMS);
  for (const auto problem : login.problems) show_problem(page, problem);
  return http::html(status, page.fill());
}

}  // namespace view
