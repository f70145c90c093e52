// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_assertion.h"

#include <algorithm>
#include <array>

#include "auth/clock_skew.h"
#include "auth/saml_names.h"
#include "base/secret.h"
#include "base/text.h"
#include "model/email_address.h"

namespace auth {

namespace {

using model::SsoProblem;
using Attributes = std::vector<std::pair<std::string, std::vector<std::string>>>;

constexpr std::size_t kMostId = 1000;  // bytes

// What identity providers call these: by name, as LDAP's object identifiers, as Microsoft's claims.
constexpr std::array<std::string_view, 7> kEmails{
    "mail",
    "email",
    "emailAddress",
    "Email",
    "urn:oid:0.9.2342.19200300.100.1.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
    "http://schemas.xmlsoap.org/claims/EmailAddress"};
constexpr std::array<std::string_view, 5> kNames{"displayName", "urn:oid:2.16.840.1.113730.3.1.241",
                                                 "http://schemas.microsoft.com/identity/claims/displayname",
                                                 "name", "cn"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamesInTwo{
    {{"givenName", "sn"},
     {"urn:oid:2.5.4.42", "urn:oid:2.5.4.4"},
     {"firstName", "lastName"},
     {"first_name", "last_name"},
     {"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname",
      "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname"}}};

// NameIDs that may be an address.
constexpr std::array<std::string_view, 3> kAddressFormats{
    "", saml::kEmailFormat, "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"};

// A moment that is there and can be read, or is not there.
struct Moment {
  std::optional<base::Time> time;
  bool is_good = true;
};
Moment moment_of(const xmlNode* node, const char* name) {
  const auto text = attribute_of(node, name);
  if (!text) return {};
  const auto time = base::from_rfc3339(*text);
  return {time, time.has_value()};
}

// NotBefore and NotOnOrAfter of an element.
std::optional<SsoProblem> judge_times(const xmlNode* node, base::Time now) {
  const auto begins = moment_of(node, "NotBefore");
  const auto ends = moment_of(node, "NotOnOrAfter");
  if (!begins.is_good || !ends.is_good) return SsoProblem::Lifetime;
  if (begins.time && *begins.time > now + kClockSkew) return SsoProblem::Early;
  if (ends.time && *ends.time + kClockSkew <= now) return SsoProblem::Expired;
  return std::nullopt;
}

std::string text_of_child(const xmlNode* parent, const XmlName& name) {
  const auto* child = only_child(parent, name);
  return child == nullptr ? std::string{} : text_in(child).value_or("");
}

bool is_for(const xmlNode* restriction, std::string_view audience) {
  return std::ranges::any_of(children_of(restriction, saml::assertion("Audience")),
                             [&](const auto* each) { return text_in(each) == audience; });
}

// SAML Core, section 2.5: what is not understood is not met. A bearer assertion names whom it is for.
std::optional<SsoProblem> judge_conditions(const xmlNode* assertion, const SamlRules& rules, base::Time now) {
  const auto* conditions = only_child(assertion, saml::assertion("Conditions"));
  if (conditions == nullptr) return SsoProblem::Conditions;
  if (const auto problem = judge_times(conditions, now)) return problem;
  bool is_ours = false;
  for (const auto* each : elements_in(conditions)) {
    if (is(each, saml::assertion("AudienceRestriction"))) {
      is_ours = is_for(each, rules.audience);
      if (!is_ours) return SsoProblem::Audience;
    } else if (!is(each, saml::assertion("OneTimeUse")) && !is(each, saml::assertion("ProxyRestriction"))) {
      return SsoProblem::Conditions;
    }
  }
  return is_ours ? std::nullopt : std::optional(SsoProblem::Audience);
}

struct Confirmed {
  std::string in_response_to;
  base::Time until;
};
// SAML Profiles, section 4.1.4.2.
std::variant<Confirmed, SsoProblem> judge_confirmation(const xmlNode* confirmation, const SamlRules& rules,
                                                       base::Time now) {
  const auto* data = only_child(confirmation, saml::assertion("SubjectConfirmationData"));
  if (attribute_of(confirmation, "Method") != saml::kBearer || data == nullptr)
    return SsoProblem::Confirmation;
  if (attribute_of(data, "Recipient") != rules.acs) return SsoProblem::Destination;
  const auto until = moment_of(data, "NotOnOrAfter").time;
  if (!until || *until > now + kLongestAssertionLife) return SsoProblem::Lifetime;
  if (const auto problem = judge_times(data, now)) return *problem;
  return Confirmed{attribute_of(data, "InResponseTo").value_or(""), *until};
}

// Until when one of them may hold: so long it has to be known that the assertion was used.
base::Time end_of(const xmlNode* subject, base::Time end) {
  for (const auto* each : children_of(subject, saml::assertion("SubjectConfirmation"))) {
    const auto* data = only_child(each, saml::assertion("SubjectConfirmationData"));
    const auto until = data == nullptr ? std::nullopt : moment_of(data, "NotOnOrAfter").time;
    if (until) end = std::max(end, *until);
  }
  return std::min(end, base::kEndOfTime - kClockSkew);
}

// One of them has to hold.
std::variant<Confirmed, SsoProblem> confirm(const xmlNode* subject, const SamlRules& rules, base::Time now) {
  std::variant<Confirmed, SsoProblem> outcome = SsoProblem::Confirmation;
  for (const auto* each : children_of(subject, saml::assertion("SubjectConfirmation"))) {
    outcome = judge_confirmation(each, rules, now);
    if (std::holds_alternative<Confirmed>(outcome)) break;
  }
  return outcome;
}

std::variant<model::SamlSubject, SsoProblem> read_subject(const xmlNode* subject, const xmlNode* statement) {
  const auto names = children_of(subject, saml::assertion("NameID"));
  const bool is_hidden = !children_of(subject, saml::assertion("EncryptedID")).empty() ||
                         !children_of(subject, saml::assertion("BaseID")).empty();
  if (names.size() > 1 || is_hidden) return SsoProblem::Structure;
  model::SamlSubject found;
  found.session = base::trim(attribute_of(statement, "SessionIndex").value_or(""));
  if (!names.empty()) {
    const auto name = text_in(names.front());
    if (!name) return SsoProblem::Structure;
    found.name_id = *name;
    found.format = attribute_of(names.front(), "Format").value_or("");
    found.qualifier = attribute_of(names.front(), "NameQualifier").value_or("");
    found.service = attribute_of(names.front(), "SPNameQualifier").value_or("");
  }
  const auto fits = [](const std::string& text) {
    return text.size() <= kMostId && base::on_one_line(text) == text;
  };
  if (!fits(found.name_id) || !fits(found.format) || !fits(found.qualifier) || !fits(found.service) ||
      !fits(found.session))
    return SsoProblem::Structure;
  return found;
}

// Values that have elements in them are left out: no property takes them.
Attributes read_attributes(const xmlNode* assertion) {
  Attributes all;
  for (const auto* statement : children_of(assertion, saml::assertion("AttributeStatement"))) {
    for (const auto* attribute : children_of(statement, saml::assertion("Attribute"))) {
      const auto name = attribute_of(attribute, "Name").value_or("");
      auto known = std::ranges::find(all, name, &Attributes::value_type::first);
      if (known == all.end()) known = all.insert(known, {name, {}});
      for (const auto* value : children_of(attribute, saml::assertion("AttributeValue"))) {
        if (auto text = text_in(value)) known->second.push_back(*std::move(text));
      }
    }
  }
  return all;
}

const std::vector<std::string>* values_of(const Attributes& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &Attributes::value_type::first);
  return found == attributes.end() || found->second.empty() ? nullptr : &found->second;
}

std::string first_of(const Attributes& attributes, std::string_view name) {
  const auto* values = values_of(attributes, name);
  return values == nullptr ? std::string{} : values->front();
}

// The one address among them.
std::optional<std::string> address_in(const std::vector<std::string>& values) {
  std::optional<std::string> one;
  for (const auto& each : values) {
    auto address = model::normal_email_address(each);
    if (!address || (one && *one != *address)) return std::nullopt;
    one = std::move(address);
  }
  return one;
}

std::optional<std::string> email_of(const Attributes& attributes, const model::SamlSubject& subject,
                                    const SamlRules& rules) {
  if (!rules.email_attribute.empty()) {
    const auto* values = values_of(attributes, rules.email_attribute);
    return values == nullptr ? std::nullopt : address_in(*values);
  }
  for (const auto name : kEmails) {
    if (const auto* values = values_of(attributes, name)) return address_in(*values);
  }
  const bool may_be_one = std::ranges::find(kAddressFormats, subject.format) != kAddressFormats.end();
  return may_be_one ? model::normal_email_address(subject.name_id) : std::nullopt;
}

std::string name_of(const Attributes& attributes) {
  for (const auto each : kNames) {
    if (auto name = model::sso_name({first_of(attributes, each)}); !name.empty()) return name;
  }
  for (const auto& [given, family] : kNamesInTwo) {
    auto name = model::sso_name({first_of(attributes, given) + ' ' + first_of(attributes, family)});
    if (!name.empty()) return name;
  }
  return {};
}

std::string replay_key(std::string_view issuer, const std::string& id) {
  return base::sha256("assertion " + std::to_string(issuer.size()) + ' ' + std::string(issuer) + id);
}

std::optional<SsoProblem> judge_statement(const xmlNode* statement, base::Time now) {
  const auto ends = moment_of(statement, "SessionNotOnOrAfter");
  if (!ends.is_good) return SsoProblem::Lifetime;
  return ends.time && *ends.time + kClockSkew <= now ? std::optional(SsoProblem::Expired) : std::nullopt;
}

}  // namespace

std::variant<SamlSignIn, SsoProblem> read_assertion(const xmlNode* assertion, const SamlRules& rules,
                                                    base::Time now) {
  const auto id = attribute_of(assertion, "ID").value_or("");
  const auto* subject = only_child(assertion, saml::assertion("Subject"));
  const auto statements = children_of(assertion, saml::assertion("AuthnStatement"));
  if (id.empty() || id.size() > kMostId || attribute_of(assertion, "Version") != "2.0" ||
      subject == nullptr || statements.empty())
    return SsoProblem::Structure;
  if (text_of_child(assertion, saml::assertion("Issuer")) != rules.issuer) return SsoProblem::Issuer;
  if (const auto problem = judge_conditions(assertion, rules, now)) return *problem;
  const auto confirmed = confirm(subject, rules, now);
  if (const auto* problem = std::get_if<SsoProblem>(&confirmed)) return *problem;
  if (const auto problem = judge_statement(statements.front(), now)) return *problem;
  auto named = read_subject(subject, statements.front());
  if (const auto* problem = std::get_if<SsoProblem>(&named)) return *problem;
  auto& person = std::get<model::SamlSubject>(named);
  auto attributes = read_attributes(assertion);
  auto email = email_of(attributes, person, rules);
  if (!email) return SsoProblem::Email;
  const auto& [in_response_to, until] = std::get<Confirmed>(confirmed);
  return SamlSignIn{.claims = {.email = *std::move(email),
                               .name = name_of(attributes),
                               .replay_key = replay_key(rules.issuer, id),
                               .good_until = end_of(subject, until) + kClockSkew,
                               .attributes = std::move(attributes)},
                    .subject = std::move(person),
                    .in_response_to = in_response_to};
}

}  // namespace auth
