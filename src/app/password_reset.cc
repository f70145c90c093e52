// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/password_reset.h"

#include <string>

#include "app/mailed_link.h"
#include "auth/password.h"
#include "auth/tokens.h"
#include "store/outgoing_mail.h"

namespace app {

namespace {

std::string token_of(const Visit& visit) {
  return kept_token(visit, reset_cookie(visit.config));
}

bool is_good(const Visit& visit, model::ContactId contact, const std::optional<store::Account>& account) {
  if (!account) return false;
  if (!account->password_hash && model::first_password(visit.portal) != model::FirstPassword::Reset)
    return false;
  return auth::check_link_token(
      visit.config.keys, auth::kResetLink,
      {visit.portal.id, contact, account->email, account->password_hash.value_or("")}, token_of(visit),
      visit.now);
}

}  // namespace

std::optional<Reset> find_reset(const Visit& visit) {
  const auto contact = auth::contact_of_link_token(token_of(visit));
  if (!contact) return std::nullopt;
  auto account = store::find_account(visit.shelves, visit.portal.id, *contact);
  if (!is_good(visit, *contact, account)) return std::nullopt;
  return Reset{*contact, *std::move(account)};
}

std::optional<std::string> change_password(Visit& visit, const Reset& reset, std::string_view password) {
  auto hash = auth::hash_password(password, visit.config.key_file);
  const bool done = store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto account = store::hold_account(work, visit.portal.id, reset.contact);
    if (!is_good(visit, reset.contact, account)) return false;
    store::set_password(work, visit.portal.id, reset.contact, hash);
    store::end_sessions(work, visit.portal.id, reset.contact);
    store::tell_password_changed(work, visit.portal.id, reset.contact, visit.now);
    work.commit();
    return true;
  });
  return done ? std::optional(std::move(hash)) : std::nullopt;
}

}  // namespace app
