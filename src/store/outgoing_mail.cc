// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outgoing_mail.h"

#include "base/random.h"
#include "base/text.h"
#include "store/pace.h"

namespace store {

namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr Pace kResetPace{.costs = std::chrono::minutes{10}, .free = 3};
constexpr Pace kResetsOfNetwork{.costs = std::chrono::minutes{1}, .free = 20};

constexpr db::Sql kTellOfReply =
    "INSERT INTO outgoing_mail (portal_id, kind, recipient, ticket_id, message_id, message_key, created_at, "
    "due_at) "
    "SELECT t.portal_id, 'owner_reply', o.email, t.id, ?, RANDOM_BYTES(16), ?, ? FROM ticket t "
    "JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id AND o.is_disabled = FALSE "
    "WHERE t.portal_id = ? AND t.id = ? "
    "UNION ALL "
    "SELECT a.portal_id, 'contact_reply', c.email, a.ticket_id, ?, RANDOM_BYTES(16), ?, ? "
    "FROM ticket_contact a JOIN contact c ON c.portal_id = a.portal_id AND c.id = a.contact_id "
    "WHERE a.portal_id = ? AND a.ticket_id = ? AND a.contact_id <> ? AND c.is_disabled = FALSE "
    "AND c.wants_news = TRUE AND c.email IS NOT NULL AND (c.password_hash IS NOT NULL OR c.sso_since IS NOT "
    "NULL) "
    "AND NOT EXISTS (SELECT 1 FROM outgoing_mail q WHERE q.portal_id = a.portal_id "
    "AND q.ticket_id = a.ticket_id AND q.kind = 'contact_reply' AND q.recipient = c.email "
    "AND q.state = 'waiting')";

constexpr db::Sql kQueueLink =
    "INSERT INTO outgoing_mail (portal_id, kind, recipient, message_key, created_at, due_at) "
    "VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kTellContact =
    "INSERT INTO outgoing_mail (portal_id, kind, recipient, message_key, created_at, due_at) "
    "SELECT c.portal_id, ?, c.email, ?, ?, ? FROM contact c WHERE c.portal_id = ? AND c.id = ? "
    "AND c.email IS NOT NULL";

constexpr db::Sql kList =
    "SELECT q.id, q.recipient, q.kind, t.number, q.created_at, q.tries, q.trouble FROM outgoing_mail q "
    "LEFT JOIN ticket t ON t.portal_id = q.portal_id AND t.id = q.ticket_id "
    "WHERE q.portal_id = ? AND q.state = ? ORDER BY q.id DESC LIMIT ?";
constexpr db::Sql kRetry =
    "UPDATE outgoing_mail SET state = 'waiting', tries = 0, created_at = ?, due_at = ? WHERE portal_id = ? "
    "AND state = 'failed' AND kind NOT IN ('password_reset', 'registration', 'email_change_old', "
    "'email_change_new')";

// To whoever has the address when it is sent.
void queue_link(Transaction& work, model::PortalId portal, std::string_view kind, std::string_view email,
                std::string_view key, base::Time now) {
  work.connection().execute(kQueueLink, portal, kind, email, key, now, now);
}

void tell_contact(Transaction& work, model::PortalId portal, std::string_view kind, model::ContactId contact,
                  std::string_view key, base::Time now) {
  work.connection().execute(kTellContact, kind, key, now, now, portal, contact);
}

}  // namespace

void tell_of_reply(Transaction& work, model::PortalId portal, model::TicketId ticket,
                   model::MessageId message, model::ContactId author, base::Time now) {
  work.connection().execute(kTellOfReply, message, now, now, portal, ticket, message, now, now, portal,
                            ticket, author);
}

std::optional<std::chrono::seconds> ask_for_reset(Transaction& work, model::PortalId portal,
                                                  std::string_view email, std::string_view remote_address,
                                                  base::Time now) {
  auto wait = pay(work, portal, "resets of\n" + base::network_of(remote_address), kResetsOfNetwork, now);
  if (!wait) wait = pay(work, portal, "reset\n" + std::string(email), kResetPace, now);
  if (!wait) queue_link(work, portal, "password_reset", email, base::random_bytes(kKeyBytes), now);
  return wait;
}

void tell_password_changed(Transaction& work, model::PortalId portal, model::ContactId contact,
                           base::Time now) {
  tell_contact(work, portal, "password_changed", contact, base::random_bytes(kKeyBytes), now);
}

void send_registration_link(Transaction& work, model::PortalId portal, std::string_view email,
                            std::string_view key, base::Time now) {
  queue_link(work, portal, "registration", email, key, now);
}

void tell_approved(Transaction& work, model::PortalId portal, model::ContactId contact, base::Time now) {
  tell_contact(work, portal, "registration_approved", contact, base::random_bytes(kKeyBytes), now);
}

void send_invitation(Transaction& work, model::PortalId portal, model::ContactId contact,
                     std::string_view key, bool is_reminder, base::Time now) {
  tell_contact(work, portal, is_reminder ? "invitation_reminder" : "invitation", contact, key, now);
}

void send_email_change(Transaction& work, model::PortalId portal, model::ContactId contact,
                       std::string_view old_key, const NewAddress& address, base::Time now) {
  tell_contact(work, portal, "email_change_old", contact, old_key, now);
  queue_link(work, portal, "email_change_new", address.email, address.key, now);
}

std::vector<MailLine> list_mails(Reader& reader, model::PortalId portal, std::string_view state,
                                 std::uint64_t most) {
  std::vector<MailLine> lines;
  auto rows = reader.connection().query(kList, portal, state, most);
  while (rows.next()) {
    lines.push_back({.id = rows.id<model::MailId>(0),
                     .recipient = rows.text(1),
                     .kind = rows.text(2),
                     .ticket = rows.id_if_any<model::TicketNumber>(3),
                     .created = rows.time(4),
                     .tries = rows.number(5),
                     .trouble = rows.text_if_any(6)});
  }
  return lines;
}

std::uint64_t retry_failed(Transaction& work, model::PortalId portal, base::Time now) {
  return work.connection().execute(kRetry, now, now, portal);
}

}  // namespace store
