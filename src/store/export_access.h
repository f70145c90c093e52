// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lets people in, for an export: as exports.h has a portal's other rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/id.h"
#include "store/exports.h"

namespace store {

struct ExportedConsentText {
  RowId id = 0;
  std::uint64_t version = 0;
  std::string notice;
  std::string label;
  bool asks_again = false;
  base::Time created;
};
[[nodiscard]] std::vector<ExportedConsentText> export_consent_texts(Reader&, model::PortalId, RowId after);

struct ExportedConsent {
  RowId id = 0;
  RowId contact = 0;
  std::uint64_t version = 0;
  base::Time given;
  std::string address;
};
[[nodiscard]] std::vector<ExportedConsent> export_consents(Reader&, model::PortalId, RowId after);

// Those that wait for approval.
struct ExportedRegistration {
  RowId id = 0;
  std::string email;
  std::string name;
  std::string password_hash;
  std::uint64_t version = 0;
  std::string address;
  base::Time created;
  base::Time confirmed;
};
[[nodiscard]] std::vector<ExportedRegistration> export_registrations(Reader&, model::PortalId, RowId after);

// Those of which a mail has gone out, or that were withdrawn: the others come by themselves.
struct ExportedInvitation {
  RowId id = 0;  // the contact's
  base::Time created;
  std::uint64_t mails = 0;
  std::optional<base::Time> withdrawn;
};
[[nodiscard]] std::vector<ExportedInvitation> export_invitations(Reader&, model::PortalId, RowId after);

}  // namespace store
