// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/saml_sessions.h"

#include "base/secret.h"

namespace store {

namespace {

constexpr db::Sql kKeepArrival =
    "INSERT INTO saml_arrival (portal_id, handle_digest, contact_id, in_response_to, next, name_id, "
    "name_format, "
    "name_qualifier, session_index, good_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kFindArrival =
    "SELECT contact_id, in_response_to, next, name_id, name_format, name_qualifier, session_index FROM "
    "saml_arrival WHERE portal_id = ? AND handle_digest = ? AND good_until > ?";
constexpr db::Sql kUseArrival = "DELETE FROM saml_arrival WHERE portal_id = ? AND handle_digest = ?";

constexpr db::Sql kNoteSession =
    "INSERT INTO saml_session (portal_id, session_id, name_id, name_format, name_qualifier, session_index, "
    "name_digest) SELECT portal_id, id, ?, ?, ?, ?, ? FROM session WHERE portal_id = ? AND token_digest = ?";
constexpr db::Sql kFindSubject =
    "SELECT name_id, name_format, name_qualifier, session_index FROM saml_session WHERE portal_id = ? AND "
    "session_id = ?";
constexpr db::Sql kEndAll =
    "DELETE s FROM session s JOIN saml_session o ON o.portal_id = s.portal_id AND o.session_id = s.id WHERE "
    "o.portal_id = ? AND o.name_digest = ?";
constexpr db::Sql kEndOne =
    "DELETE s FROM session s JOIN saml_session o ON o.portal_id = s.portal_id AND o.session_id = s.id WHERE "
    "o.portal_id = ? AND o.name_digest = ? AND o.session_index = ?";

std::string digest_of(const model::SamlSubject& subject) {
  std::string all;
  for (const auto* part : {&subject.name_id, &subject.format, &subject.qualifier})
    (all += std::to_string(part->size()) += ' ') += *part;
  return base::sha256(all);
}

}  // namespace

void keep_arrival(Transaction& work, model::PortalId portal, std::string_view handle,
                  const SamlArrival& arrival, base::Time until) {
  const auto& subject = arrival.subject;
  work.connection().execute(kKeepArrival, portal, base::sha256(handle), arrival.contact,
                            arrival.in_response_to, arrival.next, subject.name_id, subject.format,
                            subject.qualifier, subject.session, until);
}

std::optional<SamlArrival> find_arrival(Reader& reader, model::PortalId portal, std::string_view handle,
                                        base::Time now) {
  auto row = reader.connection().query(kFindArrival, portal, base::sha256(handle), now);
  if (!row.next()) return std::nullopt;
  return SamlArrival{.contact = row.id<model::ContactId>(0),
                     .subject = {row.text(3), row.text(4), row.text(5), row.text(6)},
                     .in_response_to = row.text(1),
                     .next = row.text(2)};
}

bool use_arrival(Transaction& work, model::PortalId portal, std::string_view handle) {
  return work.connection().execute(kUseArrival, portal, base::sha256(handle)) == 1;
}

void note_saml_session(Transaction& work, model::PortalId portal, std::string_view token,
                       const model::SamlSubject& subject) {
  work.connection().execute(kNoteSession, subject.name_id, subject.format, subject.qualifier, subject.session,
                            digest_of(subject), portal, base::sha256(token));
}

std::optional<model::SamlSubject> find_saml_subject(Reader& reader, model::PortalId portal,
                                                    model::SessionId session) {
  auto row = reader.connection().query(kFindSubject, portal, session);
  if (!row.next()) return std::nullopt;
  return model::SamlSubject{row.text(0), row.text(1), row.text(2), row.text(3)};
}

std::uint64_t end_saml_sessions(Transaction& work, model::PortalId portal, const model::SamlSubject& subject,
                                std::span<const std::string> sessions) {
  const auto digest = digest_of(subject);
  if (sessions.empty()) return work.connection().execute(kEndAll, portal, digest);
  std::uint64_t ended = 0;
  for (const auto& each : sessions) ended += work.connection().execute(kEndOne, portal, digest, each);
  return ended;
}

}  // namespace store
