// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signing in and out: who has which password, how fast they may be tried, which sessions there are.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "model/id.h"
#include "model/session.h"
#include "store/transaction.h"

namespace store {

struct Credentials {
  model::ContactId contact;
  std::optional<std::string> password_hash;
};
// `email` in its normal form. Nothing for an unknown or disabled contact; staff are unknown here.
[[nodiscard]] std::optional<Credentials> find_credentials(Reader&, model::PortalId, std::string_view email);

// What a link to a new password is bound to.
struct Account {
  std::string email;
  std::string name;
  std::optional<std::string> password_hash;
};
// Nothing for a contact who is unknown, disabled, or has no address.
[[nodiscard]] std::optional<Account> find_account(Reader&, model::PortalId, model::ContactId);
[[nodiscard]] std::optional<Account> hold_account(Transaction&, model::PortalId, model::ContactId);

// Whose tries of a password are counted together: everybody's for an account of the portal, known or not, and
// those of a network for all accounts; apart from these, those of each browser that has signed in to the
// account before, so that no stranger can lock its holder out.
struct Guesser {
  std::string_view email;
  std::string_view address;  // the browser's
  std::string device;        // empty for a browser that has not
};
// Pays for one try, before the password is looked at. Of an account ten are free, one more comes back every
// thirty seconds; of a network a hundred, one more every three. Returns how long to wait where there is none
// left.
[[nodiscard]] std::optional<std::chrono::seconds> pay_for_try(Transaction&, model::PortalId, const Guesser&,
                                                              base::Time now);
// A right password gives the account all of its tries back, the network the one.
void forget_tries(Transaction&, model::PortalId, const Guesser&);

struct NewSession {
  model::ContactId contact;
  std::string_view token;  // what the browser keeps; only its digest is stored
  bool remembered = false;
  std::string_view address;
  std::string_view user_agent;
};
void open_session(Transaction&, model::PortalId, const NewSession&, base::Time now);
// That one; false where the contact has none such.
bool end_session(Transaction&, model::PortalId, model::ContactId, model::SessionId);
// All of a contact's.
void end_sessions(Transaction&, model::PortalId, model::ContactId);
// All but `kept`, which has a new token from now on: a copy of the old one opens nothing. False where it was
// ended meanwhile: then nothing was done.
[[nodiscard]] bool end_other_sessions(Transaction&, model::PortalId, model::ContactId, model::SessionId kept,
                                      std::string_view new_token);
// Sets a contact's password. Ends no session, but the wish for another address, and what single sign-on had
// of the account: see take_in().
void set_password(Transaction&, model::PortalId, model::ContactId, std::string_view hash);

// A contact's sessions that are alive: `own` first, then the others, newest first, fifty at most.
[[nodiscard]] model::OpenSessions list_sessions(Reader&, const model::Portal&, model::ContactId,
                                                model::SessionId own, base::Time now);

struct Draft {
  std::string_view place;  // a path of ours, up to 250 characters
  std::string_view body;
  std::string_view
      form_token;  // of the form that it was typed in: sent again, it counts as the same submission
};
// Keeps what a contact had typed, in the place of what was kept there before.
void save_draft(Transaction&, model::PortalId, model::ContactId, const Draft&, base::Time now);
void drop_draft(Transaction&, model::PortalId, model::ContactId, std::string_view place);

}  // namespace store
