// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/registration_pages.h"

#include "view/layout.h"

#include "names/confirm_page.h"
#include "names/head.h"
#include "names/register_page.h"

namespace view {

namespace {

void show_problem(Page& page, RegisterProblem problem) {
  switch (problem) {
    case RegisterProblem::EmailMissing:
      page.show(krp_EMAIL_PROBLEM);
      return page.show(krp_EMAIL_MISSING);
    case RegisterProblem::EmailWrong:
      page.show(krp_EMAIL_PROBLEM);
      return page.show(krp_EMAIL_WRONG);
    case RegisterProblem::EmailRefused:
      page.show(krp_EMAIL_PROBLEM);
      return page.show(krp_EMAIL_REFUSED);
    case RegisterProblem::TooMany:
      return page.show(krp_TOO_MANY);
    case RegisterProblem::FormUsed:
      return page.show(krp_FORM_USED);
    case RegisterProblem::FormOld:
      return page.show(krp_FORM_OLD);
  }
}

void show_problem(Page& page, ConfirmProblem problem) {
  switch (problem) {
    case ConfirmProblem::None:
      return;
    case ConfirmProblem::PasswordWrong:
      return page.show(kcp_PASSWORD_WRONG);
    case ConfirmProblem::TooMany:
      return page.show(kcp_TOO_MANY);
    case ConfirmProblem::FormOld:
      return page.show(kcp_FORM_OLD);
  }
}

http::Response saying(const Frame& frame, const ctemplate::TemplateString& section) {
  Page page(frame, "register_page.tpl");
  page.show(kh_TITLE_REGISTER);
  page.show(section);
  lay_out_untitled(page, frame.portal, model::SystemPage::Register);
  return http::html(200, page.fill());
}

}  // namespace

http::Response register_page(const Frame& frame, int status, const RegisterPage& typed) {
  Page page(frame, "register_page.tpl");
  auto& values = page.values();
  page.show(kh_TITLE_REGISTER);
  page.show(krp_FORM);
  lay_out(page, frame.portal, model::SystemPage::Register);
  values.SetTemplateGlobalValue(krp_EMAIL, typed.email);
  values.SetTemplateGlobalValue(krp_FORM_TOKEN, typed.form_token);
  values.SetTemplateGlobalValue(krp_WAIT,
                                std::to_string(std::chrono::ceil<std::chrono::minutes>(typed.wait).count()));
  if (!typed.good()) page.show(krp_PROBLEMS);
  for (const auto problem : typed.problems) show_problem(page, problem);
  set_person_name(page, typed.name, typed.name_problem);
  set_new_password(page, typed.password);
  set_consent(page, frame.portal.consent.value(), typed.agreed, typed.consent);
  return http::html(status, page.fill());
}

http::Response registered_page(const Frame& frame) {
  return saying(frame, krp_SENT);
}

http::Response awaiting_approval_page(const Frame& frame) {
  return saying(frame, krp_AWAITING);
}

http::Response confirm_page(const Frame& frame, int status, const ConfirmPage& confirm) {
  Page page(frame, "confirm_page.tpl");
  page.show(kh_TITLE_CONFIRM);
  page.show(kcp_FORM);
  lay_out_untitled(page, frame.portal, model::SystemPage::Register);
  if (confirm.asks_password) page.show(kcp_ASKS_PASSWORD);
  page.values().SetTemplateGlobalValue(kcp_EMAIL, confirm.email);
  page.values().SetTemplateGlobalValue(kcp_WAIT, std::to_string(confirm.wait.count()));
  if (confirm.problem != ConfirmProblem::None) page.show(kcp_PROBLEMS);
  show_problem(page, confirm.problem);
  return http::html(status, page.fill());
}

http::Response registration_gone_page(const Frame& frame) {
  Page page(frame, "confirm_page.tpl");
  page.show(kh_TITLE_CONFIRM);
  page.show(kcp_GONE);
  lay_out_untitled(page, frame.portal, model::SystemPage::Register);
  if (model::takes_registrations(frame.portal)) page.show(kcp_OPEN);
  return http::html(410, page.fill());
}

}  // namespace view
