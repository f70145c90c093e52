// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How portals take SAML: what is in force, a draft that has to pass a test before it may be, and the portal's
// own keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.h"
#include "base/time.h"
#include "model/id.h"
#include "model/single_sign_on.h"
#include "store/edition.h"
#include "store/transaction.h"

namespace store {

struct SamlEdition {
  model::SamlSettings settings;
  std::optional<base::Time> verified;  // since when a test sign-in has passed
};
[[nodiscard]] std::optional<SamlEdition> find_saml_settings(Reader&, model::PortalId, Edition);

// For what follows: lock_portal() first.
// Puts them in the draft's place; they have passed no test yet.
void set_saml_draft(Transaction&, model::PortalId, const model::SamlSettings&);
// False where the draft's fingerprint is another by now.
[[nodiscard]] bool note_saml_verified(Reader&, Transaction&, model::PortalId, std::string_view fingerprint,
                                      base::Time now);
// Puts the draft in force, and forgets who has arrived and has no session. False where there is none that is
// verified.
[[nodiscard]] bool put_saml_in_force(Transaction&, model::PortalId);
// Forgets what is in force, and those; the draft stays, to be tested anew.
void end_saml(Transaction&, model::PortalId);
[[nodiscard]] bool is_saml_in_force(Reader&, model::PortalId);

// A key of the portal's: see auth::ServiceKeyText.
struct ServiceKey {
  std::string certificate;
  bool signs = false;
  base::Time created;
};
// Both begin with the one that signs, then as they were made.
[[nodiscard]] std::vector<ServiceKey> list_service_keys(Reader&, model::PortalId);
// They are stored encrypted with the node's keys. Throws std::runtime_error where one cannot be read with
// them.
[[nodiscard]] std::vector<std::string> read_private_keys(Reader&, const base::Keys&, model::PortalId);
// It signs where it is the first. False where there are kMostServiceKeys already.
inline constexpr std::size_t kMostServiceKeys = 3;
[[nodiscard]] bool add_service_key(Transaction&, const base::Keys&, model::PortalId,
                                   std::string_view private_key, std::string_view certificate,
                                   base::Time now);
// From now on the newest signs; false where it does already.
bool sign_with_newest_key(Transaction&, model::PortalId);
// Those that do not sign; how many there were.
std::uint64_t drop_other_keys(Transaction&, model::PortalId);

}  // namespace store
