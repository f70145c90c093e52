// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.h"
#include "model/id.h"
#include "model/rules.h"
#include "model/system_page.h"

namespace model {

// Which tickets a customer sees besides those of their own.
enum class TicketScope {
  Own,
  Company,
  CompanyByRules,  // the company's for those who satisfy `company_access`, their own for others
};

[[nodiscard]] std::string_view name_of(TicketScope);  // "own", "company", "company_by_rules"
[[nodiscard]] std::optional<TicketScope> parse_ticket_scope(std::string_view name);

// By which way contacts come in for the first time.
enum class WayIn {
  Contacts,          // whom the staff has made a contact, and given one
  SelfRegistration,  // anyone, at /register
  AccessGroups,      // the members of the groups that the portal admits, by an invitation
  SingleSignOn,      // whom the portal's identity provider vouches for: they need none
};

[[nodiscard]] std::string_view name_of(WayIn);  // "contacts", "self_registration", "access_groups"
[[nodiscard]] std::optional<WayIn> parse_way_in(std::string_view name);

// What whoever registers has to agree to, as it is worded now. Versions count from 1.
struct ConsentText {
  ConsentTextId id;
  std::uint64_t version = 0;
  std::string notice;  // in Markdown
  std::string label;   // beside the box that is ticked
};

struct PipelineName {
  PipelineId id;
  std::string name;
};

// By what an identity provider vouches for people.
enum class SsoWay { Jwt, Saml };
inline constexpr base::Names<SsoWay, 2> kSsoWays{{{{"jwt", SsoWay::Jwt}, {"saml", SsoWay::Saml}}}};

// One business's site, with the settings that pages and rules ask for.
struct Portal {
  PortalId id;
  std::string key;     // the name on the command line
  std::string origin;  // of its primary domain, "https://tickets.example.com": scheme, host, and the port
                       // where it is not the usual one
  std::string title;
  bool open = false;  // customers may come in
  WayIn way_in = WayIn::Contacts;
  SsoWay sso_way = SsoWay::Jwt;        // these four where way_in is SingleSignOn: by what;
  bool sso_groups = false;             // it is for the members of the groups that the portal admits, and not
                                       // for everyone;
  bool sso_passwords = false;          // passwords are offered beside it;
  bool sso_companies = false;          // a new contact is of the company that has their address's domain
  bool registration_approval = false;  // who has registered comes in once staff has approved
  std::vector<std::string> allowed_domains;  // of addresses that may register; none: all may
  std::vector<std::string> denied_domains;   // ... but for these
  Rules admission;           // of contacts and their companies: all dynamic groups that the portal admits
  std::string help_name;     // whom to ask who cannot come in;
  std::string help_email;    // ... both empty where nobody is named
  std::string sender_email;  // whose its mails are; empty: the node says it
  PageDesigns page_designs;
  std::string invitation_text;  // in place of the usual words; empty: these
  std::optional<ConsentText> consent;
  std::uint64_t consent_needed = 0;  // who has not agreed to this version or a later one is asked; 0: nobody
  std::string ticket_singular;       // what tickets are called here, as within a sentence: "order"
  std::string ticket_plural;         // "orders"
  TicketScope ticket_scope = TicketScope::Own;
  Rules ticket_filter;           // of tickets: those that satisfy it show, on every path
  Rules company_access;          // of contacts and their companies
  bool reply_to_closed = false;  // a reply to a closed ticket is taken
  std::optional<std::chrono::days>
      reopen;  // ... and opens it again for so long after closing; none: for ever
  bool close_by_customer = false;
  bool show_stages = false;  // the stage's own name is shown, not only open or closed
  bool all_threads = false;  // all conversations of a ticket are shown, not only the original one
  std::optional<std::chrono::minutes> idle;  // a session ends after that time without a request; none: never
  std::chrono::days session_life{30};        // ... and after that time in any case
  unsigned files_most = 0;                   // files with one submission; 0: none are taken
  std::uint64_t file_bytes = 0;              // of each
  std::string time_zone;
  std::string language;
  std::vector<PipelineName> pipelines;  // in the order in which they were made

  [[nodiscard]] const PageDesign& design(SystemPage page) const {
    return page_designs.at(static_cast<std::size_t>(page));
  }
};

// Whether the groups that the portal admits decide who comes in.
[[nodiscard]] bool asks_for_groups(const Portal&);
// Whether its customers sign in with an identity provider in that way.
[[nodiscard]] bool takes(const Portal&, SsoWay);
// Whether customers sign in with passwords here.
[[nodiscard]] bool takes_passwords(const Portal&);
// Whether anyone may register: there is a text to agree to.
[[nodiscard]] bool takes_registrations(const Portal&);
// How a contact comes to a first password.
enum class FirstPassword {
  Reset,         // as to a new one: by a link to the address
  Registration,  // with the consent, and the approval that the portal wants
  Invitation,
};
[[nodiscard]] FirstPassword first_password(const Portal&);
// Whether members of groups are invited, and may accept it.
[[nodiscard]] bool invites(const Portal&);
// Whether the address (in its normal form) is of a domain that may register. A domain stands for those below
// it too.
[[nodiscard]] bool may_register(const Portal&, std::string_view email);

}  // namespace model
