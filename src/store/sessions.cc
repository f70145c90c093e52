// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessions.h"

#include <algorithm>

#include "base/language.h"
#include "base/secret.h"
#include "base/text.h"

namespace store {

namespace {

constexpr db::Sql kFindCredentials =
    "SELECT id, password_hash FROM contact WHERE portal_id = ? AND email = ? AND is_disabled = FALSE";

// Takes the row's exclusive lock at once: INSERT IGNORE would take a shared one, and two tries would
// deadlock.
constexpr db::Sql kBeginPace =
    "INSERT INTO sign_in_pace (portal_id, account, paid_until) VALUES (?, ?, ?) "
    "ON DUPLICATE KEY UPDATE paid_until = paid_until";
constexpr db::Sql kReadPace =
    "SELECT paid_until FROM sign_in_pace WHERE portal_id = ? AND account = ? FOR UPDATE";
constexpr db::Sql kSetPace = "UPDATE sign_in_pace SET paid_until = ? WHERE portal_id = ? AND account = ?";
constexpr db::Sql kForgetPace = "DELETE FROM sign_in_pace WHERE portal_id = ? AND account = ?";

constexpr db::Sql kInsertSession =
    "INSERT INTO session (portal_id, contact_id, token_digest, is_remembered, created_at, last_seen_at, "
    "address, "
    "user_agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kDeleteSession = "DELETE FROM session WHERE portal_id = ? AND id = ?";

constexpr db::Sql kSaveDraft =
    "INSERT INTO draft (portal_id, contact_id, place, body, form_token, saved_at) VALUES (?, ?, ?, ?, ?, ?) "
    "ON DUPLICATE KEY UPDATE body = VALUES(body), form_token = VALUES(form_token), saved_at = "
    "VALUES(saved_at)";
constexpr db::Sql kDropDraft = "DELETE FROM draft WHERE portal_id = ? AND contact_id = ? AND place = ?";

constexpr auto kTryCosts = std::chrono::seconds{30};
constexpr int kFreeTries = 10;

std::string account_of(const Guesser& guesser) {
  return base::sha256(guesser.device.empty() ? std::string(guesser.email)
                                             : std::string(guesser.email) + '\n' + guesser.device);
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

std::optional<std::chrono::seconds> pay_for_try(Transaction& work, model::PortalId portal,
                                                const Guesser& guesser, base::Time now) {
  const auto account = account_of(guesser);
  work.connection().execute(kBeginPace, portal, account, now);
  auto rows = work.connection().query(kReadPace, portal, account);
  const auto paid_until = rows.next() ? std::max(rows.time(0), now) : now;
  const auto debt = paid_until + kTryCosts - now;
  if (debt > kTryCosts * kFreeTries)
    return std::chrono::ceil<std::chrono::seconds>(debt - kTryCosts * kFreeTries);
  work.connection().execute(kSetPace, paid_until + kTryCosts, portal, account);
  return std::nullopt;
}

void forget_tries(Transaction& work, model::PortalId portal, const Guesser& guesser) {
  work.connection().execute(kForgetPace, portal, account_of(guesser));
}

void open_session(Transaction& work, model::PortalId portal, const NewSession& session, base::Time now) {
  work.connection().execute(kInsertSession, portal, session.contact, base::sha256(session.token),
                            session.remembered, now, now, fitting(session.address, 45),
                            fitting(session.user_agent, 300));
}

void end_session(Transaction& work, model::PortalId portal, model::SessionId session) {
  work.connection().execute(kDeleteSession, portal, session);
}

void save_draft(Transaction& work, model::PortalId portal, model::ContactId contact, const Draft& draft,
                base::Time now) {
  work.connection().execute(kSaveDraft, portal, contact, draft.place, draft.body, draft.form_token, now);
}

void drop_draft(Transaction& work, model::PortalId portal, model::ContactId contact, std::string_view place) {
  work.connection().execute(kDropDraft, portal, contact, place);
}

}  // namespace store
