// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_logout.h"

#include "auth/clock_skew.h"
#include "auth/saml_names.h"
#include "auth/saml_signature.h"
#include "auth/saml_structure.h"

namespace auth {

namespace {

using model::SsoProblem;

std::string attribute(const xmlNode* node, const char* name) {
  return attribute_of(node, name).value_or("");
}

std::optional<SsoProblem> judge_signature(const xmlDoc* document, const LogoutRules& rules) {
  const auto found = root_signature(document);
  if (const auto* problem = std::get_if<SsoProblem>(&found)) return *problem;
  if (rules.certificates == nullptr) return std::nullopt;
  auto* signature = std::get<xmlNode*>(found);
  if (signature == nullptr) return SsoProblem::Unsigned;
  const bool good = is_signed_by(rules.certificates->keys(), signature, xmlDocGetRootElement(document));
  return good ? std::nullopt : std::optional(SsoProblem::Signature);
}

std::optional<SsoProblem> judge(const xmlNode* root, const LogoutRules& rules, base::Time now) {
  const auto* issuer = only_child(root, saml::assertion("Issuer"));
  if (issuer == nullptr || text_in(issuer) != rules.issuer) return SsoProblem::Issuer;
  if (attribute_of(root, "Destination") != rules.destination) return SsoProblem::Destination;
  const auto issued = base::from_rfc3339(attribute(root, "IssueInstant"));
  if (!issued) return SsoProblem::Lifetime;
  if (*issued > now + kClockSkew) return SsoProblem::Early;
  if (*issued + kLongestLogout + kClockSkew <= now) return SsoProblem::Expired;
  const auto ends = attribute_of(root, "NotOnOrAfter");
  if (!ends) return std::nullopt;
  const auto end = base::from_rfc3339(*ends);
  if (!end) return SsoProblem::Lifetime;
  return *end + kClockSkew <= now ? std::optional(SsoProblem::Expired) : std::nullopt;
}

}  // namespace

std::variant<SamlLogout, SsoProblem> read_logout_request(std::string_view xml, const LogoutRules& rules,
                                                         base::Time now) {
  prepare_xml_security();
  const auto document = parse_xml(xml);
  if (!document) return SsoProblem::Malformed;
  const auto* root = xmlDocGetRootElement(document.get());
  const auto* name = only_child(root, saml::assertion("NameID"));
  if (!is(root, saml::protocol("LogoutRequest")) || attribute_of(root, "Version") != "2.0" || name == nullptr)
    return SsoProblem::Structure;
  if (const auto problem = judge_signature(document.get(), rules)) return *problem;
  if (const auto problem = judge(root, rules, now)) return *problem;
  SamlLogout logout{.id = attribute(root, "ID"),
                    .subject = {text_in(name).value_or(""),
                                attribute(name, "Format"),
                                attribute(name, "NameQualifier"),
                                {},
                                {}},
                    .sessions = {}};
  for (const auto* each : children_of(root, saml::protocol("SessionIndex")))
    logout.sessions.push_back(text_in(each).value_or(""));
  return logout.id.empty() || logout.subject.name_id.empty()
             ? std::variant<SamlLogout, SsoProblem>(SsoProblem::Structure)
             : std::move(logout);
}

bool says_logged_out(std::string_view xml) {
  prepare_xml_security();
  const auto document = parse_xml(xml);
  if (!document) return false;
  const auto* root = xmlDocGetRootElement(document.get());
  const auto* status =
      is(root, saml::protocol("LogoutResponse")) ? only_child(root, saml::protocol("Status")) : nullptr;
  const auto* code = status == nullptr ? nullptr : only_child(status, saml::protocol("StatusCode"));
  return code != nullptr && attribute_of(code, "Value") == saml::kSuccess && elements_in(code).empty();
}

}  // namespace auth
