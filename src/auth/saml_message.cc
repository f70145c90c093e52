// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_message.h"

#include <stdexcept>

#include "auth/saml_names.h"

namespace auth {

namespace {

const xmlChar* letters(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

// A document that grows; libxml2 escapes what is put into it.
class Writer {
 public:
  Writer(const XmlName& root, const char* prefix) : document_(xmlNewDoc(letters("1.0")), xmlFreeDoc) {
    auto* node = xmlNewNode(nullptr, letters(root.local));
    require(document_ && node != nullptr);
    xmlDocSetRootElement(document_.get(), node);
    xmlSetNs(node, declare(node, root.space, prefix));
  }

  [[nodiscard]] xmlNode* root() const { return xmlDocGetRootElement(document_.get()); }

  static xmlNs* declare(xmlNode* node, const char* space, const char* prefix) {
    auto* made = xmlNewNs(node, letters(space), letters(prefix));
    require(made != nullptr);
    return made;
  }

  // In a namespace that stands above it.
  static xmlNode* add(xmlNode* parent, const XmlName& name, std::string_view text = {}) {
    auto* space = xmlSearchNsByHref(parent->doc, parent, letters(name.space));
    auto* made = space == nullptr ? nullptr : xmlNewTextChild(parent, space, letters(name.local), nullptr);
    require(made != nullptr);
    if (!text.empty()) xmlNodeAddContentLen(made, letters(std::string(text)), static_cast<int>(text.size()));
    return made;
  }

  static void set(xmlNode* node, const char* name, std::string_view value) {
    require(xmlSetProp(node, letters(name), letters(std::string(value))) != nullptr);
  }

  [[nodiscard]] std::string text() const {
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(document_.get(), &bytes, &size, "UTF-8");
    require(bytes != nullptr);
    std::string all(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    xmlFree(bytes);
    return all;
  }

 private:
  static void require(bool done) {
    if (!done) throw std::runtime_error("libxml2 has no memory");
  }

  XmlDocument document_;
};

Writer message(const char* name, const SamlEnvelope& envelope) {
  Writer writer(saml::protocol(name), "samlp");
  auto* root = writer.root();
  Writer::declare(root, saml::kAssertion, "saml");
  Writer::set(root, "ID", envelope.id);
  Writer::set(root, "Version", "2.0");
  Writer::set(root, "IssueInstant", base::to_rfc3339(envelope.now));
  Writer::set(root, "Destination", envelope.destination);
  Writer::add(root, saml::assertion("Issuer"), envelope.issuer);
  return writer;
}

// Base64 without PEM's first and last line.
std::string body_of(const std::string& pem) {
  const auto begin = pem.find('\n') + 1;
  return pem.substr(begin, pem.rfind("-----END") - begin);
}

void describe_key(xmlNode* descriptor, const char* use, const std::string& certificate) {
  auto* key = Writer::add(descriptor, saml::metadata("KeyDescriptor"));
  Writer::set(key, "use", use);
  auto* info = Writer::add(key, saml::signature("KeyInfo"));
  auto* data = Writer::add(info, saml::signature("X509Data"));
  Writer::add(data, saml::signature("X509Certificate"), body_of(certificate));
  if (std::string_view(use) == "signing") return;
  for (const auto* method :
       {"http://www.w3.org/2009/xmlenc11#aes256-gcm", "http://www.w3.org/2009/xmlenc11#aes128-gcm",
        "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"})
    Writer::set(Writer::add(key, saml::metadata("EncryptionMethod")), "Algorithm", method);
}

xmlNode* add_endpoint(xmlNode* descriptor, const char* name, const char* binding,
                      const std::string& location) {
  auto* endpoint = Writer::add(descriptor, saml::metadata(name));
  Writer::set(endpoint, "Binding", binding);
  Writer::set(endpoint, "Location", location);
  return endpoint;
}

}  // namespace

std::string authn_request(const SamlEnvelope& envelope, std::string_view acs) {
  const auto writer = message("AuthnRequest", envelope);
  Writer::set(writer.root(), "AssertionConsumerServiceURL", acs);
  Writer::set(writer.root(), "ProtocolBinding", saml::kPostBinding);
  Writer::set(Writer::add(writer.root(), saml::protocol("NameIDPolicy")), "AllowCreate", "true");
  return writer.text();
}

std::string logout_request(const SamlEnvelope& envelope, const model::SamlSubject& subject) {
  const auto writer = message("LogoutRequest", envelope);
  auto* name = Writer::add(writer.root(), saml::assertion("NameID"), subject.name_id);
  if (!subject.format.empty()) Writer::set(name, "Format", subject.format);
  if (!subject.qualifier.empty()) Writer::set(name, "NameQualifier", subject.qualifier);
  if (!subject.service.empty()) Writer::set(name, "SPNameQualifier", subject.service);
  if (!subject.session.empty()) Writer::add(writer.root(), saml::protocol("SessionIndex"), subject.session);
  return writer.text();
}

std::string logout_response(const SamlEnvelope& envelope, std::string_view in_response_to) {
  const auto writer = message("LogoutResponse", envelope);
  Writer::set(writer.root(), "InResponseTo", in_response_to);
  auto* status = Writer::add(writer.root(), saml::protocol("Status"));
  Writer::set(Writer::add(status, saml::protocol("StatusCode")), "Value", saml::kSuccess);
  return writer.text();
}

SamlService service_at(std::string_view origin, std::vector<std::string> certificates) {
  return {model::saml_entity(origin), model::saml_acs(origin), model::saml_log_out(origin),
          std::move(certificates)};
}

std::string service_metadata(const SamlService& service) {
  const Writer writer(saml::metadata("EntityDescriptor"), "md");
  Writer::declare(writer.root(), saml::kSignatures, "ds");
  Writer::set(writer.root(), "entityID", service.entity);
  auto* descriptor = Writer::add(writer.root(), saml::metadata("SPSSODescriptor"));
  Writer::set(descriptor, "protocolSupportEnumeration", saml::kProtocol);
  Writer::set(descriptor, "AuthnRequestsSigned", "true");
  Writer::set(descriptor, "WantAssertionsSigned", "true");
  for (const auto& each : service.certificates) describe_key(descriptor, "signing", each);
  // Providers differ in which of two they take; all keys read.
  describe_key(descriptor, "encryption", service.certificates.front());
  add_endpoint(descriptor, "SingleLogoutService", saml::kRedirectBinding, service.log_out);
  Writer::add(descriptor, saml::metadata("NameIDFormat"), saml::kEmailFormat);
  auto* acs = add_endpoint(descriptor, "AssertionConsumerService", saml::kPostBinding, service.acs);
  Writer::set(acs, "index", "0");
  Writer::set(acs, "isDefault", "true");
  return writer.text();
}

}  // namespace auth
