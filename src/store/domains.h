// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The domains that a portal is reached by, and those that it claims until DNS has shown that they are its
// own. A host is unique among all portals' domains, not among claims. Whoever writes has locked the portal
// before (lock_portal).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/portal.h"
#include "store/transaction.h"

namespace store {

struct DomainRow {
  std::string host;  // in normal form, with its port where it is not the usual one
  std::string origin;
};

// The primary one first, then those that redirect to it, the oldest first.
[[nodiscard]] std::vector<DomainRow> read_domains(Reader&, model::PortalId);

// Puts these domains, the first of them the primary one, in the place of those that the portal had; they need
// no claims any more. False when a host belongs to another portal, or stands twice.
[[nodiscard]] bool replace_domains(Transaction&, model::PortalId, std::span<const DomainRow>);

// The former primary one stays, and redirects. False when the portal has no such domain.
[[nodiscard]] bool choose_primary(Transaction&, model::PortalId, std::string_view host);

// False when the portal has no such domain, or it is the primary one.
[[nodiscard]] bool drop_domain(Transaction&, model::PortalId, std::string_view host);

struct DomainClaim {
  DomainRow domain;
  std::string token;  // 16 random bytes, which a TXT record has to show
};

// Makes it; where the portal claims the host already, that claim, with its token.
[[nodiscard]] DomainClaim claim_domain(Transaction&, model::PortalId, const DomainRow&, base::Time now);
[[nodiscard]] std::optional<DomainClaim> find_claim(Reader&, model::PortalId, std::string_view host);
// By host.
[[nodiscard]] std::vector<DomainClaim> read_claims(Reader&, model::PortalId);

// The claim, which was found to be true, becomes a domain that redirects.
enum class Settled {
  Connected,
  Withdrawn,  // there is no such claim any more
  Taken,      // another portal has the host; the transaction is to be given up
};
[[nodiscard]] Settled settle_claim(Transaction&, model::PortalId, const DomainClaim&);

// False when there is no such claim.
[[nodiscard]] bool drop_claim(Transaction&, model::PortalId, std::string_view host);

// The key and host of every domain that has this host name, with whatever port.
struct NamedDomain {
  std::string portal_key;
  std::string host;
};
[[nodiscard]] std::vector<NamedDomain> find_domains_named(Reader&, std::string_view name);

}  // namespace store
