// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who has registered and is not a contact yet.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/portal.h"
#include "store/transaction.h"

namespace store {

// Fills in whose addresses may register; writes what stands there.
void read_registration_domains(Reader&, model::Portal&);
void replace_registration_domains(Transaction&, const model::Portal&);

// Pays for one registration: of an address, three from a network are free in a row and ten in all, one more
// after ten minutes each; twenty of a network, one more after a minute each. Returns how long to wait where
// there is none left.
[[nodiscard]] std::optional<std::chrono::seconds> pay_for_registration(Transaction&, model::PortalId,
                                                                       std::string_view email,
                                                                       std::string_view remote_address,
                                                                       base::Time now);

// So long the mailed link is good, and a registration kept that nobody confirms.
inline constexpr std::chrono::hours kRegistrationLife{24};

struct NewRegistration {
  std::string_view email;  // in normal form
  std::string_view name;
  std::string password_hash;
  model::ConsentTextId consent;
  std::string_view browser_secret;  // only its digest is stored
  std::string_view address;
};
// Stores it, with a mail to the address: the link to confirm it, or that there is an account already. Which
// of them is looked up when it is sent, so that this is the same work for all.
void add_registration(Transaction&, model::PortalId, const NewRegistration&, base::Time now);

struct Registration {
  model::RegistrationId id;
  std::string link_key;
  std::string email;
  std::string name;
  std::string password_hash;
  model::ConsentTextId consent;
  std::string browser_digest;
  std::string address;
  base::Time created;
  std::optional<base::Time> confirmed;  // it waits for approval
};
// By the key of the link (16 bytes). Nothing where it was used, withdrawn, or nobody confirmed it in its
// life.
[[nodiscard]] std::optional<Registration> find_registration(Reader&, model::PortalId, std::string_view key,
                                                            base::Time now);
[[nodiscard]] std::optional<Registration> hold_registration(Transaction&, model::PortalId,
                                                            std::string_view key, base::Time now);

// Pays for one try of the password that a registration was sent with. Ten are free, one more comes back every
// thirty seconds. Only who has the link can use them up.
[[nodiscard]] std::optional<std::chrono::seconds> pay_for_confirmation(Transaction&, model::PortalId,
                                                                       const Registration&, base::Time now);

// Makes the contact, or gives the one who is known by that address the password, and notes the consent; all
// registrations of the address are over then. Nothing where the contact has a password already, or is
// disabled.
[[nodiscard]] std::optional<model::ContactId> admit(Transaction&, model::PortalId, const Registration&,
                                                    base::Time now);

// Those that wait for approval, the oldest first, so many at most.
[[nodiscard]] std::vector<Registration> list_waiting(Reader&, model::PortalId, std::uint64_t most);
[[nodiscard]] std::optional<Registration> hold_waiting(Transaction&, model::PortalId, std::string_view email);
void note_confirmed(Transaction&, model::PortalId, const Registration&, base::Time now);
// Ends all registrations of the address.
void end_registrations(Transaction&, model::PortalId, std::string_view email);

}  // namespace store
