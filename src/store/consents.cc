// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/consents.h"

#include <stdexcept>

#include "store/portals.h"

namespace store {

namespace {

constexpr db::Sql kReadConsent =
    "SELECT id, version, notice, label, (SELECT COALESCE(MAX(version), 0) FROM consent_text a "
    "WHERE a.portal_id = t.portal_id AND a.asks_again = TRUE) FROM consent_text t "
    "WHERE portal_id = ? ORDER BY version DESC LIMIT 1";
constexpr db::Sql kLastVersion =
    "SELECT version FROM consent_text WHERE portal_id = ? ORDER BY version DESC LIMIT 1 FOR UPDATE";
constexpr db::Sql kInsertText =
    "INSERT INTO consent_text (portal_id, version, notice, label, asks_again, created_at) VALUES (?, ?, ?, "
    "?, "
    "?, ?)";

constexpr db::Sql kHoldContact = "SELECT id FROM contact WHERE portal_id = ? AND id = ? FOR UPDATE";
constexpr db::Sql kInsertConsent =
    "INSERT INTO consent (portal_id, contact_id, consent_text_id, given_at, address) "
    "SELECT c.portal_id, c.id, ?, ?, ? FROM contact c WHERE c.portal_id = ? AND c.id = ? AND NOT EXISTS "
    "(SELECT * FROM consent g WHERE g.portal_id = c.portal_id AND g.contact_id = c.id AND g.consent_text_id "
    "= ?)";
constexpr db::Sql kSetVersion =
    "UPDATE contact c JOIN consent_text t ON t.portal_id = c.portal_id AND t.id = ? "
    "SET c.consent_version = GREATEST(t.version, COALESCE(c.consent_version, 0)) "
    "WHERE c.portal_id = ? AND c.id = ?";

constexpr db::Sql kList =
    "SELECT g.id, c.email, c.name, g.given_at, g.address, t.version, t.notice, t.label FROM consent g "
    "JOIN contact c ON c.portal_id = g.portal_id AND c.id = g.contact_id "
    "JOIN consent_text t ON t.portal_id = g.portal_id AND t.id = g.consent_text_id "
    "WHERE g.portal_id = ? AND g.id > ? ORDER BY g.id LIMIT ?";

}  // namespace

void read_consent(Reader& reader, model::Portal& portal) {
  auto row = reader.connection().query(kReadConsent, portal.id);
  if (!row.next()) return;
  portal.consent = {row.id<model::ConsentTextId>(0), row.number(1), row.text(2), row.text(3)};
  portal.consent_needed = row.number(4);
}

std::uint64_t add_consent_text(Transaction& work, model::PortalId portal, const NewConsentText& text,
                               base::Time now) {
  auto last = work.connection().query(kLastVersion, portal);
  const auto version = (last.next() ? last.number(0) : 0) + 1;
  work.connection().execute(kInsertText, portal, version, text.notice, text.label, text.asks_again, now);
  raise_version(work, portal);
  return version;
}

bool note_consent(Transaction& work, model::PortalId portal, model::ContactId contact,
                  model::ConsentTextId text, std::string_view address, base::Time now) {
  // Two at once agree one after the other.
  if (!work.connection().query(kHoldContact, portal, contact).next())
    throw std::logic_error("a contact is gone while they agree");
  const bool is_first =
      work.connection().execute(kInsertConsent, text, now, address, portal, contact, text) > 0;
  work.connection().execute(kSetVersion, text, portal, contact);
  return is_first;
}

std::vector<ConsentLine> list_consents(Reader& reader, model::PortalId portal, std::uint64_t after,
                                       std::uint64_t most) {
  std::vector<ConsentLine> lines;
  auto rows = reader.connection().query(kList, portal, after, most);
  while (rows.next()) {
    lines.push_back({.id = rows.number(0),
                     .email = rows.text_if_any(1),
                     .name = rows.text(2),
                     .given = rows.time(3),
                     .address = rows.text(4),
                     .version = rows.number(5),
                     .notice = rows.text(6),
                     .label = rows.text(7)});
  }
  return lines;
}

}  // namespace store
