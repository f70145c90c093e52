// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_provider.h"

#include <xmlsec/xmlsec.h>
// The others need it.
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>

#include <boost/test/unit_test.hpp>

#include "auth/saml_signature.h"
#include "base/secret.h"
#include "base/text.h"

namespace test {

namespace {

void require(bool done, const char* what) {
  if (!done) throw std::runtime_error(what);
}

std::string optional_attribute(const std::string& name, const std::string& value) {
  return value.empty() ? "" : ' ' + name + "=\"" + value + '"';
}

const xmlChar* letters(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

std::string text_of(xmlDoc* document) {
  xmlChar* bytes = nullptr;
  int size = 0;
  xmlDocDumpMemoryEnc(document, &bytes, &size, "UTF-8");
  std::string text(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
  xmlFree(bytes);
  text.erase(0, text.find("?>\n") + 3);
  return text;
}

std::string signature_template(const std::string& id, const SignatureForm& form) {
  return "<ds:Signature xmlns:ds=\"" + kXmlSignature +
         "\"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" + form.canonical + "\">" +
         form.more_in_canonical + "</ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\"" +
         form.method + "\">" + form.more_in_method + "</ds:SignatureMethod><ds:Reference URI=\"" +
         (form.uri.empty() ? "#" + id : form.uri) + "\"><ds:Transforms>" + form.transforms +
         "</ds:Transforms><ds:DigestMethod Algorithm=\"" + form.digest +
         "\"/><ds:DigestValue/></ds:Reference>" + form.more_references +
         "</ds:SignedInfo><ds:SignatureValue/></ds:Signature>";
}

// A secret that is a certificate, for HMAC; else the private key.
xmlSecKey* key_for(const Signer& signer, const std::string& method) {
  auto* key = xmlSecKeyCreate();
  xmlSecKeyData* data = nullptr;
  if (method.find("hmac") != std::string::npos) {
    data = xmlSecKeyDataCreate(xmlSecOpenSSLKeyDataHmacId);
    xmlSecOpenSSLKeyDataHmacSet(data, auth::bytes_of(signer.certificate),
                                static_cast<xmlSecSize>(signer.certificate.size()));
  } else {
    EVP_PKEY_up_ref(signer.key.get());
    data = xmlSecOpenSSLEvpKeyAdopt(signer.key.get());
  }
  require(data != nullptr && xmlSecKeySetValue(key, data) == 0, "no key");
  return key;
}

}  // namespace

std::string saml_time(int seconds) {
  return base::to_rfc3339(kSamlNow + std::chrono::seconds{seconds});
}

Signer make_signer(const auth::KeyPointer& key) {
  const auth::Certificate certificate(X509_new());
  X509_set_version(certificate.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 7);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -10);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 1000);
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                             auth::bytes_of("idp.example"), -1, -1, 0);
  require(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0, "no certificate");
  const auth::Bio memory(BIO_new(BIO_s_mem()));
  PEM_write_bio_X509(memory.get(), certificate.get());
  return {key, auth::text_of(memory.get())};
}

const Signer& rsa_signer() {
  static const auto made = make_signer(auth::owned(EVP_RSA_gen(2048)));
  return made;
}
const Signer& ec_signer() {
  static const auto made = make_signer(auth::owned(EVP_EC_gen("P-256")));
  return made;
}
const Signer& foreign_signer() {
  static const auto made = make_signer(auth::owned(EVP_RSA_gen(2048)));
  return made;
}
const Signer& reader() {
  static const auto made = make_signer(auth::owned(EVP_RSA_gen(2048)));
  return made;
}

std::string bare(const std::string& pem) {
  const auto begin = pem.find('\n') + 1;
  auto text = pem.substr(begin, pem.find("-----END") - begin);
  std::erase(text, '\n');
  return text;
}

std::string Answer::data(const std::string& recipient, const std::string& in_response_to,
                         const std::string& until) {
  return "<saml:SubjectConfirmationData" + optional_attribute("Recipient", recipient) +
         optional_attribute("InResponseTo", in_response_to) + optional_attribute("NotOnOrAfter", until) +
         "/>";
}
std::string Answer::within(const std::string& begins, const std::string& ends, const std::string& content) {
  return "<saml:Conditions" + optional_attribute("NotBefore", begins) +
         optional_attribute("NotOnOrAfter", ends) + ">" + content + "</saml:Conditions>";
}
std::string Answer::restricted(const std::string& audience) {
  return "<saml:AudienceRestriction><saml:Audience>" + audience +
         "</saml:Audience></saml:AudienceRestriction>";
}
std::string Answer::authn(const std::string& session_ends) {
  return "<saml:AuthnStatement AuthnInstant=\"2026-11-30T12:00:00Z\" SessionIndex=\"s-1\"" +
         optional_attribute("SessionNotOnOrAfter", session_ends) +
         "><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password"
         "</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>";
}
std::string Answer::attribute(const std::string& name, const std::string& value) {
  return "<saml:Attribute Name=\"" + name + "\"><saml:AttributeValue>" + value +
         "</saml:AttributeValue></saml:Attribute>";
}

std::string Answer::assertion() const {
  return "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" " + assertion_attributes +
         "><saml:Issuer>" + assertion_issuer + "</saml:Issuer><saml:Subject>" + name_id +
         "<saml:SubjectConfirmation Method=\"" + method + "\">" + confirmation +
         "</saml:SubjectConfirmation>" + more_subject + "</saml:Subject>" + conditions + statement +
         (attributes.empty() ? "" : "<saml:AttributeStatement>" + attributes + "</saml:AttributeStatement>") +
         more + "</saml:Assertion>";
}

std::string Answer::text() const {
  return "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" "
         "xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" " +
         response_attributes + optional_attribute("Destination", destination) +
         optional_attribute("InResponseTo", in_response_to) +
         (issuer.empty() ? ">" : "><saml:Issuer>" + issuer + "</saml:Issuer>") + extensions +
         "<samlp:Status><samlp:StatusCode Value=\"" + status + "\"/></samlp:Status>" + assertion() +
         "</samlp:Response>";
}

std::string SignatureForm::transform(const std::string& algorithm, const std::string& content) {
  return "<ds:Transform Algorithm=\"" + algorithm + "\">" + content + "</ds:Transform>";
}

std::string sign(const std::string& xml, const std::string& id, const Signer& signer,
                 const SignatureForm& form) {
  auth::prepare_xml_security();
  const std::string issuer = "</saml:Issuer>";
  const auto element = xml.find(" ID=\"" + id + '"');
  require(element != std::string::npos, "nothing of that ID to sign");
  const auto found = xml.find(issuer, element);
  auto text = xml;
  const auto place = found == std::string::npos ? xml.find('>', element) + 1 : found + issuer.size();
  text.insert(place, signature_template(id, form));
  const auth::XmlDocument document(
      xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, nullptr, 0), xmlFreeDoc);
  require(document != nullptr, "what is to be signed is no XML");
  const std::string name = "ID";
  const xmlChar* ids[] = {letters(name), nullptr};
  xmlSecAddIDs(document.get(), xmlDocGetRootElement(document.get()), ids);
  auto* signature = xmlSecFindNode(xmlGetID(document.get(), letters(id))->parent, letters("Signature"),
                                   letters(kXmlSignature));
  const std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)> context(xmlSecDSigCtxCreate(nullptr),
                                                                                xmlSecDSigCtxDestroy);
  context->signKey = key_for(signer, form.method);
  require(xmlSecDSigCtxSign(context.get(), signature) == 0, "xmlsec does not sign that");
  auto made = text_of(document.get());
  if (!form.last.empty()) {
    const auto own = made.find("URI=\"" + (form.uri.empty() ? "#" + id : form.uri));
    made.insert(made.find("</ds:Signature>", own), form.last);
  }
  return made;
}

std::string sign_assertion(const Answer& answer, const Signer& signer, const SignatureForm& form) {
  return sign(answer.text(), "_a", signer, form);
}
std::string sign_response(const Answer& answer, const Signer& signer, const SignatureForm& form) {
  return sign(answer.text(), "_r", signer, form);
}
std::string sign_both(const Answer& answer) {
  return sign(sign_assertion(answer), "_r");
}
std::string signature_in(const std::string& xml, std::size_t number) {
  std::size_t at = 0;
  for (std::size_t each = 0; each <= number; ++each) {
    at = xml.find("<ds:Signature ", at + (each == 0 ? 0 : 1));
    require(at != std::string::npos, "there is no signature");
  }
  return xml.substr(at, xml.find("</ds:Signature>", at) + 15 - at);
}

std::string replaced(std::string text, std::string_view old, std::string_view by) {
  require(text.find(old) != std::string::npos, "nothing to replace");
  for (std::size_t at = 0; (at = text.find(old, at)) != std::string::npos; at += by.size())
    text.replace(at, old.size(), by);
  return text;
}
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const auto from = text.find(begin);
  const auto to = text.find(end, from);
  require(from != std::string::npos && to != std::string::npos, "nothing between");
  return text.substr(from, to + end.size() - from);
}

std::variant<auth::SamlSignIn, model::SsoProblem> take(const std::string& xml, base::Time now,
                                                       const std::string& email_attribute) {
  static const auth::SigningCertificates certificates(rsa_signer().certificate + ec_signer().certificate);
  static const std::vector<auth::KeyPointer> keys{reader().key};
  auto response = auth::SamlResponse::parse(xml);
  if (!response) return model::SsoProblem::Malformed;
  return response->verify({.issuer = kProvider,
                           .audience = kEntity,
                           .acs = kAcs,
                           .email_attribute = email_attribute,
                           .certificates = certificates,
                           .keys = keys},
                          now);
}

std::string judged_saml(const std::string& xml, base::Time now, const std::string& email_attribute) {
  const auto taken = take(xml, now, email_attribute);
  const auto* problem = std::get_if<model::SsoProblem>(&taken);
  return problem == nullptr ? "good" : std::string(model::kSsoProblems.name_of(*problem));
}

std::string person_in(const std::string& xml, base::Time now) {
  const auto taken = take(xml, now);
  if (const auto* problem = std::get_if<model::SsoProblem>(&taken))
    return '(' + std::string(model::kSsoProblems.name_of(*problem)) + ')';
  const auto& [claims, subject, in_response_to] = std::get<auth::SamlSignIn>(taken);
  auto text = claims.email + '|' + claims.name + '|' + base::to_hex(claims.replay_key) + '|' +
              base::to_exact_rfc3339(claims.good_until) + '|' + subject.name_id + '|' + subject.format + '|' +
              subject.qualifier + '|' + subject.session + '|' + in_response_to;
  for (const auto& [name, values] : claims.attributes) {
    text += '|' + name + '=';
    for (const auto& each : values) text += each + ',';
  }
  return text;
}

void judge_all(const std::vector<SamlCase>& cases) {
  for (const auto& [name, xml, expected] : cases) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_TEST(judged_saml(xml) == expected);
    }
  }
}

}  // namespace test
