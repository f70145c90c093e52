// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/new_password.h"
#include "app/visit.h"
#include "auth/password.h"
#include "base/text.h"
#include "model/email_address.h"
#include "store/registrations.h"
#include "view/problem_page.h"
#include "view/registration_pages.h"

namespace {

using view::ConsentProblem;
using view::RegisterPage;
using view::RegisterProblem;

constexpr std::size_t kMostName = 200;

// `kept`: the token that the form was sent with, where it may be sent with it again.
http::Response again(const app::Visit& visit, int status, RegisterPage form, std::string_view kept) {
  form.form_token = visit.form_token("/register", std::string(kept));
  auto response = view::register_page(visit.frame, status, form);
  if (form.wait.count() > 0) response.add("Retry-After", std::to_string(form.wait.count()));
  return response;
}

ConsentProblem judge_consent(const app::Visit& visit) {
  const auto ticked = visit.fields.get("consent");
  if (ticked.empty()) return ConsentProblem::Missing;
  return ticked == std::to_string(visit.portal.consent->version) ? ConsentProblem::None
                                                                 : ConsentProblem::Changed;
}

// What was typed, and what is wrong with it.
RegisterPage judge(const app::Visit& visit) {
  RegisterPage form;
  form.name = base::trim(base::on_one_line(visit.fields.get("name")));
  form.email = visit.fields.get("email");
  form.consent = judge_consent(visit);
  form.agreed = form.consent == ConsentProblem::None;
  if (form.name.empty()) form.problems.push_back(RegisterProblem::NameMissing);
  if (base::count_characters(form.name) > kMostName) form.problems.push_back(RegisterProblem::NameLong);
  const auto email = model::normal_email_address(form.email);
  if (base::trim(form.email).empty()) {
    form.problems.push_back(RegisterProblem::EmailMissing);
  } else if (!email) {
    form.problems.push_back(RegisterProblem::EmailWrong);
  } else if (!model::may_register(visit.portal, *email)) {
    form.problems.push_back(RegisterProblem::EmailRefused);
  }
  form.password =
      app::judge_password(visit.fields.get("password"), {form.email, form.name, visit.portal.title});
  return form;
}

// Does the same for every address: whether somebody has it is looked up by whoever sends the mail.
http::Response submit(app::Visit& visit) {
  auto form = judge(visit);
  if (!form.good()) return again(visit, 422, form, visit.fields.get("form_token"));
  const auto refuse = [&](app::TokenProblem problem) {
    form.problems = {problem == app::TokenProblem::Used ? RegisterProblem::FormUsed
                                                        : RegisterProblem::FormOld};
    return again(visit, 409, form, {});
  };
  return visit.once(refuse, [&](store::Transaction& work) {
    const auto email = model::normal_email_address(form.email).value();
    const auto& address = visit.request.remote_address;
    if (const auto wait = store::pay_for_registration(work, visit.portal.id, email, address, visit.now)) {
      form.problems = {RegisterProblem::TooMany};
      form.wait = *wait;
      return again(visit, 429, form, visit.fields.get("form_token"));
    }
    const auto hash = auth::hash_password(visit.fields.get("password"));
    store::add_registration(work, visit.portal.id,
                            {.email = email,
                             .name = form.name,
                             .password_hash = hash,
                             .consent = visit.portal.consent->id,
                             .browser_secret = visit.browser_secret,
                             .address = address},
                            visit.now);
    return http::see_other("/register?sent=1");
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
  auto form = judge(visit);
  form.problems = {RegisterProblem::FormOld};
  form.password = view::NewPasswordProblem::None;
  form.consent = ConsentProblem::None;
  return again(visit, 403, form, visit.fields.get("form_token"));
}

constexpr app::Route kRoute{.stem = "register",
                            .path = "/register",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .query = {"sent", "waiting"},
                            .fields = {"email", "name", "password", "consent"},
                            .handle = registration,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
