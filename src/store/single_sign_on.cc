// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/single_sign_on.h"

#include <algorithm>

#include "base/language.h"
#include "store/people.h"
#include "store/properties.h"

namespace store {

namespace {

using model::SsoProblem;

constexpr db::Sql kUse = "INSERT INTO sso_used (portal_id, replay_key, good_until) VALUES (?, ?, ?)";
constexpr db::Sql kHoldContact =
    "SELECT id, name, is_disabled, password_hash IS NOT NULL AND sso_since IS NULL FROM contact WHERE "
    "portal_id = ? AND email = ? FOR UPDATE";
constexpr db::Sql kFindCompany =
    "SELECT id FROM company WHERE portal_id = ? AND email_domain = ? ORDER BY id LIMIT 2";
constexpr db::Sql kNoteSince =
    "UPDATE contact SET sso_since = ? WHERE portal_id = ? AND id = ? AND sso_since IS NULL";

// The one company of the address's domain.
std::optional<model::CompanyId> company_of(Transaction& work, const model::Portal& portal,
                                           std::string_view email) {
  const auto domain = base::to_ascii_domain(email.substr(email.rfind('@') + 1));
  if (!portal.sso_companies || !domain) return std::nullopt;
  auto rows = work.connection().query(kFindCompany, portal.id, *domain);
  if (!rows.next()) return std::nullopt;
  const auto company = rows.id<model::CompanyId>(0);
  return rows.next() ? std::nullopt : std::optional(company);
}

model::ContactId create(Transaction& work, const model::Portal& portal, const model::SsoClaims& claims,
                        base::Time now) {
  const auto& email = claims.email;
  const auto name = claims.name.empty() ? email.substr(0, email.rfind('@')) : claims.name;
  const auto contact = create_contact(work, portal.id, {email, name, company_of(work, portal, email)}, now);
  if (!contact) throw Conflict("somebody has made the same contact just now");
  return *contact;
}

void set_attributes(Transaction& work, model::PortalId portal, model::ContactId contact,
                    const Vouching& vouching) {
  if (vouching.attributes.empty()) return;
  const auto properties = read_properties(work, portal);
  for (const auto& [claim, key] : vouching.attributes) {
    if (const auto* property = find_contact_property(properties, key))
      set_values(work, portal, contact, *property,
                 values_of(*property, vouching.claims, claim).value_or(std::vector<model::PropertyValue>{}));
  }
}

}  // namespace

const model::Property* find_contact_property(std::span<const model::Property> properties,
                                             std::string_view key) {
  const auto found = std::ranges::find_if(properties, [&](const auto& each) {
    return each.holder == model::Holder::Contact && !each.built_in() && each.key == key;
  });
  return found == properties.end() ? nullptr : &*found;
}

std::optional<std::vector<model::PropertyValue>> values_of(const model::Property& property,
                                                           const model::SsoClaims& claims,
                                                           const std::string& claim) {
  const auto said =
      std::ranges::find(claims.attributes, claim, &std::pair<std::string, std::vector<std::string>>::first);
  return said == claims.attributes.end() ? std::nullopt : model::parse_values(property, said->second);
}

bool use_up(Transaction& work, model::PortalId portal, std::string_view key, base::Time until) {
  try {
    work.connection().execute(kUse, portal, key, until);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

std::variant<model::ContactId, SsoProblem> take_in(Transaction& work, const model::Portal& portal,
                                                   const Vouching& vouching, base::Time now) {
  const auto& claims = vouching.claims;
  if (!use_up(work, portal.id, claims.replay_key, claims.good_until)) return SsoProblem::Replayed;
  auto row = work.connection().query(kHoldContact, portal.id, claims.email);
  const bool is_known = row.next();
  if (is_known && row.flag(2)) return SsoProblem::Disabled;
  if (is_known && row.flag(3) && !vouching.answers) return SsoProblem::Account;
  const auto contact = is_known ? row.id<model::ContactId>(0) : create(work, portal, claims, now);
  if (is_known && !claims.name.empty() && row.text(1) != claims.name)
    set_name(work, portal.id, contact, claims.name);
  work.connection().execute(kNoteSince, now, portal.id, contact);
  set_attributes(work, portal.id, contact, vouching);
  return contact;
}

}  // namespace store
