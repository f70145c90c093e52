// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registration.h"
#include "view/problem_page.h"
#include "view/registration_pages.h"

namespace {

using view::RegisterPage;
using view::RegisterProblem;

// `kept`: the token that the form was sent with, where it may be sent with it again.
http::Response again(const app::Visit& visit, int status, RegisterPage form, std::string_view kept) {
  form.form_token = visit.form_token("/register", std::string(kept));
  auto response = view::register_page(visit.frame, status, form);
  if (form.wait.count() > 0) response.add("Retry-After", std::to_string(form.wait.count()));
  return response;
}

// Does the same for every address: whether somebody has it is looked up by whoever sends the mail.
http::Response submit(app::Visit& visit) {
  auto form = app::judge_registration(visit);
  if (!form.good()) return again(visit, 422, form, visit.fields.get("form_token"));
  const auto refuse = [&](app::TokenProblem problem) {
    form.problems = {problem == app::TokenProblem::Used ? RegisterProblem::FormUsed
                                                        : RegisterProblem::FormOld};
    return again(visit, 409, form, {});
  };
  return visit.once(refuse, [&](store::Transaction& work) {
    const auto wait = app::take_registration(visit, work, form);
    if (!wait) return http::see_other("/register?sent=1");
    form.problems = {RegisterProblem::TooMany};
    form.wait = *wait;
    return again(visit, 429, form, visit.fields.get("form_token"));
  });
}

http::Response registration(app::Visit& visit) {
  if (!model::takes_registrations(visit.portal))
    return view::problem_page(visit.frame, view::Problem::NotFound);
  if (visit.request.method == "POST") return submit(visit);
  if (visit.query.find("sent")) return view::registered_page(visit.frame);
  if (visit.query.find("waiting")) return view::awaiting_approval_page(visit.frame);
  return visit.session ? http::see_other("/tickets") : again(visit, 200, {}, {});
}

http::Response refuse_forgery(app::Visit& visit) {
  if (!model::takes_registrations(visit.portal))
    return view::problem_page(visit.frame, view::Problem::NotFound);
  RegisterPage form;
  form.email = visit.fields.get("email");
  form.name = visit.fields.get("name");
  form.problems = {RegisterProblem::FormOld};
  return again(visit, 403, form, visit.fields.get("form_token"));
}

constexpr app::Route kRoute{.stem = "register",
                            .path = "/register",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .of_passwords = true,
                            .query = {"sent", "waiting"},
                            .fields = {"email", "name", "password", "consent"},
                            .handle = registration,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
