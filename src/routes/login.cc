// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"
#include "app/visit.h"
#include "auth/password.h"
#include "base/text.h"
#include "http/url.h"
#include "model/email_address.h"
#include "store/sessions.h"
#include "view/login_page.h"

namespace {

using view::LoginProblem;

view::LoginPage typed(const app::Visit& visit) {
  const auto next = visit.fields.get("next");
  return {.email = std::string(visit.fields.get("email")),
          .remember = visit.fields.get("remember") == "1",
          .next = http::is_own_path(next) ? std::string(next) : "",
          .kept = std::string(visit.fields.get("body")),
          .kept_token = std::string(visit.fields.get("form_token")),
          .notice = view::LoginNotice::None,
          .problems = {}};
}

http::Response refuse(const app::Visit& visit, int status, std::vector<LoginProblem> problems) {
  auto page = typed(visit);
  page.problems = std::move(problems);
  return view::login_page(visit.frame, status, page);
}

http::Response slow_down(const app::Visit& visit, std::chrono::seconds wait) {
  auto page = typed(visit);
  page.problems = {LoginProblem::TooManyTries};
  page.wait = wait;
  auto response = view::login_page(visit.frame, 429, page);
  response.add("Retry-After", std::to_string(wait.count()));
  return response;
}

http::Response show(const app::Visit& visit) {
  if (visit.session) return http::see_other("/tickets");
  const auto next = visit.query.get("next");
  view::LoginPage page;
  if (visit.query.find("password_changed")) page.notice = view::LoginNotice::PasswordChanged;
  if (http::is_own_path(next)) {
    page.next = next;
    page.notice = view::LoginNotice::SignInNeeded;
  }
  return view::login_page(visit.frame, 200, page);
}

http::Response sign_in(app::Visit& visit) {
  const auto form = typed(visit);
  const auto password = visit.fields.get("password");
  std::vector<LoginProblem> missing;
  if (base::trim(form.email).empty()) missing.push_back(LoginProblem::EmailMissing);
  if (password.empty()) missing.push_back(LoginProblem::PasswordMissing);
  if (!missing.empty()) return refuse(visit, 422, missing);

  // What is no address is slowed and answered like one that nobody has.
  const auto email = model::normal_email_address(form.email).value_or("");
  const auto credentials = store::find_credentials(visit.shelves, visit.portal.id, email);
  const auto hash = credentials ? credentials->password_hash : std::nullopt;
  const auto guesser = app::guesser_of(visit, email, hash.value_or(""));
  if (const auto wait = app::pay_for_try(visit, guesser)) return slow_down(visit, *wait);
  const bool right = auth::verify_password(hash, password, visit.config.key_file);
  auto opened = right ? app::open_session(visit, form, guesser, *credentials) : std::nullopt;
  return opened ? *std::move(opened) : refuse(visit, 422, {LoginProblem::CredentialsWrong});
}

http::Response login(app::Visit& visit) {
  if (visit.request.method != "POST") return show(visit);
  return model::takes_passwords(visit.portal) ? sign_in(visit) : refuse(visit, 403, {});
}

http::Response refuse_forgery(app::Visit& visit) {
  return refuse(visit, 403, {LoginProblem::FormOld});
}

constexpr app::Route kRoute{.stem = "login",
                            .path = "/login",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .body_limit = 1'000'000,
                            .query = {"next", "password_changed"},
                            .fields = {"email", "password", "remember", "next", "body"},
                            .handle = login,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
