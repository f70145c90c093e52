// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/invitations.h"

#include "base/random.h"
#include "store/contact_facts.h"
#include "store/explanations.h"
#include "store/outgoing_mail.h"
#include "store/rule_sql.h"

namespace store {

namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr std::uint64_t kBatch = 500;       // rows that one transaction changes
constexpr std::uint64_t kMostQueued = 100;  // mails at a time, so that others do not wait for thousands

constexpr db::Sql kPortals =
    "SELECT id, version FROM portal p WHERE (p.is_open = TRUE AND p.way_in = 'access_groups') OR EXISTS "
    "(SELECT 1 FROM invitation i WHERE i.portal_id = p.id AND i.due_at IS NOT NULL) ORDER BY p.id";

constexpr db::Sql kInsert =
    "INSERT INTO invitation (portal_id, contact_id, link_key, created_at, due_at) VALUES (?, ?, ?, ?, ?) "
    "ON DUPLICATE KEY UPDATE contact_id = VALUES(contact_id)";
constexpr db::Sql kForget =
    "DELETE FROM invitation WHERE portal_id = ? AND contact_id = ? AND mails = 0 AND withdrawn_at IS NULL";
constexpr db::Sql kForgetAll =
    "DELETE FROM invitation WHERE portal_id = ? AND due_at IS NOT NULL AND mails = 0 AND withdrawn_at IS "
    "NULL LIMIT ?";

constexpr db::Sql kDue =
    "SELECT contact_id, mails FROM invitation WHERE portal_id = ? AND due_at <= ? ORDER BY due_at LIMIT ? "
    "FOR UPDATE SKIP LOCKED";
constexpr db::Sql kNoteMail =
    "UPDATE invitation SET mails = LEAST(mails + 1, 200), mail_key = ?, due_at = ? WHERE portal_id = ? AND "
    "contact_id = ?";

constexpr db::SqlText invitee_text(const char* lock) {
  db::SqlText sql;
  sql +=
      "SELECT c.email, c.name, i.link_key FROM contact c "
      "STRAIGHT_JOIN invitation i ON i.portal_id = c.portal_id AND i.contact_id = c.id "
      "WHERE c.portal_id = ? AND c.id = ? AND i.withdrawn_at IS NULL "
      "AND c.password_hash IS NULL AND c.email IS NOT NULL AND c.is_disabled = FALSE";
  sql += lock;
  return sql;
}
constexpr auto kFindText = invitee_text("");
constexpr auto kHoldText = invitee_text(" FOR UPDATE");
constexpr db::Sql kFind = kFindText.data();
constexpr db::Sql kHold = kHoldText.data();

constexpr db::Sql kAccept = "UPDATE invitation SET due_at = NULL WHERE portal_id = ? AND contact_id = ?";
constexpr db::Sql kInvite =
    "INSERT INTO invitation (portal_id, contact_id, link_key, created_at, due_at) "
    "SELECT portal_id, id, ?, ?, ? FROM contact WHERE portal_id = ? AND id = ? AND password_hash IS NULL "
    "ON DUPLICATE KEY UPDATE link_key = VALUES(link_key), mails = 0, mail_key = NULL, "
    "due_at = VALUES(due_at), withdrawn_at = NULL";
constexpr db::SqlText change_text(const char* change) {
  db::SqlText sql;
  sql += "UPDATE invitation i JOIN contact c ON c.portal_id = i.portal_id AND c.id = i.contact_id SET ";
  sql += change;
  sql += " WHERE i.portal_id = ? AND i.contact_id = ? AND i.withdrawn_at IS NULL AND c.password_hash IS NULL";
  return sql;
}
constexpr auto kRemindText = [] {
  auto sql = change_text("i.due_at = ?");
  sql += " AND i.mails > 0";
  return sql;
}();
constexpr auto kWithdrawText = change_text("i.withdrawn_at = ?, i.due_at = NULL");
constexpr db::Sql kRemind = kRemindText.data();
constexpr db::Sql kWithdraw = kWithdrawText.data();

constexpr db::Sql kList =
    "SELECT c.id, c.email, c.name, CASE WHEN c.password_hash IS NOT NULL THEN 'accepted' WHEN i.withdrawn_at "
    "IS NOT NULL THEN 'withdrawn' WHEN q.state = 'failed' THEN 'failed' ELSE 'pending' END AS state, "
    "i.created_at, "
    "i.mails, IF(c.password_hash IS NULL, i.due_at, NULL), q.trouble FROM invitation i "
    "JOIN contact c ON c.portal_id = i.portal_id AND c.id = i.contact_id "
    "LEFT JOIN outgoing_mail q ON q.message_key = i.mail_key "
    "WHERE i.portal_id = ? AND i.contact_id > ? HAVING ? = '' OR state = ? ORDER BY i.contact_id LIMIT ?";

constexpr db::SqlText may_be_invited_text() {
  db::SqlText sql;
  sql += "(c.password_hash IS NULL AND c.email IS NOT NULL AND c.is_disabled = FALSE AND (";
  sql += kIsMember;
  return sql;
}
constexpr auto kMayBeInvitedText = may_be_invited_text();
constexpr db::Sql kMayBeInvited = kMayBeInvitedText.data();

// Whether `contact c`, with `company co`, is to be invited; refers to `admission`.
void add_who_is_invited(db::Statement& statement, const std::vector<model::TestGroup>& admission) {
  statement.add(kMayBeInvited);
  if (!admission.empty()) {
    statement.add(" OR (TRUE");
    add_rules(statement, admission);
    statement.add(")");
  }
  statement.add("))");
}

std::vector<model::ContactId> contacts_of(db::Rows rows) {
  std::vector<model::ContactId> contacts;
  while (rows.next()) contacts.push_back(rows.id<model::ContactId>(0));
  return contacts;
}

std::vector<model::ContactId> list_uninvited(Reader& reader, const model::Portal& portal, base::Time now) {
  const auto admission = resolve(portal.admission, now, portal.time_zone);
  db::Statement statement;
  statement.add(
      "SELECT c.id FROM contact c "
      "LEFT JOIN company co ON co.portal_id = c.portal_id AND co.id = c.company_id "
      "LEFT JOIN invitation i ON i.portal_id = c.portal_id AND i.contact_id = c.id "
      "WHERE c.portal_id = ? AND i.contact_id IS NULL AND ",
      portal.id);
  add_who_is_invited(statement, admission);
  statement.add(" LIMIT ?", kBatch);
  return contacts_of(reader.connection().query(statement));
}

// Noted, not told of it yet, and not to be invited any more.
std::vector<model::ContactId> list_undone(Reader& reader, const model::Portal& portal, base::Time now) {
  const auto admission = resolve(portal.admission, now, portal.time_zone);
  db::Statement statement;
  statement.add(
      "SELECT c.id FROM invitation i "
      "JOIN contact c ON c.portal_id = i.portal_id AND c.id = i.contact_id "
      "LEFT JOIN company co ON co.portal_id = c.portal_id AND co.id = c.company_id "
      "WHERE i.portal_id = ? AND i.due_at IS NOT NULL AND i.mails = 0 AND NOT ",
      portal.id);
  add_who_is_invited(statement, admission);
  statement.add(" LIMIT ?", kBatch);
  return contacts_of(reader.connection().query(statement));
}

// These return how many.
std::uint64_t forget_undone(Reader& reader, const model::Portal& portal, base::Time now) {
  const bool all = !model::invites(portal);
  const auto undone = all ? std::vector<model::ContactId>{} : list_undone(reader, portal, now);
  return transact(reader, [&](Transaction& work) {
    std::uint64_t forgotten = all ? work.connection().execute(kForgetAll, portal.id, kBatch) : 0;
    for (const auto contact : undone) forgotten += work.connection().execute(kForget, portal.id, contact);
    work.commit();
    return forgotten;
  });
}

std::uint64_t invite_members(Reader& reader, const model::Portal& portal, base::Time now) {
  if (!model::invites(portal)) return 0;
  const auto uninvited = list_uninvited(reader, portal, now);
  transact(reader, [&](Transaction& work) {
    for (const auto contact : uninvited)
      work.connection().execute(kInsert, portal.id, contact, base::random_bytes(kKeyBytes), now,
                                now + kInvitationGrace);
    work.commit();
  });
  return uninvited.size();
}

void queue_due(Reader& reader, model::PortalId portal, base::Time now) {
  transact(reader, [&](Transaction& work) {
    struct Due {
      model::ContactId contact;
      std::uint64_t mails;
    };
    std::vector<Due> due;
    auto rows = work.connection().query(kDue, portal, now, kMostQueued);
    while (rows.next()) due.push_back({rows.id<model::ContactId>(0), rows.number(1)});
    for (const auto& [contact, mails] : due) {
      const auto key = base::random_bytes(kKeyBytes);
      send_invitation(work, portal, contact, key, mails > 0, now);
      const auto next = mails == 0 ? std::optional(now + kReminderAfter) : std::nullopt;
      work.connection().execute(kNoteMail, key, next, portal, contact);
    }
    work.commit();
  });
}

std::optional<Invitee> invitee_of(db::Rows rows) {
  if (!rows.next()) return std::nullopt;
  return Invitee{rows.text(0), rows.text(1), rows.text(2)};
}

}  // namespace

std::uint64_t note_invitations(Reader& reader, const model::Portal& portal, base::Time now) {
  while (forget_undone(reader, portal, now) >= kBatch) {
  }
  std::uint64_t noted = 0;
  auto some = kBatch;
  for (; some == kBatch; noted += some) some = invite_members(reader, portal, now);
  return noted;
}

std::vector<InvitingPortal> list_inviting_portals(Reader& reader) {
  std::vector<InvitingPortal> portals;
  auto rows = reader.connection().query(kPortals);
  while (rows.next()) portals.push_back({rows.id<model::PortalId>(0), rows.number(1)});
  return portals;
}

void tend_invitations(Reader& reader, const InvitingPortal& inviting, base::Time now) {
  const auto& portal = reader.settings(inviting.portal, inviting.version);
  note_invitations(reader, portal, now);
  if (model::invites(portal)) queue_due(reader, portal.id, now);
}

std::optional<Invitee> find_invitee(Reader& reader, const model::Portal& portal, model::ContactId contact,
                                    base::Time now) {
  if (!model::invites(portal)) return std::nullopt;
  auto invitee = invitee_of(reader.connection().query(kFind, portal.id, contact));
  if (!invitee) return std::nullopt;
  const auto view = look_as(reader, portal.id, invitee->email);
  return view && model::is_admitted(portal, view->facts, now) ? invitee : std::nullopt;
}

std::optional<Invitee> hold_invitee(Transaction& work, model::PortalId portal, model::ContactId contact) {
  return invitee_of(work.connection().query(kHold, portal, contact));
}

void note_accepted(Transaction& work, model::PortalId portal, model::ContactId contact) {
  work.connection().execute(kAccept, portal, contact);
}

bool invite(Transaction& work, model::PortalId portal, model::ContactId contact, base::Time now) {
  return work.connection().execute(kInvite, base::random_bytes(kKeyBytes), now, now, portal, contact) > 0;
}

bool remind(Transaction& work, model::PortalId portal, model::ContactId contact, base::Time now) {
  return work.connection().execute(kRemind, now, portal, contact) > 0;
}

bool withdraw(Transaction& work, model::PortalId portal, model::ContactId contact, base::Time now) {
  return work.connection().execute(kWithdraw, now, portal, contact) > 0;
}

std::vector<InvitationLine> list_invitations(Reader& reader, model::PortalId portal, model::ContactId after,
                                             std::string_view state, std::uint64_t most) {
  std::vector<InvitationLine> lines;
  auto rows = reader.connection().query(kList, portal, after, state, state, most);
  while (rows.next()) {
    lines.push_back({.contact = rows.id<model::ContactId>(0),
                     .email = rows.text_if_any(1).value_or(""),
                     .name = rows.text(2),
                     .state = rows.text(3),
                     .created = rows.time(4),
                     .mails = rows.number(5),
                     .due = rows.time_if_any(6),
                     .trouble = rows.text_if_any(7)});
  }
  return lines;
}

}  // namespace store
