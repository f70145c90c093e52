// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/invitation.h"

#include <string>

#include "app/mailed_link.h"
#include "app/sign_in.h"
#include "auth/password.h"
#include "auth/tokens.h"
#include "store/consents.h"

namespace app {

namespace {

bool is_good(const Visit& visit, model::ContactId contact, const std::optional<store::Invitee>& invitee) {
  const auto token = kept_token(visit, invitation_cookie(visit.config));
  return invitee && auth::check_link_token(visit.config.keys, auth::kInvitationLink,
                                           {visit.portal.id, contact, invitee->email, invitee->link_key},
                                           token, visit.now);
}

// Whether it was.
bool carry_out(Visit& visit, model::ContactId contact, const std::string& hash) {
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    if (!is_good(visit, contact, store::hold_invitee(work, visit.portal.id, contact))) return false;
    store::set_password(work, visit.portal.id, contact, hash);
    if (const auto& consent = visit.portal.consent)
      store::note_consent(work, visit.portal.id, contact, consent->id, visit.request.remote_address,
                          visit.now);
    store::note_accepted(work, visit.portal.id, contact);
    work.commit();
    return true;
  });
}

}  // namespace

std::optional<Invitation> find_invitation(const Visit& visit) {
  const auto contact = auth::contact_of_link_token(kept_token(visit, invitation_cookie(visit.config)));
  if (!contact) return std::nullopt;
  auto invitee = store::find_invitee(visit.shelves, visit.portal, *contact, visit.now);
  if (!is_good(visit, *contact, invitee)) return std::nullopt;
  return Invitation{*contact, *std::move(invitee)};
}

std::optional<http::Response> accept(Visit& visit, const Invitation& invitation, std::string_view password) {
  const auto hash = auth::hash_password(password, visit.config.key_file);
  if (!carry_out(visit, invitation.contact, hash)) return std::nullopt;
  auto response =
      open_session(visit, {}, guesser_of(visit, invitation.invitee.email, hash), {invitation.contact, hash})
          .value_or(http::see_other("/login"));
  forget_token(response, invitation_cookie(visit.config));
  return response;
}

}  // namespace app
