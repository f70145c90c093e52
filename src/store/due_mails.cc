// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/due_mails.h"

#include <stdexcept>

#include "base/random.h"
#include "base/text.h"
#include "store/conversations.h"
#include "store/explanations.h"
#include "store/file_rows.h"
#include "store/preferences.h"
#include "store/tickets.h"

namespace store {

namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr std::size_t kMostTrouble = 500;  // characters

// Of the kinds that are known here: a newer program may fill the same queue.
constexpr db::Sql kFindDue =
    "SELECT id, kind FROM outgoing_mail WHERE state = 'waiting' AND due_at <= ? AND kind IN ('owner_reply', "
    "'password_reset', 'password_changed', 'registration', 'registration_approved', 'invitation', "
    "'invitation_reminder', 'email_change_old', 'email_change_new', 'contact_reply') "
    "ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED";
// What nobody comes to an end with, by whatever mishap, is given up too: two days of tries are some twenty.
constexpr db::Sql kLease =
    "UPDATE outgoing_mail SET lease = ?, tries = tries + 1, due_at = ?, state = IF(tries > 40, 'failed', "
    "state) WHERE id = ?";
// `addressee` joins whom it is for, as `o`.
constexpr db::SqlText read_reply_text(const char* addressee) {
  db::SqlText sql;
  sql +=
      "SELECT q.recipient, q.message_key, q.created_at, q.tries, p.id, p.version, o.name, "
      "t.number, t.subject, c.name, m.body, m.thread_id, ";
  sql += kFileColumns;
  sql +=
      " FROM outgoing_mail q "
      "JOIN portal p ON p.id = q.portal_id "
      "JOIN ticket t ON t.portal_id = q.portal_id AND t.id = q.ticket_id "
      "JOIN message m ON m.portal_id = q.portal_id AND m.id = q.message_id "
      "JOIN contact c ON c.portal_id = m.portal_id AND c.id = m.contact_id LEFT JOIN ";
  sql += addressee;
  sql += kFileJoin;
  sql += "WHERE q.id = ? ORDER BY a.id";
  return sql;
}
constexpr auto kReadReplyText = read_reply_text(
    "staff o ON o.portal_id = q.portal_id AND o.email = q.recipient AND o.is_disabled = FALSE");
constexpr auto kReadContactReplyText = read_reply_text(
    "contact o ON o.portal_id = q.portal_id AND o.email = q.recipient AND o.is_disabled = FALSE "
    "AND o.wants_news = TRUE AND (o.password_hash IS NOT NULL OR o.sso_since IS NOT NULL)");
constexpr db::Sql kReadReply = kReadReplyText.data();
constexpr db::Sql kReadContactReply = kReadContactReplyText.data();
constexpr db::Sql kReadOfContact =
    "SELECT q.recipient, q.message_key, q.created_at, q.tries, p.id, p.version, c.name, c.id, "
    "c.password_hash, i.link_key FROM outgoing_mail q "
    "JOIN portal p ON p.id = q.portal_id "
    "LEFT JOIN contact c ON c.portal_id = q.portal_id AND c.email = q.recipient AND c.is_disabled = FALSE "
    "LEFT JOIN invitation i ON i.portal_id = c.portal_id AND i.contact_id = c.id AND c.password_hash IS NULL "
    "AND i.withdrawn_at IS NULL AND i.mails > 0 "
    "AND (q.kind = 'password_reset' OR i.mail_key = q.message_key) "
    "WHERE q.id = ?";
// Nothing for `addressee` where the registration is over, or whoever has the address is disabled.
constexpr db::Sql kReadRegistration =
    "SELECT q.recipient, q.message_key, q.created_at, q.tries, p.id, p.version, "
    "IF(r.id IS NULL OR COALESCE(c.is_disabled, FALSE), NULL, ''), c.password_hash IS NOT NULL "
    "FROM outgoing_mail q "
    "JOIN portal p ON p.id = q.portal_id "
    "LEFT JOIN registration r ON r.portal_id = q.portal_id AND r.link_key = q.message_key "
    "LEFT JOIN contact c ON c.portal_id = q.portal_id AND c.email = q.recipient "
    "WHERE q.id = ?";

// Nothing for `addressee` where it was carried out, asked anew or given up meanwhile; nor to a new address
// that somebody has: the old one is told in any case, so that nobody finds out whose an address is. The new
// one's name is not said, being a stranger's words.
constexpr db::SqlText read_email_change_text(const char* key, const char* addressee) {
  db::SqlText sql;
  sql += "SELECT q.recipient, q.message_key, q.created_at, q.tries, p.id, p.version, ";
  sql += addressee;
  sql +=
      ", c.id, e.old_email, e.email FROM outgoing_mail q "
      "JOIN portal p ON p.id = q.portal_id LEFT JOIN email_change e ON e.portal_id = q.portal_id AND ";
  sql += key;
  sql +=
      " = q.message_key LEFT JOIN contact c ON c.portal_id = e.portal_id AND c.id = e.contact_id AND "
      "c.email = e.old_email AND c.is_disabled = FALSE WHERE q.id = ?";
  return sql;
}
constexpr auto kReadOldAddressText = read_email_change_text("e.old_key", "c.name");
constexpr auto kReadNewAddressText =
    read_email_change_text("e.new_key",
                           "IF(c.id IS NULL OR EXISTS (SELECT 1 FROM contact o WHERE o.portal_id = "
                           "e.portal_id AND o.email = e.email), "
                           "NULL, '')");
constexpr db::Sql kReadOldAddress = kReadOldAddressText.data();
constexpr db::Sql kReadNewAddress = kReadNewAddressText.data();

constexpr db::Sql kSettle =
    "UPDATE outgoing_mail SET state = ?, lease = NULL, sent_at = ?, due_at = ?, trouble = ? "
    "WHERE id = ? AND lease = ?";

constexpr db::Sql kDrop = "DELETE FROM outgoing_mail WHERE id = ? AND lease = ?";
// An invitation whose mail nobody has got: should it be one again, it is noted anew.
constexpr db::Sql kForgetInvitation =
    "DELETE i FROM invitation i JOIN contact c ON c.portal_id = i.portal_id AND c.id = i.contact_id "
    "WHERE i.portal_id = ? AND i.mail_key = ? AND i.mails = 1 AND i.withdrawn_at IS NULL AND c.password_hash "
    "IS NULL";

void settle(Reader& reader, const DueMail& mail, std::string_view state, std::optional<base::Time> sent,
            base::Time due, const std::optional<std::string>& trouble) {
  transact(reader, [&](Transaction& work) {
    work.connection().execute(kSettle, state, sent, due, trouble, mail.id, mail.lease);
    work.commit();
  });
}

model::ReplyNews read_reply(db::Rows& row, bool to_contact) {
  model::ReplyNews news{.to_contact = to_contact,
                        .ticket = row.id<model::TicketNumber>(7),
                        .subject = row.text(8),
                        .author = row.text(9),
                        .text = row.text(10),
                        .files = {}};
  do {
    if (auto file = file_of(row, 12)) news.files.push_back(std::move(*file));
  } while (row.next());
  return news;
}

model::ContactId contact_of(const db::Rows& row) {
  return row.id_if_any<model::ContactId>(7).value_or(model::ContactId{});
}

// Whether the ticket's page shows that thread to the contact of the address, at a portal that is open.
bool may_read(Reader& reader, const model::Portal& portal, std::string_view email, model::TicketNumber number,
              model::ThreadId thread, base::Time now) {
  const auto view = look_as(reader, portal.id, email);
  if (!view || view->disabled || view->consent_version < portal.consent_needed ||
      !model::is_admitted(portal, view->facts, now))
    return false;
  const auto company = model::sees_company(portal, view->facts, now) ? view->company : std::nullopt;
  const model::Viewer viewer{portal.id, model::Customer{view->contact, company, {}}, now};
  const auto ticket = find_ticket(reader, viewer, portal, number);
  return ticket && shows_thread(reader, viewer, portal, *ticket, thread);
}

// The key of the link to a contact's invitation, if the portal still admits them.
std::optional<std::string> read_link_key(Reader& reader, const DueMail& mail, const db::Rows& row,
                                         base::Time now) {
  auto key = row.text_if_any(9);
  if (!key || !model::invites(mail.portal)) return std::nullopt;
  const auto view = look_as(reader, mail.portal.id, mail.recipient);
  return view && model::is_admitted(mail.portal, view->facts, now) ? key : std::nullopt;
}

model::MailNews read_news(Reader& reader, const DueMail& mail, db::Rows& row, std::string_view kind,
                          base::Time now) {
  if (kind == "owner_reply" || kind == "contact_reply") return read_reply(row, kind == "contact_reply");
  if (kind == "password_changed") return model::PasswordChanged{};
  if (kind == "registration_approved") return model::RegistrationApproved{};
  if (kind == "registration") return model::RegistrationLink{row.flag(7)};
  if (kind == "email_change_old" || kind == "email_change_new")
    return model::EmailChange{contact_of(row), row.text_if_any(8).value_or(""),
                              row.text_if_any(9).value_or(""), kind == "email_change_new"};
  auto link_key = read_link_key(reader, mail, row, now);
  if (kind == "password_reset")
    return model::PasswordReset{contact_of(row), row.text_if_any(8), std::move(link_key)};
  if (kind == "invitation" || kind == "invitation_reminder")
    return model::Invitation{contact_of(row), std::move(link_key), kind == "invitation_reminder"};
  throw std::logic_error("a mail of an unknown kind");
}

struct Leased {
  model::MailId id;
  std::string kind;
};

db::Sql reading_of(std::string_view kind) {
  if (kind == "owner_reply") return kReadReply;
  if (kind == "contact_reply") return kReadContactReply;
  if (kind == "registration") return kReadRegistration;
  if (kind == "email_change_old") return kReadOldAddress;
  if (kind == "email_change_new") return kReadNewAddress;
  return kReadOfContact;
}

// What it tells is read without a lock: nothing of it changes any more.
DueMail read_mail(Reader& reader, const Leased& leased, const std::string& lease, base::Time now) {
  const auto statement = reading_of(leased.kind);
  auto row = reader.connection().query(statement, leased.id);
  if (!row.next()) throw std::logic_error("a mail has lost what it tells");
  DueMail mail{.id = leased.id,
               .lease = lease,
               .recipient = row.text(0),
               .key = row.text(1),
               .created = row.time(2),
               .tries = static_cast<unsigned>(row.number(3)),
               .portal = reader.settings(row.id<model::PortalId>(4), row.number(5)),
               .addressee = row.text_if_any(6),
               .language = {},
               .news = {}};
  if (leased.kind == "contact_reply" &&
      !may_read(reader, mail.portal, mail.recipient, row.id<model::TicketNumber>(7),
                row.id<model::ThreadId>(11), now))
    mail.addressee.reset();
  if (leased.kind != "owner_reply") mail.language = find_language(reader, mail.portal.id, mail.recipient);
  if (mail.language.empty()) mail.language = mail.portal.language;
  mail.news = read_news(reader, mail, row, leased.kind, now);
  return mail;
}

}  // namespace

std::optional<DueMail> lease_mail(Reader& reader, base::Time now) {
  const auto lease = base::random_bytes(kKeyBytes);
  const auto leased = transact(reader, [&](Transaction& work) -> std::optional<Leased> {
    auto row = work.connection().query(kFindDue, now);
    if (!row.next()) return std::nullopt;
    Leased found{row.id<model::MailId>(0), row.text(1)};
    work.connection().execute(kLease, lease, now + kMailLease, found.id);
    work.commit();
    return found;
  });
  return leased ? std::optional(read_mail(reader, *leased, lease, now)) : std::nullopt;
}

void settle_sent(Reader& reader, const DueMail& mail, base::Time now) {
  settle(reader, mail, "sent", now, now, std::nullopt);
}

void settle_failed(Reader& reader, const DueMail& mail, std::string_view trouble, base::Time now) {
  settle(reader, mail, "failed", std::nullopt, now, base::shortened(trouble, kMostTrouble));
}

void postpone(Reader& reader, const DueMail& mail, std::string_view trouble, base::Time due) {
  settle(reader, mail, "waiting", std::nullopt, due, base::shortened(trouble, kMostTrouble));
}

void drop(Reader& reader, const DueMail& mail) {
  transact(reader, [&](Transaction& work) {
    if (work.connection().execute(kDrop, mail.id, mail.lease) > 0)
      work.connection().execute(kForgetInvitation, mail.portal.id, mail.key);
    work.commit();
  });
}

}  // namespace store
