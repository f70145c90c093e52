// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessions.h"

#include "base/language.h"
#include "base/secret.h"
#include "base/text.h"
#include "store/pace.h"

namespace store {

namespace {

constexpr db::Sql kFindCredentials =
    "SELECT id, password_hash FROM contact WHERE portal_id = ? AND email = ? AND is_disabled = FALSE";

constexpr db::SqlText account_text(const char* lock) {
  db::SqlText sql;
  sql +=
      "SELECT email, name, password_hash FROM contact WHERE portal_id = ? AND id = ? AND is_disabled = FALSE "
      "AND email IS NOT NULL";
  sql += lock;
  return sql;
}
constexpr auto kFindAccountText = account_text("");
constexpr auto kHoldAccountText = account_text(" FOR UPDATE");
constexpr db::Sql kFindAccount = kFindAccountText.data();
constexpr db::Sql kHoldAccount = kHoldAccountText.data();

constexpr db::Sql kInsertSession =
    "INSERT INTO session (portal_id, contact_id, token_digest, is_remembered, created_at, last_seen_at, "
    "address, "
    "user_agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kDeleteSession = "DELETE FROM session WHERE portal_id = ? AND contact_id = ? AND id = ?";
constexpr db::Sql kDeleteSessions = "DELETE FROM session WHERE portal_id = ? AND contact_id = ?";
constexpr db::Sql kDeleteOthers = "DELETE FROM session WHERE portal_id = ? AND contact_id = ? AND id <> ?";
constexpr db::Sql kRenewToken =
    "UPDATE session SET token_digest = ? WHERE portal_id = ? AND contact_id = ? AND id = ?";
// Whoever had asked for another address knew the old password.
constexpr db::Sql kDropEmailChange = "DELETE FROM email_change WHERE portal_id = ? AND contact_id = ?";
constexpr db::Sql kSetPassword =
    "UPDATE contact SET password_hash = ?, sso_since = NULL WHERE portal_id = ? AND id = ?";

constexpr std::size_t kMostSessions = 50;
constexpr db::Sql kListSessions =
    "SELECT id, id = ? AS is_own, is_remembered, created_at, last_seen_at, address, user_agent FROM session "
    "WHERE portal_id = ? AND contact_id = ? AND created_at > ? AND (is_remembered OR last_seen_at > ?) "
    "ORDER BY is_own DESC, id DESC LIMIT ?";

constexpr db::Sql kSaveDraft =
    "INSERT INTO draft (portal_id, contact_id, place, body, form_token, saved_at) VALUES (?, ?, ?, ?, ?, ?) "
    "ON DUPLICATE KEY UPDATE body = VALUES(body), form_token = VALUES(form_token), saved_at = "
    "VALUES(saved_at)";
constexpr db::Sql kDropDraft = "DELETE FROM draft WHERE portal_id = ? AND contact_id = ? AND place = ?";

constexpr Pace kTryPace{.costs = std::chrono::seconds{30}, .free = 10};
constexpr Pace kNetworkPace{.costs = std::chrono::seconds{3}, .free = 100};

std::string account_of(const Guesser& guesser) {
  return guesser.device.empty() ? std::string(guesser.email)
                                : std::string(guesser.email) + '\n' + guesser.device;
}

std::string network_of(const Guesser& guesser) {
  return "tries of\n" + base::network_of(guesser.address);
}

std::optional<Account> account_in(db::Rows row) {
  if (!row.next()) return std::nullopt;
  return Account{row.text(0), row.text(1), row.text_if_any(2)};
}

// What fits the column: a browser may say anything of itself.
std::string fitting(std::string_view text, std::size_t most) {
  return base::is_clean_utf8(text) ? base::shortened(text, most) : std::string{};
}

}  // namespace

std::optional<Credentials> find_credentials(Reader& reader, model::PortalId portal, std::string_view email) {
  auto rows = reader.connection().query(kFindCredentials, portal, email);
  if (!rows.next()) return std::nullopt;
  return Credentials{rows.id<model::ContactId>(0), rows.text_if_any(1)};
}

std::optional<Account> find_account(Reader& reader, model::PortalId portal, model::ContactId contact) {
  return account_in(reader.connection().query(kFindAccount, portal, contact));
}

std::optional<Account> hold_account(Transaction& work, model::PortalId portal, model::ContactId contact) {
  return account_in(work.connection().query(kHoldAccount, portal, contact));
}

std::optional<std::chrono::seconds> pay_for_try(Transaction& work, model::PortalId portal,
                                                const Guesser& guesser, base::Time now) {
  auto wait =
      guesser.device.empty() ? pay(work, portal, network_of(guesser), kNetworkPace, now) : std::nullopt;
  if (!wait) wait = pay(work, portal, account_of(guesser), kTryPace, now);
  return wait;
}

void forget_tries(Transaction& work, model::PortalId portal, const Guesser& guesser) {
  if (guesser.device.empty()) give_back(work, portal, network_of(guesser), kNetworkPace);
  forget_pace(work, portal, account_of(guesser));
}

void open_session(Transaction& work, model::PortalId portal, const NewSession& session, base::Time now) {
  work.connection().execute(kInsertSession, portal, session.contact, base::sha256(session.token),
                            session.remembered, now, now, fitting(session.address, 45),
                            fitting(session.user_agent, 300));
}

bool end_session(Transaction& work, model::PortalId portal, model::ContactId contact,
                 model::SessionId session) {
  return work.connection().execute(kDeleteSession, portal, contact, session) == 1;
}

void end_sessions(Transaction& work, model::PortalId portal, model::ContactId contact) {
  work.connection().execute(kDeleteSessions, portal, contact);
}

bool end_other_sessions(Transaction& work, model::PortalId portal, model::ContactId contact,
                        model::SessionId kept, std::string_view new_token) {
  auto& connection = work.connection();
  if (connection.execute(kRenewToken, base::sha256(new_token), portal, contact, kept) != 1) return false;
  connection.execute(kDeleteOthers, portal, contact, kept);
  return true;
}

void set_password(Transaction& work, model::PortalId portal, model::ContactId contact,
                  std::string_view hash) {
  work.connection().execute(kSetPassword, hash, portal, contact);
  work.connection().execute(kDropEmailChange, portal, contact);
}

model::OpenSessions list_sessions(Reader& reader, const model::Portal& portal, model::ContactId contact,
                                  model::SessionId own, base::Time now) {
  const auto ends = model::ends_of_sessions(portal, now);
  auto rows = reader.connection().query(kListSessions, own, portal.id, contact, ends.opened, ends.seen,
                                        std::uint64_t{kMostSessions + 1});
  model::OpenSessions sessions;
  while (rows.next()) {
    sessions.more = sessions.shown.size() == kMostSessions;
    if (sessions.more) break;
    sessions.shown.push_back({.id = rows.id<model::SessionId>(0),
                              .is_own = rows.flag(1),
                              .times = {rows.time(3), rows.time(4), rows.flag(2)},
                              .address = rows.text(5),
                              .user_agent = rows.text(6)});
  }
  return sessions;
}

void save_draft(Transaction& work, model::PortalId portal, model::ContactId contact, const Draft& draft,
                base::Time now) {
  work.connection().execute(kSaveDraft, portal, contact, draft.place, draft.body, draft.form_token, now);
}

void drop_draft(Transaction& work, model::PortalId portal, model::ContactId contact, std::string_view place) {
  work.connection().execute(kDropDraft, portal, contact, place);
}

}  // namespace store
