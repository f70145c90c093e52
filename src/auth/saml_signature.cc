// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_signature.h"

#include <libxml/parser.h>
#include <libxml/valid.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <xmlsec/xmlsec.h>
// The others need it.
#include <xmlsec/errors.h>
#include <xmlsec/io.h>
#include <xmlsec/openssl/app.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/openssl/symbols.h>
#include <xmlsec/xmldsig.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "auth/saml_names.h"

namespace auth {

namespace {

using SignatureContext = std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)>;

constexpr std::size_t kMostPrefixes = 40;  // characters

constexpr std::array<std::string_view, 6> kSignatureMethods{
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"};
constexpr std::array<std::string_view, 3> kDigestMethods{"http://www.w3.org/2001/04/xmlenc#sha256",
                                                         "http://www.w3.org/2001/04/xmldsig-more#sha384",
                                                         "http://www.w3.org/2001/04/xmlenc#sha512"};
constexpr std::string_view kEnveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

bool has_algorithm(const xmlNode* node, auto&& algorithms) {
  const auto said = attribute_of(node, "Algorithm");
  return said && std::ranges::find(algorithms, *said) != std::ranges::end(algorithms);
}

bool is_enveloped(const xmlNode* transform) {
  return attribute_of(transform, "Algorithm") == kEnveloped && elements_in(transform).empty();
}

// Canonicalisation may name prefixes whose namespaces are kept.
bool is_exclusive(const xmlNode* method) {
  if (attribute_of(method, "Algorithm") != saml::kExclusive) return false;
  const auto inside = elements_in(method);
  if (inside.empty()) return true;
  const auto prefixes = attribute_of(inside.front(), "PrefixList");
  return inside.size() == 1 && is(inside.front(), {saml::kExclusive, "InclusiveNamespaces"}) && prefixes &&
         prefixes->size() <= kMostPrefixes && elements_in(inside.front()).empty();
}

bool are_plain_transforms(const xmlNode* transforms) {
  const auto steps = elements_in(transforms);
  const bool named =
      std::ranges::all_of(steps, [](const auto* each) { return is(each, saml::signature("Transform")); });
  return named && steps.size() == 2 && is_enveloped(steps.front()) && is_exclusive(steps.back());
}

bool is_plain_reference(const xmlNode* reference, const xmlNode* signed_element) {
  const auto parts = elements_in(reference);
  const auto id = attribute_of(signed_element, "ID");
  return parts.size() == 3 && is(parts[0], saml::signature("Transforms")) &&
         is(parts[1], saml::signature("DigestMethod")) && is(parts[2], saml::signature("DigestValue")) &&
         id && is_plain_name(*id) && attribute_of(reference, "URI") == "#" + *id &&
         !attribute_of(reference, "Type") && are_plain_transforms(parts[0]) &&
         has_algorithm(parts[1], kDigestMethods) && elements_in(parts[1]).empty() &&
         elements_in(parts[2]).empty();
}

bool is_plain_signed_info(const xmlNode* info, const xmlNode* signed_element) {
  const auto parts = elements_in(info);
  return parts.size() == 3 && is(parts[0], saml::signature("CanonicalizationMethod")) &&
         is(parts[1], saml::signature("SignatureMethod")) && is(parts[2], saml::signature("Reference")) &&
         is_exclusive(parts[0]) && has_algorithm(parts[1], kSignatureMethods) &&
         elements_in(parts[1]).empty() && is_plain_reference(parts[2], signed_element);
}

// An ID is one in this document for xmlsec when it was added here; only what is asked about ever is.
bool know_id(xmlNode* signed_element) {
  auto* attribute = xmlHasNsProp(signed_element, reinterpret_cast<const xmlChar*>("ID"), nullptr);
  if (attribute == nullptr || attribute->children == nullptr) return false;
  auto* id = attribute->children->content;
  if (xmlGetID(signed_element->doc, id) == nullptr) xmlAddID(nullptr, signed_element->doc, id, attribute);
  return xmlGetID(signed_element->doc, id) == attribute;
}

bool allow_algorithms(xmlSecDSigCtx& context) {
  context.enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
  context.flags = 0;
  const std::array both{xmlSecTransformExclC14NId};
  const std::array references{xmlSecTransformEnvelopedId, xmlSecTransformSha256Id, xmlSecTransformSha384Id,
                              xmlSecTransformSha512Id};
  const std::array signatures{xmlSecTransformRsaSha256Id,   xmlSecTransformRsaSha384Id,
                              xmlSecTransformRsaSha512Id,   xmlSecTransformEcdsaSha256Id,
                              xmlSecTransformEcdsaSha384Id, xmlSecTransformEcdsaSha512Id};
  const auto for_references = [&](auto each) {
    return xmlSecDSigCtxEnableReferenceTransform(&context, each) == 0;
  };
  const auto for_signature = [&](auto each) {
    return xmlSecDSigCtxEnableSignatureTransform(&context, each) == 0;
  };
  return std::ranges::all_of(both, for_references) && std::ranges::all_of(both, for_signature) &&
         std::ranges::all_of(references, for_references) && std::ranges::all_of(signatures, for_signature);
}

xmlSecKey* new_key(evp_pkey_st* key) {
  EVP_PKEY_up_ref(key);
  auto* data = xmlSecOpenSSLEvpKeyAdopt(key);
  if (data == nullptr) {
    EVP_PKEY_free(key);
    return nullptr;
  }
  auto* made = xmlSecKeyCreate();
  if (made == nullptr || xmlSecKeySetValue(made, data) < 0) {
    xmlSecKeyDataDestroy(data);
    if (made != nullptr) xmlSecKeyDestroy(made);
    return nullptr;
  }
  return made;
}

bool suits(const evp_pkey_st* key, const xmlNode* signature) {
  const auto* info = elements_in(signature).front();
  const auto method = attribute_of(elements_in(info)[1], "Algorithm").value_or("");
  const bool wants_rsa = method.find("#rsa-") != std::string::npos;
  return wants_rsa == (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA);
}

enum class Outcome { Good, OtherKey, Changed };

Outcome verify(evp_pkey_st* key, xmlNode* signature, xmlNode* signed_element) {
  const SignatureContext context(xmlSecDSigCtxCreate(nullptr), xmlSecDSigCtxDestroy);
  if (!context || !allow_algorithms(*context)) throw std::runtime_error("xmlsec makes no context");
  context->signKey = new_key(key);
  if (context->signKey == nullptr || !know_id(signed_element)) return Outcome::Changed;
  // A signature that is wrong is no error to xmlsec.
  const bool is_whole = xmlSecDSigCtxVerify(context.get(), signature) == 0 &&
                        xmlSecPtrListGetSize(&context->signedInfoReferences) == 1;
  if (is_whole && context->status == xmlSecDSigStatusSucceeded) return Outcome::Good;
  const auto* reference =
      is_whole ? static_cast<xmlSecDSigReferenceCtx*>(xmlSecPtrListGetItem(&context->signedInfoReferences, 0))
               : nullptr;
  return reference != nullptr && reference->status == xmlSecDSigStatusSucceeded ? Outcome::OtherKey
                                                                                : Outcome::Changed;
}

}  // namespace

void prepare_xml_security() {
  [[maybe_unused]] static const bool kPrepared = [] {
    xmlInitParser();
    if (xmlSecInit() != 0 || xmlSecOpenSSLAppInit(nullptr) != 0 || xmlSecOpenSSLInit() != 0)
      throw std::runtime_error("xmlsec cannot be initialised");
    xmlSecIOCleanupCallbacks();  // with none, no address of any kind is opened
    // Canonicalisation complains there whatever the parser was told.
    xmlThrDefSetStructuredErrorFunc(nullptr, [](void*, xmlErrorPtr) {});
    xmlSetStructuredErrorFunc(nullptr, [](void*, xmlErrorPtr) {});
    xmlSecErrorsSetCallback([](const char*, int, const char*, const char*, const char*, int, const char*) {});
    return true;
  }();
}

bool is_plain_signature(const xmlNode* signature, const xmlNode* signed_element) {
  const auto parts = elements_in(signature);
  return signature->parent == signed_element && (parts.size() == 2 || parts.size() == 3) &&
         is(parts[0], saml::signature("SignedInfo")) && is(parts[1], saml::signature("SignatureValue")) &&
         elements_in(parts[1]).empty() && (parts.size() == 2 || is(parts[2], saml::signature("KeyInfo"))) &&
         is_plain_signed_info(parts[0], signed_element);
}

bool is_signed_by(const std::vector<SigningCertificates::Key>& keys, xmlNode* signature,
                  xmlNode* signed_element) {
  auto outcome = Outcome::OtherKey;
  for (const auto& key : keys) {
    if (suits(key.get(), signature)) outcome = verify(key.get(), signature, signed_element);
    if (outcome != Outcome::OtherKey) break;  // what was changed, no other key has signed
  }
  ERR_clear_error();
  return outcome == Outcome::Good;
}

}  // namespace auth
