// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lets people in, as an import has it: with its own versions and times. Groups of contacts are made as
// access_groups.h makes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/time.h"
#include "model/id.h"
#include "store/transaction.h"

namespace store {

struct ImportedConsentText {
  std::uint64_t version = 0;
  std::string notice;  // in Markdown
  std::string label;
  bool asks_again = false;
  base::Time created;

  bool operator==(const ImportedConsentText&) const = default;
};
struct ConsentTextRow {
  model::ConsentTextId id;
  ImportedConsentText text;
};
// Nothing where the portal has no such version.
[[nodiscard]] std::optional<ConsentTextRow> find_consent_text(Transaction&, model::PortalId,
                                                              std::uint64_t version);
// lock_portal() first, raise_version() after. The portal has no such version yet; what it words anew is above
// its highest.
void import_consent_text(Transaction&, model::PortalId, const ImportedConsentText&);

struct ImportedInvitation {
  model::ContactId contact;
  base::Time created;
  std::uint64_t mails = 1;  // that went out; 200 at most
  std::optional<base::Time> withdrawn;
};
// Links that went out are no longer good, and none goes out by itself: remind() and invite() send new ones.
// False where the contact has an invitation.
[[nodiscard]] bool import_invitation(Transaction&, model::PortalId, const ImportedInvitation&);

struct ImportedRegistration {
  std::string email;  // in normal form
  std::string name;
  std::string password_hash;
  model::ConsentTextId consent;
  std::string address;
  base::Time created;
  base::Time confirmed;  // it waits for approval
};
// False where it is there, or where there is a contact by that address whom it could not make: who has a
// password, or is disabled.
[[nodiscard]] bool import_registration(Transaction&, model::PortalId, const ImportedRegistration&);

}  // namespace store
