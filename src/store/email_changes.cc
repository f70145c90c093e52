// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/email_changes.h"

#include "base/random.h"
#include "base/text.h"
#include "store/outgoing_mail.h"
#include "store/pace.h"

namespace store {

namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr Pace kPaceOfContact{.costs = std::chrono::minutes{10}, .free = 3};
constexpr Pace kPaceOfAddress{.costs = std::chrono::minutes{10}, .free = 10};
constexpr Pace kPaceOfNetwork{.costs = std::chrono::minutes{1}, .free = 20};

constexpr db::Sql kAsk =
    "INSERT INTO email_change (portal_id, contact_id, email, old_email, old_key, new_key, asked_at) "
    "SELECT portal_id, id, ?, email, ?, ?, ? FROM contact WHERE portal_id = ? AND id = ? "
    "ON DUPLICATE KEY UPDATE email = VALUES(email), old_email = VALUES(old_email), old_key = "
    "VALUES(old_key), "
    "new_key = VALUES(new_key), asked_at = VALUES(asked_at), old_confirmed_at = NULL, new_confirmed_at = "
    "NULL";

constexpr db::SqlText read_text(const char* lock) {
  db::SqlText sql;
  sql +=
      "SELECT c.email, e.old_key, e.old_confirmed_at IS NOT NULL, e.email, e.new_key, e.new_confirmed_at IS "
      "NOT NULL, c.name FROM contact c "
      "STRAIGHT_JOIN email_change e ON e.portal_id = c.portal_id AND e.contact_id = c.id "
      "WHERE c.portal_id = ? AND c.id = ? AND c.email = e.old_email AND c.is_disabled = FALSE AND e.asked_at "
      "> "
      "?";
  sql += lock;
  return sql;
}
constexpr auto kFindText = read_text("");
constexpr auto kHoldText = read_text(" FOR UPDATE");
constexpr db::Sql kFind = kFindText.data();
constexpr db::Sql kHold = kHoldText.data();

constexpr db::Sql kConfirmOld =
    "UPDATE email_change SET old_confirmed_at = ? WHERE portal_id = ? AND contact_id = ?";
constexpr db::Sql kConfirmNew =
    "UPDATE email_change SET new_confirmed_at = ? WHERE portal_id = ? AND contact_id = ?";
constexpr db::Sql kSetEmail = "UPDATE contact SET email = ?, sso_since = NULL WHERE portal_id = ? AND id = ?";
constexpr db::Sql kDrop = "DELETE FROM email_change WHERE portal_id = ? AND contact_id = ?";

std::optional<EmailChange> first_of(db::Rows row) {
  if (!row.next()) return std::nullopt;
  return EmailChange{.old_side = {row.text(0), row.text(1), row.flag(2)},
                     .new_side = {row.text(3), row.text(4), row.flag(5)},
                     .name = row.text(6)};
}

}  // namespace

std::optional<std::chrono::seconds> ask_for_email_change(Transaction& work, model::PortalId portal,
                                                         model::ContactId contact, const NewEmail& wish,
                                                         base::Time now) {
  auto wait = pay(work, portal, "emails of\n" + base::network_of(wish.remote_address), kPaceOfNetwork, now);
  if (!wait) wait = pay(work, portal, "email of\n" + std::to_string(contact.value), kPaceOfContact, now);
  if (!wait) wait = pay(work, portal, "email to\n" + wish.email, kPaceOfAddress, now);
  if (wait) return wait;
  const auto old_key = base::random_bytes(kKeyBytes);
  const auto new_key = base::random_bytes(kKeyBytes);
  work.connection().execute(kAsk, wish.email, old_key, new_key, now, portal, contact);
  send_email_change(work, portal, contact, old_key, {wish.email, new_key}, now);
  return std::nullopt;
}

std::optional<EmailChange> find_email_change(Reader& reader, model::PortalId portal, model::ContactId contact,
                                             base::Time now) {
  return first_of(reader.connection().query(kFind, portal, contact, now - kEmailChangeLife));
}

std::optional<EmailChange> hold_email_change(Transaction& work, model::PortalId portal,
                                             model::ContactId contact, base::Time now) {
  return first_of(work.connection().query(kHold, portal, contact, now - kEmailChangeLife));
}

void note_confirmed(Transaction& work, model::PortalId portal, model::ContactId contact, ConfirmedAt side,
                    base::Time now) {
  work.connection().execute(side == ConfirmedAt::Old ? kConfirmOld : kConfirmNew, now, portal, contact);
}

bool carry_out(Transaction& work, model::PortalId portal, model::ContactId contact,
               const EmailChange& change) {
  try {
    work.connection().execute(kSetEmail, change.new_side.email, portal, contact);
    drop_email_change(work, portal, contact);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

void drop_email_change(Transaction& work, model::PortalId portal, model::ContactId contact) {
  work.connection().execute(kDrop, portal, contact);
}

}  // namespace store
