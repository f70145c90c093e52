// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/saml_settings.h"

#include <stdexcept>

#include "base/text.h"

namespace store {

namespace {

constexpr db::Sql kFind =
    "SELECT entity, sign_on_url, log_out_url, log_out_response_url, certificates, email_attribute, "
    "takes_unasked, own_domains, "
    "attributes, verified_at FROM saml_settings WHERE portal_id = ? AND is_draft = ?";
constexpr db::Sql kSetDraft =
    "REPLACE INTO saml_settings (portal_id, is_draft, entity, sign_on_url, log_out_url, "
    "log_out_response_url, certificates, "
    "email_attribute, takes_unasked, own_domains, attributes, verified_at) VALUES (?, TRUE, ?, ?, ?, ?, ?, "
    "?, "
    "?, ?, ?, NULL)";
constexpr db::Sql kNoteVerified =
    "UPDATE saml_settings SET verified_at = ? WHERE portal_id = ? AND is_draft = TRUE";
constexpr db::Sql kPutInForce =
    "REPLACE INTO saml_settings (portal_id, is_draft, entity, sign_on_url, log_out_url, "
    "log_out_response_url, certificates, "
    "email_attribute, takes_unasked, own_domains, attributes, verified_at) SELECT portal_id, FALSE, entity, "
    "sign_on_url, log_out_url, log_out_response_url, certificates, email_attribute, takes_unasked, "
    "own_domains, attributes, "
    "verified_at FROM saml_settings WHERE portal_id = ? AND is_draft = TRUE AND verified_at IS NOT NULL";
constexpr db::Sql kEnd = "DELETE FROM saml_settings WHERE portal_id = ? AND is_draft = FALSE";
constexpr db::Sql kForgetTest = "UPDATE saml_settings SET verified_at = NULL WHERE portal_id = ?";
constexpr db::Sql kIsInForce = "SELECT 1 FROM saml_settings WHERE portal_id = ? AND is_draft = FALSE";

// Other settings had vouched for them.
constexpr db::Sql kForgetArrivals = "DELETE FROM saml_arrival WHERE portal_id = ?";

constexpr db::Sql kListKeys =
    "SELECT certificate, signs, created_at FROM saml_key WHERE portal_id = ? ORDER BY signs DESC, id";
constexpr db::Sql kReadPrivateKeys =
    "SELECT private_key FROM saml_key WHERE portal_id = ? ORDER BY signs DESC, id";
constexpr db::Sql kAddKey =
    "INSERT INTO saml_key (portal_id, private_key, certificate, signs, created_at) SELECT ?, ?, ?, COUNT(*) "
    "= 0, "
    "? FROM saml_key WHERE portal_id = ? HAVING COUNT(*) < ?";
constexpr db::Sql kFindNewest =
    "SELECT id, signs FROM saml_key WHERE portal_id = ? ORDER BY id DESC LIMIT 1 FOR UPDATE";
constexpr db::Sql kSignWith = "UPDATE saml_key SET signs = (id = ?) WHERE portal_id = ?";
constexpr db::Sql kDropOthers = "DELETE FROM saml_key WHERE portal_id = ? AND signs = FALSE";

// The portal's own, so that no other portal's row can hold it.
std::string purpose_of(model::PortalId portal) {
  return "saml key of " + std::to_string(portal.value);
}

}  // namespace

std::optional<SamlEdition> find_saml_settings(Reader& reader, model::PortalId portal, Edition edition) {
  auto row = reader.connection().query(kFind, portal, edition == Edition::Draft);
  if (!row.next()) return std::nullopt;
  return SamlEdition{.settings = {.entity = row.text(0),
                                  .sign_on_url = row.text(1),
                                  .log_out_url = row.text(2),
                                  .log_out_response_url = row.text(3),
                                  .certificates = row.text(4),
                                  .email_attribute = row.text(5),
                                  .takes_unasked = row.flag(6),
                                  .own_domains = base::words_of(row.text(7)),
                                  .attributes = model::parse_sso_attributes(row.text(8))},
                     .verified = row.time_if_any(9)};
}

void set_saml_draft(Transaction& work, model::PortalId portal, const model::SamlSettings& settings) {
  work.connection().execute(kSetDraft, portal, settings.entity, settings.sign_on_url, settings.log_out_url,
                            settings.log_out_response_url, settings.certificates, settings.email_attribute,
                            settings.takes_unasked, base::join_words(settings.own_domains),
                            model::text_of(settings.attributes));
}

bool note_saml_verified(Reader& reader, Transaction& work, model::PortalId portal,
                        std::string_view fingerprint, base::Time now) {
  const auto draft = find_saml_settings(reader, portal, Edition::Draft);
  if (!draft || model::fingerprint_of(draft->settings) != fingerprint) return false;
  work.connection().execute(kNoteVerified, now, portal);
  return true;
}

bool put_saml_in_force(Transaction& work, model::PortalId portal) {
  work.connection().execute(kForgetArrivals, portal);
  return work.connection().execute(kPutInForce, portal) > 0;
}

void end_saml(Transaction& work, model::PortalId portal) {
  work.connection().execute(kForgetArrivals, portal);
  work.connection().execute(kEnd, portal);
  work.connection().execute(kForgetTest, portal);
}

bool is_saml_in_force(Reader& reader, model::PortalId portal) {
  return reader.connection().query(kIsInForce, portal).next();
}

std::vector<ServiceKey> list_service_keys(Reader& reader, model::PortalId portal) {
  std::vector<ServiceKey> all;
  auto rows = reader.connection().query(kListKeys, portal);
  while (rows.next()) all.push_back({rows.text(0), rows.flag(1), rows.time(2)});
  return all;
}

std::vector<std::string> read_private_keys(Reader& reader, const base::Keys& keys, model::PortalId portal) {
  std::vector<std::string> all;
  auto rows = reader.connection().query(kReadPrivateKeys, portal);
  while (rows.next()) {
    auto secret = keys.decrypt(purpose_of(portal), rows.text(0));
    if (!secret) throw std::runtime_error("a SAML key was encrypted with keys that this node does not have");
    all.push_back(*std::move(secret));
  }
  return all;
}

bool add_service_key(Transaction& work, const base::Keys& keys, model::PortalId portal,
                     std::string_view private_key, std::string_view certificate, base::Time now) {
  return work.connection().execute(kAddKey, portal, keys.encrypt(purpose_of(portal), private_key),
                                   certificate, now, portal, std::uint64_t{kMostServiceKeys}) == 1;
}

bool sign_with_newest_key(Transaction& work, model::PortalId portal) {
  auto row = work.connection().query(kFindNewest, portal);
  if (!row.next() || row.flag(1)) return false;
  work.connection().execute(kSignWith, row.number(0), portal);
  return true;
}

std::uint64_t drop_other_keys(Transaction& work, model::PortalId portal) {
  return work.connection().execute(kDropOthers, portal);
}

}  // namespace store
