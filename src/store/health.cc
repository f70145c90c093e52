// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/health.h"

#include "base/text.h"
#include "store/due_mails.h"

namespace store {

namespace {

constexpr db::Sql kVariables =
    "SELECT VERSION(), @@innodb_flush_log_at_trx_commit, @@max_connections, "
    "(SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = "
    "'schema_step')";
constexpr db::Sql kGrants = "SHOW GRANTS";

constexpr db::Sql kLate = "SELECT 1 FROM outgoing_mail WHERE state = 'waiting' AND due_at <= ? LIMIT 1";
// One mailbox that is full is no trouble of the server's; nor is a portal that is closed.
constexpr db::Sql kInVain =
    "SELECT q.trouble FROM outgoing_mail q JOIN portal p ON p.id = q.portal_id "
    "WHERE q.state = 'waiting' AND q.tries > 2 AND q.trouble IS NOT NULL AND (p.is_open = TRUE OR q.kind <> "
    "'contact_reply') AND NOT EXISTS (SELECT 1 FROM outgoing_mail s WHERE s.state = 'sent' AND s.due_at > ?) "
    "ORDER BY q.due_at LIMIT 1";
// What was refused was its address's fault; these were tried for two days.
constexpr db::Sql kLost =
    "SELECT DISTINCT p.portal_key FROM outgoing_mail q JOIN portal p ON p.id = q.portal_id "
    "WHERE q.state = 'failed' AND q.tries > 10 AND q.due_at > ? LIMIT 10";

std::uint64_t number_of(const std::string& version) {
  std::uint64_t number = 0;
  auto rest = std::string_view(version).substr(0, version.find_first_not_of("0123456789."));
  const auto parts = base::split(rest, '.');
  for (std::size_t at = 0; at < 3; ++at) {
    number =
        number * 100 + (at < parts.size() ? base::parse_number<std::uint64_t>(parts[at]).value_or(0) : 0);
  }
  return number;
}

}  // namespace

Health examine(Reader& reader) {
  Health health;
  auto variables = reader.connection().query(kVariables);
  if (variables.next()) {
    health.version = variables.text(0);
    health.version_number = number_of(health.version);
    health.flushes_at_commit = variables.number(1) == 1;
    health.max_connections = variables.number(2);
    health.has_schema = variables.number(3) == 1;
  }
  auto grants = reader.connection().query(kGrants);
  while (grants.next()) {
    const auto grant = grants.text(0);
    for (const auto* right : {"ALL PRIVILEGES", "CREATE", "ALTER", "DROP"}) {
      if (grant.find(right) != std::string::npos) health.may_change_schema = true;
    }
  }
  return health;
}

MailHealth examine_mails(Reader& reader, base::Time now) {
  MailHealth health;
  health.late = reader.connection().query(kLate, now - kMailLease).next();
  if (auto in_vain = reader.connection().query(kInVain, now - std::chrono::hours{1}); in_vain.next())
    health.trouble = in_vain.text(0);
  auto lost = reader.connection().query(kLost, now - std::chrono::days{1});
  while (lost.next()) health.lost.push_back(lost.text(0));
  return health;
}

}  // namespace store
