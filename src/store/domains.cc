// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/domains.h"

#include "base/random.h"
#include "store/portals.h"

namespace store {

namespace {

constexpr std::size_t kTokenBytes = 16;

constexpr db::Sql kReadDomains =
    "SELECT host, origin FROM domain WHERE portal_id = ? ORDER BY is_primary IS NULL, id";
constexpr db::Sql kDeleteDomains = "DELETE FROM domain WHERE portal_id = ?";
constexpr db::Sql kInsertDomain =
    "INSERT INTO domain (portal_id, host, origin, is_primary) VALUES (?, ?, ?, ?)";
constexpr db::Sql kDropSettledClaims =
    "DELETE c FROM domain_claim c JOIN domain d ON d.portal_id = c.portal_id AND d.host = c.host "
    "WHERE c.portal_id = ?";

constexpr db::Sql kNoPrimary = "UPDATE domain SET is_primary = NULL WHERE portal_id = ?";
constexpr db::Sql kSetPrimary = "UPDATE domain SET is_primary = TRUE WHERE portal_id = ? AND host = ?";
constexpr db::Sql kDropDomain = "DELETE FROM domain WHERE portal_id = ? AND host = ? AND is_primary IS NULL";

constexpr db::Sql kInsertClaim =
    "INSERT INTO domain_claim (portal_id, host, origin, token, created_at) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kFindClaim =
    "SELECT host, origin, token FROM domain_claim WHERE portal_id = ? AND host = ?";
constexpr db::Sql kReadClaims =
    "SELECT host, origin, token FROM domain_claim WHERE portal_id = ? ORDER BY host";
constexpr db::Sql kDropClaim = "DELETE FROM domain_claim WHERE portal_id = ? AND host = ?";
constexpr db::Sql kSettleClaim = "DELETE FROM domain_claim WHERE portal_id = ? AND host = ? AND token = ?";

constexpr db::Sql kFindNamed =
    "SELECT p.portal_key, d.host FROM domain d JOIN portal p ON p.id = d.portal_id "
    "WHERE SUBSTRING_INDEX(d.host, ':', 1) = ? ORDER BY d.host";

DomainClaim claim_of(const db::Rows& row) {
  return {{row.text(0), row.text(1)}, row.text(2)};
}

}  // namespace

std::vector<DomainRow> read_domains(Reader& reader, model::PortalId portal) {
  std::vector<DomainRow> domains;
  auto rows = reader.connection().query(kReadDomains, portal);
  while (rows.next()) domains.push_back({rows.text(0), rows.text(1)});
  return domains;
}

bool replace_domains(Transaction& work, model::PortalId portal, std::span<const DomainRow> domains) {
  try {
    work.connection().execute(kDeleteDomains, portal);
    bool primary = true;
    for (const auto& domain : domains) {
      work.connection().execute(kInsertDomain, portal, domain.host, domain.origin,
                                primary ? std::optional(true) : std::nullopt);
      primary = false;
    }
    work.connection().execute(kDropSettledClaims, portal);
    raise_version(work, portal);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

bool choose_primary(Transaction& work, model::PortalId portal, std::string_view host) {
  raise_version(work, portal);
  work.connection().execute(kNoPrimary, portal);
  return work.connection().execute(kSetPrimary, portal, host) == 1;
}

bool drop_domain(Transaction& work, model::PortalId portal, std::string_view host) {
  return work.connection().execute(kDropDomain, portal, host) == 1;
}

DomainClaim claim_domain(Transaction& work, model::PortalId portal, const DomainRow& domain, base::Time now) {
  auto row = work.connection().query(kFindClaim, portal, domain.host);
  if (row.next()) return claim_of(row);
  DomainClaim claim{domain, base::random_bytes(kTokenBytes)};
  work.connection().execute(kInsertClaim, portal, domain.host, domain.origin, claim.token, now);
  return claim;
}

std::optional<DomainClaim> find_claim(Reader& reader, model::PortalId portal, std::string_view host) {
  auto row = reader.connection().query(kFindClaim, portal, host);
  return row.next() ? std::optional(claim_of(row)) : std::nullopt;
}

std::vector<DomainClaim> read_claims(Reader& reader, model::PortalId portal) {
  std::vector<DomainClaim> claims;
  auto rows = reader.connection().query(kReadClaims, portal);
  while (rows.next()) claims.push_back(claim_of(rows));
  return claims;
}

Settled settle_claim(Transaction& work, model::PortalId portal, const DomainClaim& claim) {
  const auto& [host, origin] = claim.domain;
  if (work.connection().execute(kSettleClaim, portal, host, claim.token) == 0) return Settled::Withdrawn;
  try {
    work.connection().execute(kInsertDomain, portal, host, origin, std::optional<bool>());
    return Settled::Connected;
  } catch (const db::Duplicate&) {
    return Settled::Taken;
  }
}

bool drop_claim(Transaction& work, model::PortalId portal, std::string_view host) {
  return work.connection().execute(kDropClaim, portal, host) == 1;
}

std::vector<NamedDomain> find_domains_named(Reader& reader, std::string_view name) {
  std::vector<NamedDomain> domains;
  auto rows = reader.connection().query(kFindNamed, name);
  while (rows.next()) domains.push_back({rows.text(0), rows.text(1)});
  return domains;
}

}  // namespace store
