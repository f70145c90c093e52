// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/password_pages.h"

#include "view/layout.h"

#include "names/forgot_page.h"
#include "names/head.h"
#include "names/reset_page.h"

namespace view {

namespace {

void show_problem(Page& page, ForgotProblem problem) {
  switch (problem) {
    case ForgotProblem::None:
      return;
    case ForgotProblem::EmailMissing:
      return page.show(kfp_EMAIL_MISSING);
    case ForgotProblem::EmailWrong:
      return page.show(kfp_EMAIL_WRONG);
    case ForgotProblem::TooMany:
      return page.show(kfp_TOO_MANY);
    case ForgotProblem::FormOld:
      return page.show(kfp_FORM_OLD);
  }
}

}  // namespace

http::Response forgot_page(const Frame& frame, int status, const ForgotPage& forgot) {
  Page page(frame, "forgot_page.tpl");
  page.show(kh_TITLE_PASSWORD);
  page.show(kfp_FORM);
  lay_out(page, frame.portal, model::SystemPage::PasswordForgot);
  page.values().SetTemplateGlobalValue(kfp_EMAIL, forgot.email);
  page.values().SetTemplateGlobalValue(
      kfp_WAIT, std::to_string(std::chrono::ceil<std::chrono::minutes>(forgot.wait).count()));
  if (forgot.problem != ForgotProblem::None) page.show(kfp_PROBLEMS);
  show_problem(page, forgot.problem);
  return http::html(status, page.fill());
}

http::Response reset_sent_page(const Frame& frame) {
  Page page(frame, "forgot_page.tpl");
  page.show(kh_TITLE_PASSWORD);
  page.show(kfp_SENT);
  lay_out_untitled(page, frame.portal, model::SystemPage::PasswordForgot);
  return http::html(200, page.fill());
}

http::Response reset_page(const Frame& frame, int status, const std::string& email,
                          NewPasswordProblem problem, bool form_old) {
  Page page(frame, "reset_page.tpl");
  page.show(kh_TITLE_PASSWORD);
  page.show(krp_FORM);
  lay_out(page, frame.portal, model::SystemPage::PasswordReset);
  page.values().SetTemplateGlobalValue(krp_EMAIL, email);
  if (problem != NewPasswordProblem::None || form_old) page.show(krp_PROBLEMS);
  if (form_old) page.show(krp_FORM_OLD);
  set_new_password(page, problem);
  return http::html(status, page.fill());
}

http::Response reset_gone_page(const Frame& frame) {
  Page page(frame, "reset_page.tpl");
  page.show(kh_TITLE_PASSWORD);
  page.show(krp_GONE);
  lay_out_untitled(page, frame.portal, model::SystemPage::PasswordReset);
  return http::html(410, page.fill());
}

}  // namespace view
