// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An identity provider that answers right, signs and encrypts; or wrong in whatever way a test asks for. It
// has nothing of the code that it tests but the names of problems.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/openssl.h"
#include "auth/saml_response.h"

namespace test {

inline const base::Time kSamlNow = base::from_rfc3339("2026-11-30T12:00:00Z").value();
// So many seconds from then.
std::string saml_time(int seconds);

inline const std::string kProvider = "https://idp.example/saml";
inline const std::string kEntity = "https://portal.example/sso/saml/metadata";
inline const std::string kAcs = "https://portal.example/sso/saml/acs";
inline const std::string kXmlSignature = "http://www.w3.org/2000/09/xmldsig#";
inline const std::string kMoreSignature = "http://www.w3.org/2001/04/xmldsig-more#";
inline const std::string kXmlEncryption = "http://www.w3.org/2001/04/xmlenc#";
inline const std::string kXmlEncryption11 = "http://www.w3.org/2009/xmlenc11#";
inline const std::string kExclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

// A key, and a certificate of it.
struct Signer {
  auth::KeyPointer key;
  std::string certificate;  // PEM
};
Signer make_signer(const auth::KeyPointer& key);
const Signer& rsa_signer();                // RSA of 2,048 bits
const Signer& ec_signer();                 // P-256
const Signer& foreign_signer();            // RSA, of somebody else
const Signer& reader();                    // RSA: what is encrypted for the portal
std::string bare(const std::string& pem);  // the base64 in it

// Elements of a response; what is empty is left out where it is an attribute.
struct Answer {
  std::string response_attributes = R"(ID="_r" Version="2.0" IssueInstant="2026-11-30T12:00:00Z")";
  std::string destination = kAcs;
  std::string in_response_to = "_q";
  std::string issuer = kProvider;
  std::string status = "urn:oasis:names:tc:SAML:2.0:status:Success";
  std::string extensions;
  std::string assertion_attributes = R"(ID="_a" Version="2.0" IssueInstant="2026-11-30T12:00:00Z")";
  std::string assertion_issuer = kProvider;
  std::string name_id =
      R"(<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">ada-7</saml:NameID>)";
  std::string method = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
  std::string confirmation = data(kAcs, "_q", saml_time(300));
  std::string more_subject;
  std::string conditions = within(saml_time(-60), saml_time(300), restricted(kEntity));
  std::string statement = authn(saml_time(3600));
  std::string attributes = attribute("mail", "ada@acme.example") + attribute("displayName", "Ada Lovelace");
  std::string more;  // in the assertion

  static std::string data(const std::string& recipient, const std::string& in_response_to,
                          const std::string& until);
  static std::string within(const std::string& begins, const std::string& ends, const std::string& content);
  static std::string restricted(const std::string& audience);
  static std::string authn(const std::string& session_ends);
  static std::string attribute(const std::string& name, const std::string& value);

  [[nodiscard]] std::string assertion() const;
  [[nodiscard]] std::string text() const;
};

struct SignatureForm {
  std::string method = kMoreSignature + "rsa-sha256";
  std::string digest = kXmlEncryption + "sha256";
  std::string canonical = kExclusive;
  std::string transforms = transform(kXmlSignature + "enveloped-signature") + transform(kExclusive);
  std::string uri;  // empty: of the ID
  std::string more_in_method;
  std::string more_in_canonical;
  std::string more_references;
  std::string last;  // in the Signature

  static std::string transform(const std::string& algorithm, const std::string& content = {});
};
// With the signature as the first child after the Issuer of the element of that ID.
std::string sign(const std::string& xml, const std::string& id, const Signer& = rsa_signer(),
                 const SignatureForm& = {});
std::string sign_assertion(const Answer& = {}, const Signer& = rsa_signer(), const SignatureForm& = {});
std::string sign_response(const Answer& = {}, const Signer& = rsa_signer(), const SignatureForm& = {});
std::string sign_both(const Answer& = {});
// The Signature of that text, cut out.
std::string signature_in(const std::string& xml, std::size_t number = 0);

struct EncryptionForm {
  std::string method = kXmlEncryption11 + "aes256-gcm";
  std::string key_method = kXmlEncryption + "rsa-oaep-mgf1p";
  std::string more_in_key_method;
  bool is_key_beside = false;
  std::string padding;                          // of CBC, instead of the right one
  std::function<void(std::string&)> spoil;      // what is done to the sealed bytes
  std::function<void(std::string&)> spoil_key;  // and to the wrapped key
};
std::string encrypted(const std::string& plain, const EncryptionForm& = {});
// With the one assertion in it encrypted.
std::string encrypt_assertion(const std::string& xml, const EncryptionForm& = {});

std::string replaced(std::string text, std::string_view old, std::string_view by);  // everywhere; throws
std::string between(const std::string& text, const std::string& begin, const std::string& end);  // both in

std::variant<auth::SamlSignIn, model::SsoProblem> take(const std::string& xml, base::Time now = kSamlNow,
                                                       const std::string& email_attribute = {});
// "good", "malformed" where it is not even parsed, or the name of what is wrong.
std::string judged_saml(const std::string& xml, base::Time now = kSamlNow,
                        const std::string& email_attribute = {});
// All that is read of somebody, as text; or the problem in brackets.
std::string person_in(const std::string& xml, base::Time now = kSamlNow);

struct SamlCase {
  const char* name;
  std::string xml;
  const char* expected;
};
void judge_all(const std::vector<SamlCase>&);

}  // namespace test
