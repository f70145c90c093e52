// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jwt_settings.h"

#include <stdexcept>

#include "base/text.h"

namespace store {

namespace {

using model::JwtAlgorithm;

constexpr db::Sql kFind =
    "SELECT login_url, algorithm, jwt_keys, jwks_url, issuer, audience, takes_unasked, own_domains, "
    "attributes, jwks_fetched_at, verified_at, jwks_trouble FROM jwt_settings WHERE portal_id = ? AND "
    "is_draft = ?";
constexpr db::Sql kSetDraft =
    "REPLACE INTO jwt_settings (portal_id, is_draft, login_url, algorithm, jwt_keys, jwks_url, issuer, "
    "audience, takes_unasked, own_domains, attributes, jwks_fetched_at, jwks_due_at, verified_at) VALUES "
    "(?, TRUE, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, NULL)";
constexpr db::Sql kNoteVerified =
    "UPDATE jwt_settings SET verified_at = ? WHERE portal_id = ? AND is_draft = TRUE";
constexpr db::Sql kPutInForce =
    "REPLACE INTO jwt_settings (portal_id, is_draft, login_url, algorithm, jwt_keys, jwks_url, issuer, "
    "audience, takes_unasked, own_domains, attributes, jwks_fetched_at, jwks_due_at, verified_at) SELECT "
    "portal_id, FALSE, login_url, algorithm, jwt_keys, jwks_url, issuer, audience, takes_unasked, "
    "own_domains, attributes, jwks_fetched_at, jwks_due_at, verified_at FROM jwt_settings WHERE portal_id = "
    "? AND is_draft = TRUE AND verified_at IS NOT NULL AND jwt_keys <> ''";
constexpr db::Sql kEnd = "DELETE FROM jwt_settings WHERE portal_id = ? AND is_draft = FALSE";
constexpr db::Sql kForgetTest =
    "UPDATE jwt_settings SET verified_at = NULL, jwks_due_at = NULL WHERE portal_id = ?";
constexpr db::Sql kIsInForce = "SELECT 1 FROM jwt_settings WHERE portal_id = ? AND is_draft = FALSE";

constexpr db::Sql kWantJwks =
    "UPDATE jwt_settings SET jwks_due_at = GREATEST(?, COALESCE(jwks_fetched_at, ?) + INTERVAL 1 MINUTE) "
    "WHERE portal_id = ? AND jwks_due_at > ? + INTERVAL 1 MINUTE";
constexpr db::Sql kIsJwksDue = "SELECT 1 FROM jwt_settings WHERE jwks_due_at <= ? LIMIT 1";
constexpr db::Sql kFindDueJwks =
    "SELECT portal_id, jwks_url, algorithm FROM jwt_settings WHERE jwks_due_at <= ? ORDER BY jwks_due_at "
    "LIMIT 1 FOR UPDATE";
constexpr db::Sql kNoteJwksTrouble =
    "UPDATE jwt_settings SET jwks_trouble = ? WHERE portal_id = ? AND jwks_url = ? AND algorithm = ?";
constexpr db::Sql kPutOffJwks =
    "UPDATE jwt_settings SET jwks_due_at = ? WHERE portal_id = ? AND jwks_url = ? AND algorithm = ?";
constexpr db::Sql kKeepJwks =
    "UPDATE jwt_settings SET jwt_keys = ?, jwks_fetched_at = ?, jwks_due_at = ?, jwks_trouble = '' WHERE "
    "portal_id = ? AND "
    "jwks_url = ? AND algorithm = ?";

// The portal's own, so that no other portal's row can hold it.
std::string purpose_of(model::PortalId portal) {
  return "jwt secret of " + std::to_string(portal.value);
}

std::string stored_keys(const base::Keys& keys, model::PortalId portal, const model::JwtSettings& settings) {
  return settings.algorithm == JwtAlgorithm::HS256 ? keys.encrypt(purpose_of(portal), settings.keys)
                                                   : settings.keys;
}

std::string plain_keys(const base::Keys& keys, model::PortalId portal, JwtAlgorithm algorithm,
                       std::string stored) {
  if (algorithm != JwtAlgorithm::HS256) return stored;
  auto secret = keys.decrypt(purpose_of(portal), stored);
  if (!secret) throw std::runtime_error("a JWT secret was encrypted with keys that this node does not have");
  return *std::move(secret);
}

}  // namespace

std::optional<JwtEdition> find_jwt_settings(Reader& reader, const base::Keys& keys, model::PortalId portal,
                                            Edition edition) {
  auto row = reader.connection().query(kFind, portal, edition == Edition::Draft);
  if (!row.next()) return std::nullopt;
  const auto algorithm = model::kJwtAlgorithms.find(row.text(1)).value();
  return JwtEdition{.settings = {.login_url = row.text(0),
                                 .algorithm = algorithm,
                                 .keys = plain_keys(keys, portal, algorithm, row.text(2)),
                                 .jwks_url = row.text(3),
                                 .issuer = row.text(4),
                                 .audience = row.text(5),
                                 .takes_unasked = row.flag(6),
                                 .own_domains = base::words_of(row.text(7)),
                                 .attributes = model::parse_sso_attributes(row.text(8))},
                    .fetched = row.time_if_any(9),
                    .trouble = row.text(11),
                    .verified = row.time_if_any(10)};
}

void set_jwt_draft(Transaction& work, const base::Keys& keys, model::PortalId portal,
                   const model::JwtSettings& settings, base::Time now) {
  const bool fetches = !settings.jwks_url.empty();
  work.connection().execute(kSetDraft, portal, settings.login_url,
                            model::kJwtAlgorithms.name_of(settings.algorithm),
                            stored_keys(keys, portal, settings), settings.jwks_url, settings.issuer,
                            settings.audience, settings.takes_unasked, base::join_words(settings.own_domains),
                            model::text_of(settings.attributes), fetches ? std::optional(now) : std::nullopt);
}

bool note_jwt_verified(Reader& reader, Transaction& work, const base::Keys& keys, model::PortalId portal,
                       std::string_view fingerprint, base::Time now) {
  const auto draft = find_jwt_settings(reader, keys, portal, Edition::Draft);
  if (!draft || draft->settings.keys.empty() || model::fingerprint_of(draft->settings) != fingerprint)
    return false;
  work.connection().execute(kNoteVerified, now, portal);
  return true;
}

bool put_jwt_in_force(Transaction& work, model::PortalId portal) {
  return work.connection().execute(kPutInForce, portal) > 0;
}

bool end_jwt(Transaction& work, model::PortalId portal) {
  const bool was_in_force = work.connection().execute(kEnd, portal) > 0;
  work.connection().execute(kForgetTest, portal);
  return was_in_force;
}

bool is_jwt_in_force(Reader& reader, model::PortalId portal) {
  return reader.connection().query(kIsInForce, portal).next();
}

void want_jwks(Transaction& work, model::PortalId portal, base::Time now) {
  work.connection().execute(kWantJwks, now, now, portal, now);
}

std::optional<DueJwks> take_due_jwks(Reader& reader, base::Time now) {
  if (!reader.connection().query(kIsJwksDue, now).next()) return std::nullopt;
  return transact(reader, [&](Transaction& work) -> std::optional<DueJwks> {
    auto row = work.connection().query(kFindDueJwks, now);
    if (!row.next()) return std::nullopt;
    DueJwks due{row.id<model::PortalId>(0), row.text(1), model::kJwtAlgorithms.find(row.text(2)).value()};
    work.connection().execute(kPutOffJwks, now + std::chrono::minutes{1}, due.portal, due.url,
                              model::kJwtAlgorithms.name_of(due.algorithm));
    work.commit();
    return due;
  });
}

void keep_jwks(Reader& reader, const DueJwks& due, std::string_view jwks, base::Time now) {
  transact(reader, [&](Transaction& work) {
    work.connection().execute(kKeepJwks, jwks, now, now + kJwksLife, due.portal, due.url,
                              model::kJwtAlgorithms.name_of(due.algorithm));
    work.commit();
  });
}

void note_jwks_trouble(Reader& reader, const DueJwks& due, std::string_view trouble) {
  transact(reader, [&](Transaction& work) {
    work.connection().execute(kNoteJwksTrouble, trouble, due.portal, due.url,
                              model::kJwtAlgorithms.name_of(due.algorithm));
    work.commit();
  });
}

}  // namespace store
