// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/password_reset.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "auth/password.h"
#include "auth/tokens.h"
#include "base/text.h"
#include "http/cookie.h"
#include "store/outgoing_mail.h"
#include "store/people.h"

namespace app {

namespace {

using view::NewPasswordProblem;

std::string token_of(const Visit& visit) {
  return http::find_cookie(visit.request.cookies, reset_cookie(visit.config)).value_or("");
}

bool is_good(const Visit& visit, model::ContactId contact, const std::optional<store::Account>& account) {
  return account && auth::check_reset_token(
                        visit.config.keys,
                        {visit.portal.id, contact, account->email, account->password_hash.value_or("")},
                        token_of(visit), visit.now);
}

}  // namespace

std::optional<Reset> find_reset(const Visit& visit) {
  const auto contact = auth::contact_of_reset_token(token_of(visit));
  if (!contact) return std::nullopt;
  auto account = store::find_account(visit.shelves, visit.portal.id, *contact);
  if (!is_good(visit, *contact, account)) return std::nullopt;
  return Reset{*contact, *std::move(account)};
}

NewPasswordProblem judge_password(const Visit& visit, const store::Account& account,
                                  std::string_view password) {
  if (password.empty()) return NewPasswordProblem::Missing;
  if (base::count_characters(password) < auth::kFewestPasswordCharacters) return NewPasswordProblem::TooShort;
  if (!auth::is_acceptable_password(password)) return NewPasswordProblem::Unfit;
  std::vector<std::string> own{account.email};
  for (const auto& text : {account.name, account.email, visit.portal.title})
    std::ranges::move(base::words_of(text), std::back_inserter(own));
  return auth::is_guessable(std::string(password), own) ? NewPasswordProblem::Common
                                                        : NewPasswordProblem::None;
}

bool change_password(Visit& visit, const Reset& reset, std::string_view password) {
  const auto hash = auth::hash_password(password);
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto account = store::hold_account(work, visit.portal.id, reset.contact);
    if (!is_good(visit, reset.contact, account)) return false;
    if (!store::set_password(work, visit.portal.id, store::Person::Contact, account->email, hash))
      return false;
    store::tell_password_changed(work, visit.portal.id, reset.contact, visit.now);
    work.commit();
    return true;
  });
}

}  // namespace app
