// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/portal_settings.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "base/language.h"
#include "base/text.h"
#include "model/file.h"
#include "store/access_groups.h"
#include "store/invitations.h"
#include "store/jwt_settings.h"
#include "store/portals.h"
#include "store/properties.h"
#include "store/saml_settings.h"
#include "tools/command.h"
#include "tools/rules_json.h"

namespace tools {

namespace {

std::optional<std::chrono::minutes> parse_idle(const std::string& value) {
  if (value == "none") return std::nullopt;
  for (const auto* allowed : {"20", "40", "60", "1440"}) {
    if (value == allowed) return std::chrono::minutes{*base::parse_number<unsigned>(value)};
  }
  throw Refused(value + ": idle_minutes is 20, 40, 60, 1440 or none");
}

std::chrono::days parse_days(const std::string& value) {
  const auto days = base::parse_number<unsigned>(value);
  if (!days || *days < 1 || *days > 365) throw Refused(value + ": session_days is a number from 1 to 365");
  return std::chrono::days{*days};
}

template <class Number>
Number parse_at_most(const std::string& value, Number least, Number most, const std::string& what) {
  const auto number = base::parse_number<Number>(value);
  if (number && *number >= least && *number <= most) return *number;
  throw Refused(value + ": " + what + " is a number from " + std::to_string(least) + " to " +
                std::to_string(most));
}

std::optional<std::chrono::days> parse_reopen(const std::string& value) {
  if (value == "always") return std::nullopt;
  const auto days = base::parse_number<unsigned>(value);
  if (!days || *days > 3650) throw Refused(value + ": reopen_days is a number up to 3650, or always");
  return std::chrono::days{*days};
}

model::TicketScope parse_scope(const std::string& value) {
  const auto scope = model::parse_ticket_scope(value);
  if (!scope) throw Refused(value + ": ticket_scope is own, company or company_by_rules");
  return *scope;
}

model::WayIn parse_way_in(const std::string& value) {
  const auto way = model::parse_way_in(value);
  if (!way) throw Refused(value + ": way_in is contacts, self_registration, access_groups or single_sign_on");
  return *way;
}

// Whether it is for groups.
bool parse_audience(const std::string& value) {
  if (value != "everyone" && value != "groups") throw Refused(value + ": sso_audience is everyone or groups");
  return value == "groups";
}

std::string require_time_zone(const std::string& value) {
  if (!base::is_time_zone(value)) throw Refused(value + ": no such time zone");
  return value;
}

// It stands behind sendmail's -f.
std::string parse_sender(const std::string& value) {
  if (value.starts_with('-')) throw Refused(value + ": a sender's address does not begin with -");
  return value.empty() ? "" : require_email(value);
}

using Setter = std::function<void(model::Portal&, const std::string&)>;

Setter flag(bool model::Portal::*setting) {
  return [setting](auto& portal, auto& value) { portal.*setting = parse_yes_or_no(value); };
}

Setter words(std::string model::Portal::*setting, std::size_t most, const char* name) {
  return [=](auto& portal, auto& value) {
    require_text(value, most, name);
    portal.*setting = value;
  };
}

Setter words_or_none(std::string model::Portal::*setting, std::size_t most, const char* name) {
  return [=](auto& portal, auto& value) {
    if (!value.empty()) require_text(value, most, name);
    portal.*setting = value;
  };
}

Setter lines_or_none(std::string model::Portal::*setting, std::size_t most, const char* name) {
  return [=](auto& portal, auto& value) {
    portal.*setting = value.empty() ? "" : require_lines(value, most, name);
  };
}

Setter address_or_none(std::string model::Portal::*setting) {
  return [=](auto& portal, auto& value) { portal.*setting = value.empty() ? "" : require_email(value); };
}

Setter domains(std::vector<std::string> model::Portal::*setting) {
  return [setting](auto& portal, auto& value) { portal.*setting = parse_domains(value); };
}

const std::map<std::string, Setter>& setters() {
  static const std::map<std::string, Setter> kAll = {
      {"title", words(&model::Portal::title, 200, "title")},
      {"open", flag(&model::Portal::open)},
      {"way_in", [](auto& portal, auto& value) { portal.way_in = parse_way_in(value); }},
      {"sso_audience", [](auto& portal, auto& value) { portal.sso_groups = parse_audience(value); }},
      {"sso_passwords", flag(&model::Portal::sso_passwords)},
      {"sso_companies", flag(&model::Portal::sso_companies)},
      {"registration_approval", flag(&model::Portal::registration_approval)},
      {"allowed_domains", domains(&model::Portal::allowed_domains)},
      {"denied_domains", domains(&model::Portal::denied_domains)},
      {"help_name", words_or_none(&model::Portal::help_name, 200, "help_name")},
      {"help_email", address_or_none(&model::Portal::help_email)},
      {"sender_email", [](auto& portal, auto& value) { portal.sender_email = parse_sender(value); }},
      {"invitation_text", lines_or_none(&model::Portal::invitation_text, 4000, "invitation_text")},
      {"ticket_singular", words(&model::Portal::ticket_singular, 60, "ticket_singular")},
      {"ticket_plural", words(&model::Portal::ticket_plural, 60, "ticket_plural")},
      {"ticket_scope", [](auto& portal, auto& value) { portal.ticket_scope = parse_scope(value); }},
      {"reply_to_closed", flag(&model::Portal::reply_to_closed)},
      {"close_by_customer", flag(&model::Portal::close_by_customer)},
      {"reopen_days", [](auto& portal, auto& value) { portal.reopen = parse_reopen(value); }},
      {"show_stages", flag(&model::Portal::show_stages)},
      {"all_threads", flag(&model::Portal::all_threads)},
      {"idle_minutes", [](auto& portal, auto& value) { portal.idle = parse_idle(value); }},
      {"session_days", [](auto& portal, auto& value) { portal.session_life = parse_days(value); }},
      {"files_most",
       [](auto& portal, auto& value) {
         portal.files_most = parse_at_most(value, 0U, model::kMostFiles, "files_most");
       }},
      {"file_bytes",
       [](auto& portal, auto& value) {
         portal.file_bytes = parse_at_most(value, std::uint64_t{1}, model::kMostFileBytes, "file_bytes");
       }},
      {"time_zone", [](auto& portal, auto& value) { portal.time_zone = require_time_zone(value); }},
  };
  return kAll;
}

// Rules speak of properties, which only the portal's shelves know.
bool assign_rules(store::Reader& shelves, model::Portal& portal, const std::string& name,
                  const std::string& value) {
  constexpr std::array kTicket{model::Holder::Ticket};
  constexpr std::array kPeople{model::Holder::Contact, model::Holder::Company};
  if (name == "ticket_filter") {
    portal.ticket_filter = parse_rules(value, store::read_properties(shelves, portal.id), kTicket);
  } else if (name == "company_access") {
    portal.company_access = parse_rules(value, store::read_properties(shelves, portal.id), kPeople);
  } else {
    return false;
  }
  return true;
}

void assign_language(const std::vector<std::string>& languages, model::Portal& portal,
                     const std::string& value) {
  if (std::ranges::find(languages, value) == languages.end())
    throw Refused(value + ": mails are not written in this language, but in " + base::join_words(languages));
  portal.language = value;
}

bool is_way_in_force(store::Reader& shelves, const model::Portal& portal) {
  return portal.sso_way == model::SsoWay::Saml ? store::is_saml_in_force(shelves, portal.id)
                                               : store::is_jwt_in_force(shelves, portal.id);
}

}  // namespace

bool parse_yes_or_no(const std::string& value) {
  if (value == "yes") return true;
  if (value == "no") return false;
  throw Refused(value + ": yes or no");
}

std::vector<std::string> parse_domains(const std::string& value) {
  constexpr std::size_t kMostDomains = 1000;
  constexpr std::size_t kMostBytes = 65'535;
  if (value.size() > kMostBytes) throw Refused("domains have more than 65535 bytes");
  auto domains = base::words_of(base::to_ascii_lower(value));
  for (const auto& domain : domains) {
    if (!base::is_host_name(domain)) throw Refused(domain + ": this is not a domain like example.com");
  }
  if (domains.size() > kMostDomains) throw Refused("more than " + std::to_string(kMostDomains) + " domains");
  std::ranges::sort(domains);
  domains.erase(std::ranges::unique(domains).begin(), domains.end());
  return domains;
}

std::string setting_names() {
  std::string names = "language, ticket_filter, company_access";
  for (const auto& [name, setter] : setters()) names += ", " + name;
  return names;
}

void assign_setting(store::Reader& shelves, const std::vector<std::string>& languages, model::Portal& portal,
                    const std::string& name, const std::string& value) {
  if (const auto found = setters().find(name); found != setters().end()) {
    found->second(portal, value);
  } else if (name == "language") {
    assign_language(languages, portal, value);
  } else if (!assign_rules(shelves, portal, name, value)) {
    throw Refused(name + ": there is no such setting");
  }
}

void require_apart(const model::Portal& portal) {
  for (const auto& domain : portal.denied_domains) {
    if (std::ranges::binary_search(portal.allowed_domains, domain))
      throw Refused(domain + ": a domain is allowed or denied, not both");
  }
}

void require_whole(store::Reader& shelves, const model::Portal& portal) {
  require_apart(portal);
  if (portal.help_name.empty() && !portal.help_email.empty())
    throw Refused("help_email needs help_name, the name of who answers there");
  if (portal.way_in == model::WayIn::SingleSignOn && !is_way_in_force(shelves, portal))
    throw Refused("single sign-on is switched on by luukkuctl sso jwt on " + portal.key +
                  ", or by luukkuctl sso saml on " + portal.key);
  if (!portal.open) return;
  if (portal.way_in == model::WayIn::SelfRegistration && !portal.consent) {
    throw Refused("an open portal with self_registration needs a consent text: luukkuctl consent set " +
                  portal.key);
  }
  if (model::asks_for_groups(portal) && !store::admits_any_group(shelves, portal.id)) {
    throw Refused("an open portal for groups needs a group that it admits: luukkuctl group admit " +
                  portal.key);
  }
}

void note_invitations(store::Reader& shelves, model::PortalId portal, nlohmann::ordered_json& outcome) {
  const auto now = base::now();
  const auto noted = store::note_invitations(shelves, store::read_portal(shelves, portal), now);
  if (noted == 0) return;
  outcome["to be invited"] = noted;
  outcome["not before"] = base::to_rfc3339(now + store::kInvitationGrace);
}

nlohmann::ordered_json describe_settings(const model::Portal& portal) {
  const auto yes_or_no = [](bool flag) { return flag ? "yes" : "no"; };
  return {{"title", portal.title},
          {"open", yes_or_no(portal.open)},
          {"way_in", std::string(model::name_of(portal.way_in))},
          {"sso_audience", portal.sso_groups ? "groups" : "everyone"},
          {"sso_passwords", yes_or_no(portal.sso_passwords)},
          {"sso_companies", yes_or_no(portal.sso_companies)},
          {"registration_approval", yes_or_no(portal.registration_approval)},
          {"allowed_domains", base::join_words(portal.allowed_domains)},
          {"denied_domains", base::join_words(portal.denied_domains)},
          {"help_name", portal.help_name},
          {"help_email", portal.help_email},
          {"sender_email", portal.sender_email},
          {"invitation_text", portal.invitation_text},
          {"ticket_singular", portal.ticket_singular},
          {"ticket_plural", portal.ticket_plural},
          {"ticket_scope", std::string(model::name_of(portal.ticket_scope))},
          {"ticket_filter", write_rules(portal.ticket_filter)},
          {"company_access", write_rules(portal.company_access)},
          {"reply_to_closed", yes_or_no(portal.reply_to_closed)},
          {"reopen_days", portal.reopen ? std::to_string(portal.reopen->count()) : "always"},
          {"close_by_customer", yes_or_no(portal.close_by_customer)},
          {"show_stages", yes_or_no(portal.show_stages)},
          {"all_threads", yes_or_no(portal.all_threads)},
          {"idle_minutes", portal.idle ? std::to_string(portal.idle->count()) : "none"},
          {"session_days", std::to_string(portal.session_life.count())},
          {"files_most", std::to_string(portal.files_most)},
          {"file_bytes", std::to_string(portal.file_bytes)},
          {"time_zone", portal.time_zone},
          {"language", portal.language}};
}

}  // namespace tools
