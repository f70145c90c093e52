// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/registrations.h"

#include "base/random.h"
#include "base/secret.h"
#include "base/text.h"
#include "store/consents.h"
#include "store/outgoing_mail.h"
#include "store/pace.h"
#include "store/people.h"

namespace store {

namespace {

constexpr Pace kPaceOfAddress{.costs = std::chrono::minutes{10}, .free = 10};
constexpr Pace kPaceOfBoth{.costs = std::chrono::minutes{10}, .free = 3};
constexpr Pace kConfirmationPace{.costs = std::chrono::seconds{30}, .free = 10};
constexpr Pace kPaceOfNetwork{.costs = std::chrono::minutes{1}, .free = 20};
constexpr std::size_t kKeyBytes = 16;

constexpr db::Sql kReadDomains =
    "SELECT domain, is_allowed FROM registration_domain WHERE portal_id = ? ORDER BY domain";
constexpr db::Sql kDeleteDomains = "DELETE FROM registration_domain WHERE portal_id = ?";
constexpr db::Sql kInsertDomain =
    "INSERT INTO registration_domain (portal_id, domain, is_allowed) VALUES (?, ?, ?)";

constexpr db::Sql kInsert =
    "INSERT INTO registration (portal_id, email, name, password_hash, consent_text_id, link_key, "
    "browser_digest, address, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

constexpr db::SqlText read_text(const char* which) {
  db::SqlText sql;
  sql +=
      "SELECT id, email, name, password_hash, consent_text_id, browser_digest, address, created_at, "
      "confirmed_at, link_key FROM registration WHERE portal_id = ? AND ";
  sql += which;
  return sql;
}
constexpr auto kFindText = read_text("link_key = ? AND (created_at > ? OR confirmed_at IS NOT NULL)");
constexpr auto kHoldText =
    read_text("link_key = ? AND (created_at > ? OR confirmed_at IS NOT NULL) FOR UPDATE");
constexpr auto kListText = read_text("confirmed_at IS NOT NULL ORDER BY confirmed_at LIMIT ?");
constexpr auto kHoldWaitingText =
    read_text("email = ? AND confirmed_at IS NOT NULL ORDER BY confirmed_at LIMIT 1 FOR UPDATE");
constexpr db::Sql kFind = kFindText.data();
constexpr db::Sql kHold = kHoldText.data();
constexpr db::Sql kList = kListText.data();
constexpr db::Sql kHoldWaiting = kHoldWaitingText.data();

constexpr db::Sql kHoldContact =
    "SELECT id FROM contact WHERE portal_id = ? AND email = ? AND password_hash IS NULL AND is_disabled = "
    "FALSE "
    "FOR UPDATE";
constexpr db::Sql kConfirm = "UPDATE registration SET confirmed_at = ? WHERE portal_id = ? AND id = ?";
constexpr db::Sql kEnd = "DELETE FROM registration WHERE portal_id = ? AND email = ?";

Registration registration_of(const db::Rows& row) {
  return {.id = row.id<model::RegistrationId>(0),
          .link_key = row.text(9),
          .email = row.text(1),
          .name = row.text(2),
          .password_hash = row.text(3),
          .consent = row.id<model::ConsentTextId>(4),
          .browser_digest = row.text(5),
          .address = row.text(6),
          .created = row.time(7),
          .confirmed = row.time_if_any(8)};
}

std::optional<Registration> first_of(db::Rows rows) {
  return rows.next() ? std::optional(registration_of(rows)) : std::nullopt;
}

}  // namespace

void read_registration_domains(Reader& reader, model::Portal& portal) {
  auto rows = reader.connection().query(kReadDomains, portal.id);
  while (rows.next()) (rows.flag(1) ? portal.allowed_domains : portal.denied_domains).push_back(rows.text(0));
}

void replace_registration_domains(Transaction& work, const model::Portal& portal) {
  work.connection().execute(kDeleteDomains, portal.id);
  for (const auto& domain : portal.allowed_domains)
    work.connection().execute(kInsertDomain, portal.id, domain, true);
  for (const auto& domain : portal.denied_domains)
    work.connection().execute(kInsertDomain, portal.id, domain, false);
}

std::optional<std::chrono::seconds> pay_for_registration(Transaction& work, model::PortalId portal,
                                                         std::string_view email,
                                                         std::string_view remote_address, base::Time now) {
  const auto network = base::network_of(remote_address);
  const std::string address(email);
  auto wait = pay(work, portal, "registrations of\n" + network, kPaceOfNetwork, now);
  if (!wait) wait = pay(work, portal, "registration\n" + address + '\n' + network, kPaceOfBoth, now);
  if (!wait) wait = pay(work, portal, "registration\n" + address, kPaceOfAddress, now);
  return wait;
}

std::optional<std::chrono::seconds> pay_for_confirmation(Transaction& work, model::PortalId portal,
                                                         const Registration& registration, base::Time now) {
  return pay(work, portal, "confirmation\n" + registration.link_key, kConfirmationPace, now);
}

void add_registration(Transaction& work, model::PortalId portal, const NewRegistration& registration,
                      base::Time now) {
  const auto key = base::random_bytes(kKeyBytes);
  work.connection().execute(kInsert, portal, registration.email, registration.name,
                            registration.password_hash, registration.consent, key,
                            base::sha256(registration.browser_secret), registration.address, now);
  send_registration_link(work, portal, registration.email, key, now);
}

std::optional<Registration> find_registration(Reader& reader, model::PortalId portal, std::string_view key,
                                              base::Time now) {
  return first_of(reader.connection().query(kFind, portal, key, now - kRegistrationLife));
}

std::optional<Registration> hold_registration(Transaction& work, model::PortalId portal, std::string_view key,
                                              base::Time now) {
  return first_of(work.connection().query(kHold, portal, key, now - kRegistrationLife));
}

std::optional<model::ContactId> admit(Transaction& work, model::PortalId portal,
                                      const Registration& registration, base::Time now) {
  auto contact = create_contact(work, portal, {registration.email, registration.name, std::nullopt}, now);
  if (!contact) {
    auto known = work.connection().query(kHoldContact, portal, registration.email);
    if (!known.next()) return std::nullopt;
    contact = known.id<model::ContactId>(0);
  }
  if (!set_password(work, portal, Person::Contact, registration.email, registration.password_hash))
    return std::nullopt;
  note_consent(work, portal, *contact, registration.consent, registration.address, registration.created);
  end_registrations(work, portal, registration.email);
  return contact;
}

std::vector<Registration> list_waiting(Reader& reader, model::PortalId portal, std::uint64_t most) {
  std::vector<Registration> waiting;
  auto rows = reader.connection().query(kList, portal, most);
  while (rows.next()) waiting.push_back(registration_of(rows));
  return waiting;
}

std::optional<Registration> hold_waiting(Transaction& work, model::PortalId portal, std::string_view email) {
  return first_of(work.connection().query(kHoldWaiting, portal, email));
}

void note_confirmed(Transaction& work, model::PortalId portal, const Registration& registration,
                    base::Time now) {
  work.connection().execute(kConfirm, now, portal, registration.id);
}

void end_registrations(Transaction& work, model::PortalId portal, std::string_view email) {
  work.connection().execute(kEnd, portal, email);
}

}  // namespace store
