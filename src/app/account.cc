// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account.h"

#include <algorithm>

#include "app/sign_in.h"
#include "auth/password.h"
#include "auth/tokens.h"
#include "base/choices.h"
#include "base/names.h"
#include "base/text.h"
#include "http/cookie.h"
#include "model/email_address.h"
#include "store/email_changes.h"
#include "store/outgoing_mail.h"
#include "store/people.h"
#include "store/preferences.h"
#include "store/sessions.h"
#include "view/problem_page.h"

namespace app {

namespace {

using view::AccountNotice;
using view::CurrentPasswordProblem;

// What has just been done, as the page's address says it.
constexpr base::Names<AccountNotice, 7> kNotices{{{
    {"email", AccountNotice::EmailAsked},
    {"email_cancelled", AccountNotice::EmailCancelled},
    {"name", AccountNotice::NameSaved},
    {"password", AccountNotice::PasswordChanged},
    {"preferences", AccountNotice::PreferencesSaved},
    {"session", AccountNotice::SessionEnded},
    {"sessions", AccountNotice::SessionsEnded},
}}};

http::Response saved(std::string_view what) {
  return http::see_other("/account?saved=" + std::string(what));
}

bool verifies(const Visit& visit, const store::Account& account, std::string_view password) {
  return auth::verify_password(account.password_hash, password, visit.config.key_file);
}

view::NewEmailProblem judge_email(const Visit& visit, std::string_view typed) {
  using view::NewEmailProblem;
  if (base::trim(typed).empty()) return NewEmailProblem::Missing;
  const auto email = model::normal_email_address(typed);
  if (!email) return NewEmailProblem::Wrong;
  if (*email == visit.session->email) return NewEmailProblem::Same;
  return may_have_email(visit.portal, *email) ? NewEmailProblem::None : NewEmailProblem::Refused;
}

// With the password that was verified; if that is no longer the one, nobody asks for anything.
http::Response ask_for_email(Visit& visit, const store::Account& verified, view::AccountPage& page) {
  const auto contact = visit.session->customer.contact;
  const store::NewEmail wish{model::normal_email_address(page.email).value(), visit.request.remote_address};
  bool is_current = true;
  const auto wait = store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto held = store::hold_account(work, visit.portal.id, contact);
    is_current = held && held->password_hash == verified.password_hash;
    if (!is_current) return std::optional<std::chrono::seconds>();
    const auto too_many = store::ask_for_email_change(work, visit.portal.id, contact, wish, visit.now);
    if (!too_many) work.commit();
    return too_many;
  });
  if (is_current && !wait) return saved("email");
  if (!is_current) page.email_current = CurrentPasswordProblem::Wrong;
  if (wait) page.email_problem = view::NewEmailProblem::TooMany;
  page.wait = wait.value_or(std::chrono::seconds{0});
  return show_account(visit, wait ? 429 : 422, page);
}

// The session's new token. Its life goes on, and does not begin anew.
void give_session(http::Response& response, const Visit& visit, std::string_view token) {
  const auto& session = *visit.session;
  const auto left =
      std::chrono::floor<std::chrono::seconds>(session.opened + visit.portal.session_life - visit.now);
  response.add("Set-Cookie", http::set_cookie(session_cookie(visit.config), token,
                                              session.is_remembered ? std::optional(left) : std::nullopt));
}

}  // namespace

view::AccountPage account_of(const Visit& visit) {
  view::AccountPage page;
  page.notice = kNotices.find(visit.query.get("saved")).value_or(AccountNotice::None);
  page.name = visit.session->name;
  return page;
}

http::Response show_account(const Visit& visit, int status, view::AccountPage page) {
  page.sessions = store::list_sessions(visit.shelves, visit.portal, visit.session->customer.contact,
                                       visit.session->id, visit.now);
  if (const auto change = store::find_email_change(visit.shelves, visit.portal.id,
                                                   visit.session->customer.contact, visit.now))
    page.pending = {change->new_side.email, change->old_side.confirmed, change->new_side.confirmed};
  page.preferences = store::read_preferences(visit.shelves, visit.portal.id, visit.session->customer.contact);
  page.languages = base::languages_with(visit.config.catalogues);
  auto response = view::account_page(visit.frame, status, page);
  if (page.wait.count() > 0) response.add("Retry-After", std::to_string(page.wait.count()));
  return response;
}

void save_name(Visit& visit, const std::string& name) {
  if (name == visit.session->name) return;  // its copies are many
  store::transact(visit.shelves, [&](store::Transaction& work) {
    store::set_name(work, visit.portal.id, visit.session->customer.contact, name);
    work.commit();
  });
}

http::Response save_preferences(Visit& visit) {
  const model::Preferences chosen{.time_zone = std::string(visit.fields.get("time_zone")),
                                  .language = std::string(visit.fields.get("language")),
                                  .wants_news = visit.fields.get("news") == "1"};
  const auto languages = base::languages_with(visit.config.catalogues);
  const bool known =
      (chosen.time_zone.empty() || chosen.time_zone == visit.session->time_zone ||
       std::ranges::binary_search(base::time_zones(), chosen.time_zone)) &&
      (chosen.language.empty() || std::ranges::find(languages, chosen.language) != languages.end());
  if (!known) return view::problem_page(visit.frame, view::Problem::BadRequest);
  store::transact(visit.shelves, [&](store::Transaction& work) {
    store::set_preferences(work, visit.portal.id, visit.session->customer.contact, chosen);
    work.commit();
  });
  return saved("preferences");
}

bool may_have_email(const model::Portal& portal, std::string_view email) {
  return portal.way_in != model::WayIn::SelfRegistration || model::may_register(portal, email);
}

http::Response change_email(Visit& visit) {
  auto page = account_of(visit);
  page.email = visit.fields.get("email");
  page.email_problem = judge_email(visit, page.email);
  const auto current = visit.fields.get("current");
  if (current.empty()) page.email_current = CurrentPasswordProblem::Missing;
  if (!page.good()) return show_account(visit, 422, page);
  const auto contact = visit.session->customer.contact;
  const auto account = store::find_account(visit.shelves, visit.portal.id, contact);
  if (!account) return http::see_other("/account");
  const auto guesser = guesser_of(visit, account->email, account->password_hash.value_or(""));
  if (const auto wait = pay_for_try(visit, guesser)) {
    page.wait = *wait;
    return show_account(visit, 429, page);
  }
  if (!verifies(visit, *account, current)) {
    page.email_current = CurrentPasswordProblem::Wrong;
    return show_account(visit, 422, page);
  }
  store::transact(visit.shelves, [&](store::Transaction& work) {
    store::forget_tries(work, visit.portal.id, guesser);
    work.commit();
  });
  return ask_for_email(visit, *account, page);
}

http::Response cancel_email_change(Visit& visit) {
  store::transact(visit.shelves, [&](store::Transaction& work) {
    store::drop_email_change(work, visit.portal.id, visit.session->customer.contact);
    work.commit();
  });
  return saved("email_cancelled");
}

PasswordChange change_password(Visit& visit, std::string_view current, std::string_view password) {
  const auto& session = *visit.session;
  const auto contact = session.customer.contact;
  const auto account = store::find_account(visit.shelves, visit.portal.id, contact);
  if (!account) return {};
  const auto guesser = guesser_of(visit, account->email, account->password_hash.value_or(""));
  if (const auto wait = pay_for_try(visit, guesser)) return {.done = {}, .wait = *wait};
  if (!verifies(visit, *account, current)) {
    // Sent again, by a second click: it has been done.
    return {.done = verifies(visit, *account, password) ? std::optional(saved("password")) : std::nullopt};
  }
  const auto hash = auth::hash_password(password, visit.config.key_file);
  const auto token = auth::new_browser_secret();
  const bool done = store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto held = store::hold_account(work, visit.portal.id, contact);
    if (!held || held->password_hash != account->password_hash ||
        !store::end_other_sessions(work, visit.portal.id, contact, session.id, token))
      return false;
    store::forget_tries(work, visit.portal.id, guesser);
    store::set_password(work, visit.portal.id, contact, hash);
    store::tell_password_changed(work, visit.portal.id, contact, visit.now);
    work.commit();
    return true;
  });
  if (!done) return {};
  auto response = saved("password");
  give_session(response, visit, token);
  know_device(response, visit, account->email, hash);
  return {.done = std::move(response)};
}

http::Response end_session(Visit& visit, model::SessionId session) {
  const bool ended = store::transact(visit.shelves, [&](store::Transaction& work) {
    const bool had = store::end_session(work, visit.portal.id, visit.session->customer.contact, session);
    work.commit();
    return had;
  });
  return ended ? saved("session") : http::see_other("/account");
}

http::Response end_other_sessions(Visit& visit) {
  const auto token = auth::new_browser_secret();
  const bool ended = store::transact(visit.shelves, [&](store::Transaction& work) {
    const bool is_open = store::end_other_sessions(work, visit.portal.id, visit.session->customer.contact,
                                                   visit.session->id, token);
    work.commit();
    return is_open;
  });
  if (!ended) return http::see_other("/login");
  auto response = saved("sessions");
  give_session(response, visit, token);
  return response;
}

}  // namespace app
