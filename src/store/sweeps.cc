// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sweeps.h"

namespace store {

namespace {

constexpr db::Sql kSweepDrafts = "DELETE FROM draft WHERE saved_at < ? LIMIT 1000";
constexpr db::Sql kSweepSessions =
    "DELETE FROM session WHERE created_at + INTERVAL (SELECT p.session_days FROM portal p "
    "WHERE p.id = session.portal_id) DAY < ? "
    "OR (is_remembered = FALSE AND last_seen_at + INTERVAL (SELECT p.idle_minutes FROM portal p "
    "WHERE p.id = session.portal_id) MINUTE < ?) LIMIT 1000";
constexpr db::Sql kSweepFormTokens = "DELETE FROM form_token WHERE stored_at < ? LIMIT 1000";
constexpr db::Sql kSweepTries = "DELETE FROM sign_in_pace WHERE paid_until < ? LIMIT 1000";
constexpr db::Sql kSweepMails =
    // An invitation that failed says so for as long as it stands.
    "DELETE FROM outgoing_mail WHERE state IN ('sent', 'failed') AND due_at < ? AND NOT (state = 'failed' "
    "AND "
    "EXISTS (SELECT 1 FROM invitation i WHERE i.mail_key = outgoing_mail.message_key)) LIMIT 1000";
constexpr db::Sql kSweepRegistrations =
    "DELETE FROM registration WHERE created_at < ? AND confirmed_at IS NULL LIMIT 1000";
constexpr db::Sql kSweepEmailChanges = "DELETE FROM email_change WHERE asked_at < ? LIMIT 1000";
constexpr db::Sql kSweepUsed = "DELETE FROM sso_used WHERE good_until < ? LIMIT 1000";
constexpr db::Sql kSweepArrivals = "DELETE FROM saml_arrival WHERE good_until < ? LIMIT 1000";
constexpr db::Sql kSweepUploads = "DELETE FROM upload WHERE saved_at < ? LIMIT 1000 RETURNING stored_name";

// One statement, so that a file that is an upload now and an attachment next is met as one of the two. The
// receipt of a mail is owned as long as the mail could be sent again.
constexpr db::Sql kListStoredNames =
    "SELECT stored_name FROM attachment WHERE stored_name BETWEEN ? AND ? "
    "UNION ALL SELECT stored_name FROM upload WHERE stored_name BETWEEN ? AND ? "
    "UNION ALL SELECT thumbnail_name FROM attachment WHERE thumbnail_name BETWEEN ? AND ? "
    "UNION ALL SELECT message_key FROM outgoing_mail WHERE message_key BETWEEN ? AND ? AND state <> 'sent' "
    "ORDER BY stored_name";

template <class... Values>
std::uint64_t sweep(Reader& reader, db::Sql statement, const Values&... values) {
  return transact(reader, [&](Transaction& work) {
    const auto gone = work.connection().execute(statement, values...);
    work.commit();
    return gone;
  });
}

}  // namespace

std::uint64_t sweep_drafts(Reader& reader, base::Time saved_before) {
  return sweep(reader, kSweepDrafts, saved_before);
}

std::uint64_t sweep_sessions(Reader& reader, base::Time ended_before) {
  return sweep(reader, kSweepSessions, ended_before, ended_before);
}

std::uint64_t sweep_form_tokens(Reader& reader, base::Time stored_before) {
  return sweep(reader, kSweepFormTokens, stored_before);
}

std::uint64_t sweep_tries(Reader& reader, base::Time paid_before) {
  return sweep(reader, kSweepTries, paid_before);
}

std::uint64_t sweep_email_changes(Reader& reader, base::Time asked_before) {
  return sweep(reader, kSweepEmailChanges, asked_before);
}

std::uint64_t sweep_used_sign_ins(Reader& reader, base::Time good_before) {
  return sweep(reader, kSweepUsed, good_before) + sweep(reader, kSweepArrivals, good_before);
}

std::uint64_t sweep_mails(Reader& reader, base::Time settled_before) {
  return sweep(reader, kSweepMails, settled_before);
}

std::uint64_t sweep_registrations(Reader& reader, base::Time registered_before) {
  return sweep(reader, kSweepRegistrations, registered_before);
}

std::vector<std::string> sweep_uploads(Reader& reader, base::Time saved_before) {
  return transact(reader, [&](Transaction& work) {
    std::vector<std::string> names;
    auto rows = work.connection().query(kSweepUploads, saved_before);
    while (rows.next()) names.push_back(rows.text(0));
    work.commit();
    return names;
  });
}

std::vector<std::string> list_stored_names(Reader& reader, unsigned char first_byte) {
  std::string first(16, '\0');
  std::string last(16, '\xff');
  first.front() = last.front() = static_cast<char>(first_byte);
  std::vector<std::string> names;
  auto rows = reader.connection().query(kListStoredNames, first, last, first, last, first, last, first, last);
  while (rows.next()) names.push_back(rows.text(0));
  return names;
}

}  // namespace store
