// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/email_change.h"

#include <utility>

#include "app/account.h"
#include "app/mailed_link.h"
#include "app/sign_in.h"
#include "auth/tokens.h"
#include "store/sessions.h"
#include "view/email_page.h"

namespace app {

namespace {

using store::ConfirmedAt;

std::optional<EmailConfirmation> judge(const Visit& visit, model::ContactId contact,
                                       std::optional<store::EmailChange> change) {
  if (!change) return std::nullopt;
  const auto token = kept_token(visit, email_change_cookie(visit.config));
  EmailConfirmation found{.contact = contact, .change = *std::move(change)};
  for (const auto at : {ConfirmedAt::Old, ConfirmedAt::New}) {
    found.at = at;
    if (auth::check_link_token(visit.config.keys, auth::kEmailChangeLink,
                               {visit.portal.id, contact, found.side().email, found.side().key}, token,
                               visit.now))
      return found;
  }
  return std::nullopt;
}

enum class Outcome { Waits, Done, Gone };

Outcome carry_out(Visit& visit, model::ContactId contact) {
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto& portal = visit.portal.id;
    const auto held = judge(visit, contact, store::hold_email_change(work, portal, contact, visit.now));
    if (!held || !may_have_email(visit.portal, held->change.new_side.email)) return Outcome::Gone;
    const auto& other = held->at == ConfirmedAt::Old ? held->change.new_side : held->change.old_side;
    store::note_confirmed(work, portal, contact, held->at, visit.now);
    if (other.confirmed && !store::carry_out(work, portal, contact, held->change)) return Outcome::Gone;
    work.commit();
    return other.confirmed ? Outcome::Done : Outcome::Waits;
  });
}

// Who has both mails is no stranger: their tries of the password are not counted with strangers'.
void know_holder(http::Response& response, const Visit& visit, model::ContactId contact) {
  if (const auto account = store::find_account(visit.shelves, visit.portal.id, contact))
    know_device(response, visit, account->email, account->password_hash.value_or(""));
}

}  // namespace

std::optional<EmailConfirmation> find_email_confirmation(const Visit& visit) {
  const auto contact = auth::contact_of_link_token(kept_token(visit, email_change_cookie(visit.config)));
  if (!contact) return std::nullopt;
  return judge(visit, *contact,
               store::find_email_change(visit.shelves, visit.portal.id, *contact, visit.now));
}

http::Response confirm(Visit& visit, const EmailConfirmation& confirmation) {
  const auto outcome = carry_out(visit, confirmation.contact);
  if (outcome == Outcome::Gone) return view::email_gone_page(visit.frame);
  auto response =
      http::see_other(outcome == Outcome::Done ? "/account/email/done" : "/account/email/waiting");
  forget_token(response, email_change_cookie(visit.config));
  if (outcome == Outcome::Done) know_holder(response, visit, confirmation.contact);
  return response;
}

}  // namespace app
