// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailed_link.h"
#include "app/new_password.h"
#include "app/password_reset.h"
#include "app/sign_in.h"
#include "auth/tokens.h"
#include "view/password_pages.h"

namespace {

using view::NewPasswordProblem;

// The page's own name, where a token stands in the link.
constexpr std::string_view kPage = "new";
constexpr std::size_t kMostToken = 200;

http::Response choose(app::Visit& visit) {
  const auto reset = app::find_reset(visit);
  if (!reset) return view::reset_gone_page(visit.frame);
  const auto ask = [&](int status, NewPasswordProblem problem, bool form_old = false) {
    return view::reset_page(visit.frame, status, reset->account.email, problem, form_old);
  };
  if (visit.request.method != "POST") return ask(200, NewPasswordProblem::None);
  // Another link may have been opened since the form was: it is filled in for one account only.
  if (visit.fields.get("username") != reset->account.email) return ask(409, NewPasswordProblem::None, true);
  const auto password = visit.fields.get("password");
  const auto problem =
      app::judge_password(password, {reset->account.email, reset->account.name, visit.portal.title});
  if (problem != NewPasswordProblem::None) return ask(422, problem);
  const auto hash = app::change_password(visit, *reset, password);
  if (!hash) return view::reset_gone_page(visit.frame);
  auto response = http::see_other("/login?password_changed=1");
  app::forget_token(response, app::reset_cookie(visit.config));
  // Who has the mail is no stranger: their tries of the new password are not counted with strangers'.
  app::know_device(response, visit, reset->account.email, *hash);
  return response;
}

http::Response reset(app::Visit& visit) {
  if (visit.name == kPage) return choose(visit);
  if (visit.request.method == "POST" || visit.name.size() > kMostToken ||
      !auth::contact_of_link_token(visit.name))
    return view::reset_gone_page(visit.frame);
  return app::keep_token(visit, app::reset_cookie(visit.config), "/password/reset/new");
}

http::Response refuse_forgery(app::Visit& visit) {
  const auto reset = app::find_reset(visit);
  return reset ? view::reset_page(visit.frame, 403, reset->account.email, NewPasswordProblem::None, true)
               : view::reset_gone_page(visit.frame);
}

constexpr app::Route kRoute{.stem = "reset",
                            .path = "/password/reset/{name}",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .of_passwords = true,
                            .secret = true,
                            .fields = {"username", "password"},
                            .handle = reset,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
