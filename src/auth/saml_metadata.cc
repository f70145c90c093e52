// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_metadata.h"

#include <algorithm>
#include <array>

#include "auth/saml_names.h"
#include "auth/saml_signature.h"
#include "auth/signing_certificates.h"
#include "base/text.h"

namespace auth {

namespace {

constexpr std::size_t kMostMetadata = 256UL * 1024;  // bytes
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

constexpr std::array kCommentBegin{'<', '!', '-', '-'};

std::string without_comments(std::string_view xml) {
  std::string rest;
  while (true) {
    const auto begin = xml.find(std::string_view(kCommentBegin.data(), kCommentBegin.size()));
    rest += xml.substr(0, begin);
    const auto end = begin == std::string_view::npos ? begin : xml.find("-->", begin);
    if (begin == std::string_view::npos) return rest;
    if (end == std::string_view::npos) return rest += xml.substr(begin);  // it has no end, and is no XML
    xml.remove_prefix(end + 3);
  }
}

// In an EntityDescriptor, or an EntitiesDescriptor of such.
void find_providers(xmlNode* node, std::vector<xmlNode*>& found) {
  for (auto* child : elements_in(node)) {
    if (is(child, saml::metadata("IDPSSODescriptor"))) found.push_back(child);
    if (is(child, saml::metadata("EntityDescriptor"))) find_providers(child, found);
  }
}

const xmlNode* only_provider(xmlNode* root) {
  std::vector<xmlNode*> found;
  find_providers(root, found);
  if (found.empty())
    throw MetadataError("there is no IDPSSODescriptor in it: this is no metadata of an identity provider");
  if (found.size() > 1) throw MetadataError("there are several identity providers in it, and one is wanted");
  return found.front();
}

const xmlNode* redirect_endpoint(const xmlNode* provider, const char* name) {
  const auto all = children_of(provider, saml::metadata(name));
  const auto found = std::ranges::find_if(
      all, [](const auto* each) { return attribute_of(each, "Binding") == saml::kRedirectBinding; });
  return found == all.end() ? nullptr : *found;
}

std::string certificates_of(const xmlNode* provider) {
  std::string pem;
  for (const auto* key : children_of(provider, saml::metadata("KeyDescriptor"))) {
    const auto* info = only_child(key, saml::signature("KeyInfo"));
    if (attribute_of(key, "use").value_or("signing") != "signing" || info == nullptr) continue;
    for (const auto* data : children_of(info, saml::signature("X509Data"))) {
      for (const auto* each : children_of(data, saml::signature("X509Certificate")))
        pem += pem_of_certificate(text_in(each).value_or(""));
    }
  }
  try {
    return SigningCertificates(pem).pem();
  } catch (const KeyError& error) {
    throw MetadataError(std::string("its certificates: ") + error.what());
  }
}

}  // namespace

void read_provider_metadata(std::string_view xml, model::SamlSettings& settings) {
  prepare_xml_security();
  if (xml.starts_with(kByteOrderMark)) xml.remove_prefix(kByteOrderMark.size());
  const auto document = parse_xml(base::trim(without_comments(xml)), kMostMetadata);
  if (!document)
    throw MetadataError(
        "this is no XML in UTF-8 of up to 256 KiB without document type and processing instructions");
  const auto* provider = only_provider(xmlDocGetRootElement(document.get()));
  const auto* sign_on = redirect_endpoint(provider, "SingleSignOnService");
  if (sign_on == nullptr) throw MetadataError("it has no SingleSignOnService for HTTP-Redirect");
  const auto* log_out = redirect_endpoint(provider, "SingleLogoutService");
  auto certificates = certificates_of(provider);
  settings.entity = attribute_of(provider->parent, "entityID").value_or("");
  settings.sign_on_url = attribute_of(sign_on, "Location").value_or("");
  settings.log_out_url = log_out == nullptr ? "" : attribute_of(log_out, "Location").value_or("");
  settings.log_out_response_url =
      log_out == nullptr ? "" : attribute_of(log_out, "ResponseLocation").value_or("");
  settings.certificates = std::move(certificates);
}

}  // namespace auth
