// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/export_access.h"

#include "store/all_rows.h"

namespace store {

namespace {

// Notices are long.
constexpr db::Sql kConsentTexts =
    "SELECT id, version, notice, label, asks_again, created_at FROM consent_text "
    "WHERE portal_id = ? AND id > ? ORDER BY id LIMIT 100";
constexpr db::Sql kConsents =
    "SELECT g.id, g.contact_id, t.version, g.given_at, g.address FROM consent g "
    "JOIN consent_text t ON t.portal_id = g.portal_id AND t.id = g.consent_text_id "
    "WHERE g.portal_id = ? AND g.id > ? ORDER BY g.id LIMIT 500";
constexpr db::Sql kRegistrations =
    "SELECT r.id, r.email, r.name, r.password_hash, t.version, r.address, r.created_at, r.confirmed_at "
    "FROM registration r JOIN consent_text t ON t.portal_id = r.portal_id AND t.id = r.consent_text_id "
    "WHERE r.portal_id = ? AND r.id > ? AND r.confirmed_at IS NOT NULL ORDER BY r.id LIMIT 500";
// A mail that waits, or could not be sent, is none that they have got.
constexpr db::Sql kInvitations =
    "SELECT i.contact_id, i.created_at, i.mails - (q.id IS NOT NULL), i.withdrawn_at FROM invitation i "
    "LEFT JOIN outgoing_mail q ON q.message_key = i.mail_key AND q.state <> 'sent' "
    "WHERE i.portal_id = ? AND i.contact_id > ? AND (i.mails > (q.id IS NOT NULL) OR i.withdrawn_at IS NOT "
    "NULL) ORDER BY i.contact_id LIMIT 500";

}  // namespace

std::vector<ExportedConsentText> export_consent_texts(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedConsentText>(reader.connection().query(kConsentTexts, portal, after),
                                     [](const db::Rows& row) {
                                       return ExportedConsentText{row.number(0), row.number(1), row.text(2),
                                                                  row.text(3),   row.flag(4),   row.time(5)};
                                     });
}

std::vector<ExportedConsent> export_consents(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedConsent>(
      reader.connection().query(kConsents, portal, after), [](const db::Rows& row) {
        return ExportedConsent{row.number(0), row.number(1), row.number(2), row.time(3), row.text(4)};
      });
}

std::vector<ExportedRegistration> export_registrations(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedRegistration>(reader.connection().query(kRegistrations, portal, after),
                                      [](const db::Rows& row) {
                                        return ExportedRegistration{.id = row.number(0),
                                                                    .email = row.text(1),
                                                                    .name = row.text(2),
                                                                    .password_hash = row.text(3),
                                                                    .version = row.number(4),
                                                                    .address = row.text(5),
                                                                    .created = row.time(6),
                                                                    .confirmed = row.time(7)};
                                      });
}

std::vector<ExportedInvitation> export_invitations(Reader& reader, model::PortalId portal, RowId after) {
  return all_of<ExportedInvitation>(
      reader.connection().query(kInvitations, portal, after), [](const db::Rows& row) {
        return ExportedInvitation{row.number(0), row.time(1), row.number(2), row.time_if_any(3)};
      });
}

}  // namespace store
