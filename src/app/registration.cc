// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registration.h"

#include <variant>

#include "app/consent.h"
#include "app/mailed_link.h"
#include "app/new_password.h"
#include "app/person_name.h"
#include "app/sign_in.h"
#include "auth/password.h"
#include "auth/tokens.h"
#include "base/language.h"
#include "base/secret.h"
#include "base/text.h"
#include "model/email_address.h"
#include "store/sessions.h"

namespace app {

namespace {

using view::RegisterProblem;

std::optional<std::string> key_of(const Visit& visit) {
  const auto token = kept_token(visit, registration_cookie(visit.config));
  return auth::check_registration_token(visit.config.keys, visit.portal.id, token);
}

struct AwaitsApproval {};
struct NoLongerGood {};
using Outcome = std::variant<store::Credentials, AwaitsApproval, NoLongerGood>;

Outcome carry_out(Visit& visit, const store::Registration& registration) {
  return store::transact(visit.shelves, [&](store::Transaction& work) -> Outcome {
    const auto held = store::hold_registration(work, visit.portal.id, registration.link_key, visit.now);
    if (!held || !model::may_register(visit.portal, held->email)) return NoLongerGood{};
    if (visit.portal.registration_approval) {
      if (!held->confirmed) store::note_confirmed(work, visit.portal.id, *held, visit.now);
      work.commit();
      return AwaitsApproval{};
    }
    const auto contact = store::admit(work, visit.portal.id, *held, visit.now);
    if (!contact) return NoLongerGood{};
    work.commit();
    return store::Credentials{*contact, held->password_hash};
  });
}

}  // namespace

view::RegisterPage judge_registration(const Visit& visit) {
  view::RegisterPage form;
  form.name = typed_name(visit.fields);
  form.name_problem = judge_name(form.name);
  form.email = visit.fields.get("email");
  form.consent = judge_consent(visit);
  form.agreed = form.consent == view::ConsentProblem::None;
  const auto email = model::normal_email_address(form.email);
  if (base::trim(form.email).empty()) {
    form.problems.push_back(RegisterProblem::EmailMissing);
  } else if (!email) {
    form.problems.push_back(RegisterProblem::EmailWrong);
  } else if (!model::may_register(visit.portal, *email)) {
    form.problems.push_back(RegisterProblem::EmailRefused);
  }
  form.password = judge_password(visit.fields.get("password"), {form.email, form.name, visit.portal.title});
  return form;
}

std::optional<std::chrono::seconds> take_registration(const Visit& visit, store::Transaction& work,
                                                      const view::RegisterPage& form) {
  const auto email = model::normal_email_address(form.email).value();
  const auto& address = visit.request.remote_address;
  if (const auto wait = store::pay_for_registration(work, visit.portal.id, email, address, visit.now))
    return wait;
  store::add_registration(
      work, visit.portal.id,
      {.email = email,
       .name = form.name,
       .password_hash = auth::hash_password(visit.fields.get("password"), visit.config.key_file),
       .consent = visit.portal.consent->id,
       .browser_secret = visit.browser_secret,
       .address = address},
      visit.now);
  return std::nullopt;
}

std::optional<store::Registration> find_registration(const Visit& visit) {
  if (!model::takes_registrations(visit.portal)) return std::nullopt;
  const auto key = key_of(visit);
  return key ? store::find_registration(visit.shelves, visit.portal.id, *key, visit.now) : std::nullopt;
}

bool is_browser_of(const Visit& visit, const store::Registration& registration) {
  return base::equal_in_constant_time(base::sha256(visit.browser_secret), registration.browser_digest);
}

std::optional<std::chrono::seconds> pay_for_confirmation(Visit& visit,
                                                         const store::Registration& registration) {
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto wait = store::pay_for_confirmation(work, visit.portal.id, registration, visit.now);
    work.commit();
    return wait;
  });
}

http::Response confirm(Visit& visit, const store::Registration& registration) {
  const auto outcome = carry_out(visit, registration);
  if (std::holds_alternative<NoLongerGood>(outcome)) return view::registration_gone_page(visit.frame);
  const auto* credentials = std::get_if<store::Credentials>(&outcome);
  auto response =
      credentials == nullptr
          ? http::see_other("/register?waiting=1")
          : open_session(visit, {}, guesser_of(visit, registration.email, registration.password_hash),
                         *credentials)
                .value_or(http::see_other("/login"));
  forget_token(response, registration_cookie(visit.config));
  return response;
}

}  // namespace app
