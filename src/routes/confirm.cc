// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailed_link.h"
#include "app/registration.h"
#include "app/sign_in.h"
#include "auth/password.h"
#include "auth/tokens.h"
#include "view/registration_pages.h"

namespace {

using view::ConfirmProblem;

// The page's own name, where a token stands in the link.
constexpr std::string_view kPage = "form";

http::Response ask(const app::Visit& visit, const store::Registration& registration, int status,
                   ConfirmProblem problem, std::chrono::seconds wait = {}) {
  auto response = view::confirm_page(
      visit.frame, status, {registration.email, !app::is_browser_of(visit, registration), problem, wait});
  if (wait.count() > 0) response.add("Retry-After", std::to_string(wait.count()));
  return response;
}

http::Response decide(app::Visit& visit) {
  const auto registration = app::find_registration(visit);
  if (!registration) return view::registration_gone_page(visit.frame);
  if (registration->confirmed) return view::awaiting_approval_page(visit.frame);
  if (visit.request.method != "POST") return ask(visit, *registration, 200, ConfirmProblem::None);
  // Another link may have been opened since the form was: it is for one registration only.
  if (visit.fields.get("username") != registration->email)
    return ask(visit, *registration, 409, ConfirmProblem::FormOld);
  if (!app::is_browser_of(visit, *registration)) {
    const auto wait = app::pay_for_confirmation(visit, *registration);
    if (wait) return ask(visit, *registration, 429, ConfirmProblem::TooMany, *wait);
    if (!auth::verify_password(registration->password_hash, visit.fields.get("password"),
                               visit.config.key_file))
      return ask(visit, *registration, 422, ConfirmProblem::PasswordWrong);
  }
  return app::confirm(visit, *registration);
}

http::Response confirm(app::Visit& visit) {
  if (visit.name == kPage) return decide(visit);
  if (visit.request.method == "POST" ||
      !auth::check_registration_token(visit.config.keys, visit.portal.id, visit.name))
    return view::registration_gone_page(visit.frame);
  return app::keep_token(visit, app::registration_cookie(visit.config), "/register/confirm/form");
}

http::Response refuse_forgery(app::Visit& visit) {
  const auto registration = app::find_registration(visit);
  return registration ? ask(visit, *registration, 403, ConfirmProblem::FormOld)
                      : view::registration_gone_page(visit.frame);
}

constexpr app::Route kRoute{.stem = "confirm",
                            .path = "/register/confirm/{name}",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .of_passwords = true,
                            .secret = true,
                            .fields = {"username", "password"},
                            .shows = {"register_page.tpl"},
                            .handle = confirm,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
