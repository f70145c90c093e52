// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_structure.h"

#include "auth/saml_names.h"
#include "auth/saml_signature.h"

namespace auth {

namespace {

using model::SsoProblem;

// What may stand in one place of the document only, wherever it stands.
struct Found {
  std::vector<xmlNode*> assertions, encrypted, signatures;
  bool has_objects = false;
};

void search(xmlNode* node, Found& found) {
  if (is(node, saml::assertion("Assertion"))) found.assertions.push_back(node);
  if (is(node, saml::assertion("EncryptedAssertion"))) found.encrypted.push_back(node);
  if (is(node, saml::signature("Signature"))) found.signatures.push_back(node);
  if (is(node, saml::signature("Object")) || is(node, saml::signature("Manifest"))) found.has_objects = true;
  for (auto* child : elements_in(node)) search(child, found);
}

// To be told apart: an identity provider that still signs with SHA-1 needs another setting, not another key.
SsoProblem problem_of(const xmlNode* signature) {
  const auto* info = only_child(signature, saml::signature("SignedInfo"));
  const auto* method = info == nullptr ? nullptr : only_child(info, saml::signature("SignatureMethod"));
  const auto algorithm = method == nullptr ? "" : attribute_of(method, "Algorithm").value_or("");
  return algorithm.ends_with("sha1") ? SsoProblem::Algorithm : SsoProblem::Structure;
}

// The signature of `element`, which has to be one of its children; null where it has none.
std::variant<xmlNode*, SsoProblem> signature_of(const Found& found, const xmlNode* element) {
  xmlNode* own = nullptr;
  for (auto* each : found.signatures) {
    if (each->parent != element) continue;
    if (own != nullptr) return SsoProblem::Structure;
    own = each;
  }
  if (own != nullptr && !is_plain_signature(own, element)) return problem_of(own);
  return own;
}

std::variant<SamlParts, SsoProblem> parts_of(xmlNode* root, const Found& found) {
  SamlParts parts{.response = root};
  if (!found.assertions.empty()) parts.assertion = found.assertions.front();
  if (!found.encrypted.empty()) parts.encrypted = found.encrypted.front();
  const auto* inner = parts.assertion != nullptr ? parts.assertion : parts.encrypted;
  const bool is_one =
      found.assertions.size() + found.encrypted.size() == 1 && inner != nullptr && inner->parent == root;
  if (!is_one || found.has_objects) return SsoProblem::Structure;
  for (const auto& [element, place] :
       {std::pair{root, &parts.response_signature}, std::pair{parts.assertion, &parts.assertion_signature}}) {
    const auto own = element == nullptr ? nullptr : signature_of(found, element);
    if (const auto* problem = std::get_if<SsoProblem>(&own)) return *problem;
    *place = std::get<xmlNode*>(own);
  }
  const auto placed =
      (parts.response_signature != nullptr ? 1U : 0U) + (parts.assertion_signature != nullptr ? 1U : 0U);
  return found.signatures.size() == placed ? std::variant<SamlParts, SsoProblem>(parts)
                                           : SsoProblem::Structure;
}

}  // namespace

std::variant<SamlParts, SsoProblem> saml_parts(const xmlDoc* document) {
  auto* root = xmlDocGetRootElement(document);
  if (!is(root, saml::protocol("Response")) || attribute_of(root, "Version") != "2.0" ||
      !has_unique_ids(document))
    return SsoProblem::Structure;
  Found found;
  search(root, found);
  return parts_of(root, found);
}

std::variant<xmlNode*, SsoProblem> root_signature(const xmlDoc* document) {
  auto* root = xmlDocGetRootElement(document);
  Found found;
  search(root, found);
  const bool is_plain = has_unique_ids(document) && !found.has_objects && found.signatures.size() <= 1 &&
                        found.assertions.empty() && found.encrypted.empty();
  if (!is_plain || (!found.signatures.empty() && found.signatures.front()->parent != root))
    return SsoProblem::Structure;
  return signature_of(found, root);
}

}  // namespace auth
