// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_response.h"

#include "auth/saml_assertion.h"
#include "auth/saml_decryption.h"
#include "auth/saml_names.h"
#include "auth/saml_signature.h"
#include "auth/saml_structure.h"

namespace auth {

namespace {

using model::SsoProblem;

constexpr std::size_t kMostRequestId = 200;

bool says_success(const xmlNode* response) {
  const auto* status = only_child(response, saml::protocol("Status"));
  const auto* code = status == nullptr ? nullptr : only_child(status, saml::protocol("StatusCode"));
  return code != nullptr && attribute_of(code, "Value") == saml::kSuccess;
}

// What stands around the assertion is signed or not; it has to agree.
std::optional<SsoProblem> judge_response(const SamlParts& parts, const SamlRules& rules) {
  const auto issuers = children_of(parts.response, saml::assertion("Issuer"));
  if (issuers.size() > 1 || (!issuers.empty() && text_in(issuers.front()) != rules.issuer))
    return SsoProblem::Issuer;
  const auto destination = attribute_of(parts.response, "Destination");
  const bool needs_destination = parts.response_signature != nullptr;  // SAML Bindings, section 3.5.5.2
  if (destination ? *destination != rules.acs : needs_destination) return SsoProblem::Destination;
  return std::nullopt;
}

// Takes what is encrypted out, and looks at the whole anew.
std::variant<SamlParts, SsoProblem> decrypted(const SamlParts& parts, const SamlRules& rules) {
  const auto plain = decrypt_assertion(parts.encrypted, rules.keys, parts.response_signature != nullptr);
  if (!plain) return SsoProblem::Decryption;
  auto* document = parts.response->doc;
  const auto* assertion = replace_by_xml(parts.encrypted, *plain);
  if (!is(assertion, saml::assertion("Assertion"))) return SsoProblem::Decryption;
  return saml_parts(document);
}

// Every signature that is there has to be good, and one has to be there; all that is read then is within what
// it signs.
std::variant<const xmlNode*, SsoProblem> signed_assertion(SamlParts parts, const SamlRules& rules) {
  const auto& keys = rules.certificates.keys();
  if (parts.response_signature != nullptr && !is_signed_by(keys, parts.response_signature, parts.response))
    return SsoProblem::Signature;
  const bool is_response_signed = parts.response_signature != nullptr;
  if (parts.encrypted != nullptr) {
    const auto opened = decrypted(parts, rules);
    if (const auto* problem = std::get_if<SsoProblem>(&opened)) return *problem;
    parts = std::get<SamlParts>(opened);
  }
  if (parts.assertion_signature == nullptr && !is_response_signed) return SsoProblem::Unsigned;
  if (parts.assertion_signature != nullptr && !is_signed_by(keys, parts.assertion_signature, parts.assertion))
    return SsoProblem::Signature;
  return parts.assertion;
}

}  // namespace

std::optional<SamlResponse> SamlResponse::parse(std::string_view xml) {
  prepare_xml_security();
  auto document = parse_xml(xml);
  if (!document) return std::nullopt;
  const auto* root = xmlDocGetRootElement(document.get());
  const auto request = attribute_of(root, "InResponseTo");
  const bool may_be_ours = !request || (request->size() <= kMostRequestId && is_plain_name(*request));
  if (!is(root, saml::protocol("Response")) || !may_be_ours) return std::nullopt;
  return SamlResponse(std::move(document));
}

std::string SamlResponse::in_response_to() const {
  return attribute_of(xmlDocGetRootElement(document_.get()), "InResponseTo").value_or("");
}

bool SamlResponse::is_encrypted() const {
  return only_child(xmlDocGetRootElement(document_.get()), saml::assertion("EncryptedAssertion")) != nullptr;
}

std::variant<SamlSignIn, SsoProblem> SamlResponse::verify(const SamlRules& rules, base::Time now) {
  // An answer that says no has no assertion.
  if (!says_success(xmlDocGetRootElement(document_.get()))) return SsoProblem::Status;
  const auto found = saml_parts(document_.get());
  if (const auto* problem = std::get_if<SsoProblem>(&found)) return *problem;
  const auto& parts = std::get<SamlParts>(found);
  if (const auto problem = judge_response(parts, rules)) return *problem;
  const auto assertion = signed_assertion(parts, rules);
  if (const auto* problem = std::get_if<SsoProblem>(&assertion)) return *problem;
  auto sign_in = read_assertion(std::get<const xmlNode*>(assertion), rules, now);
  const auto* good = std::get_if<SamlSignIn>(&sign_in);
  if (good != nullptr && good->in_response_to != in_response_to()) return SsoProblem::State;
  return sign_in;
}

}  // namespace auth
