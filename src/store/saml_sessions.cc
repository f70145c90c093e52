// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/saml_sessions.h"

#include <algorithm>
#include <vector>

#include "base/secret.h"

namespace store {

namespace {

constexpr db::Sql kKeepArrival =
    "INSERT INTO saml_arrival (portal_id, handle_digest, contact_id, in_response_to, next, subject, "
    "good_until) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kFindArrival =
    "SELECT contact_id, in_response_to, next, subject FROM saml_arrival WHERE portal_id = ? AND "
    "handle_digest = ? "
    "AND good_until > ?";
constexpr db::Sql kUseArrival = "DELETE FROM saml_arrival WHERE portal_id = ? AND handle_digest = ?";

constexpr db::Sql kNoteSession =
    "UPDATE session SET saml_subject = ?, saml_name = ? WHERE portal_id = ? AND token_digest = ?";
constexpr db::Sql kFindSubject = "SELECT saml_subject FROM session WHERE portal_id = ? AND id = ?";
constexpr db::Sql kListOfName = "SELECT id, saml_subject FROM session WHERE portal_id = ? AND saml_name = ?";
constexpr db::Sql kEnd = "DELETE FROM session WHERE portal_id = ? AND id = ?";

}  // namespace

void keep_arrival(Transaction& work, model::PortalId portal, std::string_view handle,
                  const SamlArrival& arrival, base::Time until) {
  work.connection().execute(kKeepArrival, portal, base::sha256(handle), arrival.contact,
                            arrival.in_response_to, arrival.next, model::text_of(arrival.subject), until);
}

std::optional<SamlArrival> find_arrival(Reader& reader, model::PortalId portal, std::string_view handle,
                                        base::Time now) {
  auto row = reader.connection().query(kFindArrival, portal, base::sha256(handle), now);
  if (!row.next()) return std::nullopt;
  return SamlArrival{.contact = row.id<model::ContactId>(0),
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
