// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/saml_sessions.h"

#include <algorithm>
#include <vector>

#include "base/secret.h"
#include "base/text.h"

namespace store {

namespace {

constexpr db::Sql kKeepArrival =
    "INSERT INTO saml_arrival (portal_id, handle_digest, replay_key, claims, in_response_to, next, subject, "
    "good_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kFindArrival =
    "SELECT claims, in_response_to, next, subject FROM saml_arrival WHERE portal_id = ? AND handle_digest = "
    "? "
    "AND good_until > ?";
constexpr db::Sql kUseArrival = "DELETE FROM saml_arrival WHERE portal_id = ? AND handle_digest = ?";

constexpr db::Sql kNoteSession =
    "UPDATE session SET saml_subject = ?, saml_name = ? WHERE portal_id = ? AND token_digest = ?";
constexpr db::Sql kFindSubject = "SELECT saml_subject FROM session WHERE portal_id = ? AND id = ?";
constexpr db::Sql kListOfName = "SELECT id, saml_subject FROM session WHERE portal_id = ? AND saml_name = ?";
constexpr db::Sql kEnd = "DELETE FROM session WHERE portal_id = ? AND id = ?";

// Each text led by its length.
void pack(std::string& all, std::string_view text) {
  (all += std::to_string(text.size()) += ' ') += text;
}

std::string packed(const model::SsoClaims& claims) {
  std::string all;
  for (const std::string_view text :
       {std::string_view(claims.email), std::string_view(claims.name), std::string_view(claims.replay_key)})
    pack(all, text);
  pack(all, base::to_sql(claims.good_until));
  for (const auto& [name, values] : claims.attributes) {
    pack(all, name);
    pack(all, std::to_string(values.size()));
    for (const auto& value : values) pack(all, value);
  }
  return all;
}

std::string unpack(std::string_view& all) {
  const auto blank = all.find(' ');
  const auto size = base::parse_number<std::size_t>(all.substr(0, blank)).value();
  const std::string text(all.substr(blank + 1, size));
  all.remove_prefix(blank + 1 + size);
  return text;
}

model::SsoClaims unpacked(std::string_view all) {
  model::SsoClaims claims;
  for (auto* text : {&claims.email, &claims.name, &claims.replay_key}) *text = unpack(all);
  claims.good_until = base::from_sql(unpack(all)).value();
  while (!all.empty()) {
    auto& [name, values] = claims.attributes.emplace_back(unpack(all), std::vector<std::string>{});
    values.resize(base::parse_number<std::size_t>(unpack(all)).value());
    for (auto& value : values) value = unpack(all);
  }
  return claims;
}

}  // namespace

bool keep_arrival(Transaction& work, model::PortalId portal, std::string_view handle,
                  const SamlArrival& arrival, base::Time until) {
  try {
    work.connection().execute(kKeepArrival, portal, base::sha256(handle), arrival.claims.replay_key,
                              packed(arrival.claims), arrival.in_response_to, arrival.next,
                              model::text_of(arrival.subject), until);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

std::optional<SamlArrival> find_arrival(Reader& reader, model::PortalId portal, std::string_view handle,
                                        base::Time now) {
  auto row = reader.connection().query(kFindArrival, portal, base::sha256(handle), now);
  if (!row.next()) return std::nullopt;
  return SamlArrival{.claims = unpacked(row.text(0)),
                     .subject = model::parse_saml_subject(row.text(3)).value(),
                     .in_response_to = row.text(1),
                     .next = row.text(2)};
}

bool use_arrival(Transaction& work, model::PortalId portal, std::string_view handle) {
  return work.connection().execute(kUseArrival, portal, base::sha256(handle)) == 1;
}

void note_saml_session(Transaction& work, model::PortalId portal, std::string_view token,
                       const model::SamlSubject& subject) {
  work.connection().execute(kNoteSession, model::text_of(subject), model::digest_of_name(subject), portal,
                            base::sha256(token));
}

std::optional<model::SamlSubject> find_saml_subject(Reader& reader, model::PortalId portal,
                                                    model::SessionId session) {
  auto row = reader.connection().query(kFindSubject, portal, session);
  const auto text = row.next() ? row.text_if_any(0) : std::nullopt;
  return text ? model::parse_saml_subject(*text) : std::nullopt;
}

void end_saml_sessions(Transaction& work, model::PortalId portal, const model::SamlSubject& subject,
                       std::span<const std::string> sessions) {
  std::vector<model::SessionId> ended;
  auto rows = work.connection().query(kListOfName, portal, model::digest_of_name(subject));
  while (rows.next()) {
    const auto index = model::parse_saml_subject(rows.text(1)).value().session;
    if (sessions.empty() || std::ranges::find(sessions, index) != sessions.end())
      ended.push_back(rows.id<model::SessionId>(0));
  }
  for (const auto each : ended) work.connection().execute(kEnd, portal, each);
}

}  // namespace store
