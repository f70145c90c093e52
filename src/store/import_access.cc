// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_access.h"

#include "base/random.h"

namespace store {

namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr std::size_t kDigestBytes = 32;

constexpr db::Sql kFindText =
    "SELECT id, version, notice, label, asks_again, created_at FROM consent_text "
    "WHERE portal_id = ? AND version = ?";
constexpr db::Sql kInsertText =
    "INSERT INTO consent_text (portal_id, version, notice, label, asks_again, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kInsertInvitation =
    "INSERT INTO invitation (portal_id, contact_id, link_key, mails, created_at, withdrawn_at) "
    "VALUES (?, ?, ?, ?, ?, ?)";
// Whoever was invited elsewhere is not invited here, though the worker has noted so in between.
constexpr db::Sql kForestall =
    "UPDATE invitation SET mails = ?, created_at = ?, withdrawn_at = ?, due_at = NULL "
    "WHERE portal_id = ? AND contact_id = ? AND mails = 0 AND withdrawn_at IS NULL";
constexpr db::Sql kIsOver =
    "SELECT 1 FROM contact WHERE portal_id = ? AND email = ? AND (password_hash IS NOT NULL OR is_disabled = "
    "TRUE)";
constexpr db::Sql kIsWaiting =
    "SELECT 1 FROM registration WHERE portal_id = ? AND email = ? AND created_at = ? AND confirmed_at IS NOT "
    "NULL";
constexpr db::Sql kInsertRegistration =
    "INSERT INTO registration (portal_id, email, name, password_hash, consent_text_id, link_key, "
    "browser_digest, address, created_at, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

}  // namespace

std::optional<ConsentTextRow> find_consent_text(Transaction& work, model::PortalId portal,
                                                std::uint64_t version) {
  auto row = work.connection().query(kFindText, portal, version);
  if (!row.next()) return std::nullopt;
  return ConsentTextRow{row.id<model::ConsentTextId>(0),
                        {.version = row.number(1),
                         .notice = row.text(2),
                         .label = row.text(3),
                         .asks_again = row.flag(4),
                         .created = row.time(5)}};
}

void import_consent_text(Transaction& work, model::PortalId portal, const ImportedConsentText& text) {
  work.connection().execute(kInsertText, portal, text.version, text.notice, text.label, text.asks_again,
                            text.created);
}

bool import_invitation(Transaction& work, model::PortalId portal, const ImportedInvitation& invitation) {
  if (work.connection().execute(kForestall, invitation.mails, invitation.created, invitation.withdrawn,
                                portal, invitation.contact) > 0)
    return true;
  try {
    work.connection().execute(kInsertInvitation, portal, invitation.contact, base::random_bytes(kKeyBytes),
                              invitation.mails, invitation.created, invitation.withdrawn);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

bool import_registration(Transaction& work, model::PortalId portal,
                         const ImportedRegistration& registration) {
  auto& connection = work.connection();
  if (connection.query(kIsOver, portal, registration.email).next() ||
      connection.query(kIsWaiting, portal, registration.email, registration.created).next())
    return false;
  // The link was used already, and no browser is known that it was sent from.
  connection.execute(kInsertRegistration, portal, registration.email, registration.name,
                     registration.password_hash, registration.consent, base::random_bytes(kKeyBytes),
                     base::random_bytes(kDigestBytes), registration.address, registration.created,
                     registration.confirmed);
  return true;
}

}  // namespace store
