// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account.h"
#include "app/new_password.h"
#include "app/person_name.h"
#include "base/text.h"
#include "view/problem_page.h"

namespace {

http::Response save_name(app::Visit& visit) {
  auto page = app::account_of(visit);
  page.name = app::typed_name(visit.fields);
  page.name_problem = app::judge_name(page.name);
  if (!page.good()) return app::show_account(visit, 422, page);
  app::save_name(visit, page.name);
  return http::see_other("/account?saved=name");
}

http::Response change_password(app::Visit& visit) {
  const auto current = visit.fields.get("current");
  const auto password = visit.fields.get("password");
  auto page = app::account_of(visit);
  page.password = app::judge_password(password, {visit.session->email, page.name, visit.portal.title});
  if (current.empty()) page.current = view::CurrentPasswordProblem::Missing;
  if (!page.good()) return app::show_account(visit, 422, page);
  auto change = app::change_password(visit, current, password);
  if (change.done) return *std::move(change.done);
  page.wait = change.wait;
  if (page.wait.count() > 0) return app::show_account(visit, 429, page);
  page.current = view::CurrentPasswordProblem::Wrong;
  return app::show_account(visit, 422, page);
}

http::Response end_session(app::Visit& visit) {
  const auto session = base::parse_number<std::uint64_t>(visit.fields.get("session"));
  if (!session) return view::problem_page(visit.frame, view::Problem::BadRequest);
  return app::end_session(visit, model::SessionId{*session});
}

http::Response change(app::Visit& visit) {
  const auto action = visit.fields.get("action");
  if (action == "name") return save_name(visit);
  if (action == "preferences") return app::save_preferences(visit);
  const bool passwords = model::takes_passwords(visit.portal);
  if (passwords && action == "email") return app::change_email(visit);
  if (action == "email_cancel") return app::cancel_email_change(visit);
  if (passwords && action == "password") return change_password(visit);
  if (action == "session") return end_session(visit);
  if (action != "sessions") return view::problem_page(visit.frame, view::Problem::BadRequest);
  return app::end_other_sessions(visit);
}

http::Response account(app::Visit& visit) {
  if (visit.request.method == "POST") return change(visit);
  return app::show_account(visit, 200, app::account_of(visit));
}

http::Response refuse_forgery(app::Visit& visit) {
  auto page = app::account_of(visit);
  if (visit.fields.get("action") == "name") page.name = app::typed_name(visit.fields);
  if (visit.fields.get("action") == "email") page.email = visit.fields.get("email");
  page.form_old = true;
  return app::show_account(visit, 403, page);
}

constexpr app::Route kRoute{.stem = "account",
                            .path = "/account",
                            .methods = "GET POST",
                            .query = {"saved"},
                            .fields = {"action", "name", "email", "username", "current", "password",
                                       "session", "time_zone", "language", "news"},
                            .handle = account,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
