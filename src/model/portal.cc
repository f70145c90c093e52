// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/portal.h"

#include <algorithm>

#include "base/language.h"
#include "base/names.h"

namespace model {

namespace {

constexpr base::Names<TicketScope, 3> kTicketScopes{{{
    {"own", TicketScope::Own},
    {"company", TicketScope::Company},
    {"company_by_rules", TicketScope::CompanyByRules},
}}};

constexpr base::Names<WayIn, 4> kWaysIn{{{
    {"contacts", WayIn::Contacts},
    {"self_registration", WayIn::SelfRegistration},
    {"access_groups", WayIn::AccessGroups},
    {"single_sign_on", WayIn::SingleSignOn},
}}};

bool is_of(std::string_view domain, std::string_view whole) {
  return domain == whole || (domain.ends_with(whole) && domain[domain.size() - whole.size() - 1] == '.');
}

}  // namespace

std::string_view name_of(TicketScope scope) {
  return kTicketScopes.name_of(scope);
}

std::optional<TicketScope> parse_ticket_scope(std::string_view name) {
  return kTicketScopes.find(name);
}

std::string_view name_of(WayIn way) {
  return kWaysIn.name_of(way);
}

std::optional<WayIn> parse_way_in(std::string_view name) {
  return kWaysIn.find(name);
}

bool asks_for_groups(const Portal& portal) {
  return portal.way_in == WayIn::AccessGroups || (portal.way_in == WayIn::SingleSignOn && portal.sso_groups);
}

bool takes(const Portal& portal, SsoWay way) {
  return portal.way_in == WayIn::SingleSignOn && portal.sso_way == way;
}

bool takes_passwords(const Portal& portal) {
  return portal.way_in != WayIn::SingleSignOn || portal.sso_passwords;
}

bool takes_registrations(const Portal& portal) {
  return portal.way_in == WayIn::SelfRegistration && portal.consent;
}

FirstPassword first_password(const Portal& portal) {
  if (portal.way_in == WayIn::AccessGroups) return FirstPassword::Invitation;
  return takes_registrations(portal) ? FirstPassword::Registration : FirstPassword::Reset;
}

bool invites(const Portal& portal) {
  return portal.open && portal.way_in == WayIn::AccessGroups;
}

bool may_register(const Portal& portal, std::string_view email) {
  if (portal.allowed_domains.empty() && portal.denied_domains.empty()) return true;
  const auto domain = base::to_ascii_domain(email.substr(email.rfind('@') + 1));
  if (!domain) return false;
  const auto is_of_one = [&](const std::vector<std::string>& domains) {
    return std::ranges::any_of(domains, [&](const auto& whole) { return is_of(*domain, whole); });
  };
  return !is_of_one(portal.denied_domains) &&
         (portal.allowed_domains.empty() || is_of_one(portal.allowed_domains));
}

}  // namespace model
