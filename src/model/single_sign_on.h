// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signing in with what an identity provider says of somebody, and why that may be refused.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.h"
#include "base/time.h"

namespace model {

// The rule that a sign-in broke. Its name stands in the log, and `verify` shows it.
enum class SsoProblem {
  Malformed,  // this is no JWT, or no JSON in it is; or no XML
  Algorithm,  // not the one that was set up
  Header,     // it asks for something that is not done: crit, jwk, zip ...
  Key,        // it names a key that is not among ours, or none where there are several
  Signature,  // it is not signed by the key
  Lifetime,   // iat or exp is missing, or they are more than an hour apart
  Expired,    // exp has passed
  Early,      // iat or nbf is still to come
  Issuer,     // iss is not the one that was set up; nor is an Issuer
  Audience,   // aud is for somebody else, or AudienceRestriction is
  Email,      // no e-mail address in it, or one that the identity provider has not verified
  Replayed,   // it has opened a session before
  State,      // this browser did not ask for it, or more than an hour ago, or it answers something else
  Account,    // the address has a password here, and the identity provider may not take it over
  Disabled,   // the contact is disabled
  // These are of SAML alone.
  Structure,     // an element is missing, or stands where it may not, or twice; so does an ID
  Unsigned,      // neither the response nor the assertion is signed
  Decryption,    // an encrypted assertion cannot be read, or its encryption is not taken
  Status,        // the identity provider says that the sign-in failed
  Destination,   // Destination or Recipient is not the portal's ACS URL
  Confirmation,  // there is no bearer confirmation, or not one that holds
  Conditions,    // there is a condition that is not known here
};
inline constexpr base::Names<SsoProblem, 22> kSsoProblems{{{
    {"malformed", SsoProblem::Malformed},
    {"algorithm", SsoProblem::Algorithm},
    {"header", SsoProblem::Header},
    {"key", SsoProblem::Key},
    {"signature", SsoProblem::Signature},
    {"lifetime", SsoProblem::Lifetime},
    {"expired", SsoProblem::Expired},
    {"early", SsoProblem::Early},
    {"issuer", SsoProblem::Issuer},
    {"audience", SsoProblem::Audience},
    {"email", SsoProblem::Email},
    {"replayed", SsoProblem::Replayed},
    {"state", SsoProblem::State},
    {"account", SsoProblem::Account},
    {"disabled", SsoProblem::Disabled},
    {"structure", SsoProblem::Structure},
    {"unsigned", SsoProblem::Unsigned},
    {"decryption", SsoProblem::Decryption},
    {"status", SsoProblem::Status},
    {"destination", SsoProblem::Destination},
    {"confirmation", SsoProblem::Confirmation},
    {"conditions", SsoProblem::Conditions},
}}};

// The first of what an identity provider calls somebody that has anything to see in it, as people type names:
// on one line, without what nobody sees; 200 characters at most. Empty where none has.
[[nodiscard]] std::string sso_name(std::initializer_list<std::string> said);

// What an identity provider says of somebody, once it is verified.
struct SsoClaims {
  std::string email;       // in its normal form
  std::string name;        // on one line, 200 characters at most; empty: it says nothing of that
  std::string replay_key;  // 32 bytes: whatever is said again has the same
  base::Time good_until;   // from then on it is refused for its age
  std::vector<std::pair<std::string, std::vector<std::string>>> attributes;  // all else, by name
};

enum class JwtAlgorithm { RS256, ES256, EdDSA, HS256 };  // RFC 7518, section 3.1; RFC 8037, section 3.1
inline constexpr base::Names<JwtAlgorithm, 4> kJwtAlgorithms{{{
    {"RS256", JwtAlgorithm::RS256},
    {"ES256", JwtAlgorithm::ES256},
    {"EdDSA", JwtAlgorithm::EdDSA},
    {"HS256", JwtAlgorithm::HS256},
}}};

// Claims, and the key of each one's property. As text "CLAIM=KEY ...": a claim holds no blank, a key no "=".
using SsoAttributes = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::string text_of(const SsoAttributes&);
[[nodiscard]] SsoAttributes parse_sso_attributes(const std::string& text);

// How a portal takes JWTs.
struct JwtSettings {
  std::string login_url;  // https: where browsers are sent to sign in
  JwtAlgorithm algorithm = JwtAlgorithm::RS256;
  std::string keys;            // see auth::VerificationKeys
  std::string jwks_url;        // where the keys are fetched; empty: they were pasted
  std::string issuer;          // iss must be this; empty: it may be anything
  std::string audience;        // aud must hold this; empty: where there is one, it holds the portal's origin
  bool takes_unasked = false;  // tokens that no sign-in here asked for
  std::vector<std::string> own_domains;  // of addresses whose accounts with a password it may take over
  SsoAttributes attributes;
};

// 32 bytes: another one after any change, but for keys that were fetched.
[[nodiscard]] std::string fingerprint_of(const JwtSettings&);
// Whether the address (in its normal form) is of one of those domains, and of none below.
[[nodiscard]] bool answers_for(const std::vector<std::string>& own_domains, std::string_view email);

// How a portal takes SAML.
struct SamlSettings {
  std::string entity;                    // the identity provider's entity ID
  std::string sign_on_url;               // https: where requests go, by HTTP-Redirect
  std::string log_out_url;               // the same for single log-out; empty: there is none
  std::string log_out_response_url;      // where the answers go; empty: the same
  std::string certificates;              // see auth::SigningCertificates
  std::string email_attribute;           // empty: see auth::SamlResponse::verify()
  bool takes_unasked = false;            // responses that no sign-in here asked for
  std::vector<std::string> own_domains;  // as of JwtSettings
  SsoAttributes attributes;
};
[[nodiscard]] std::string fingerprint_of(const SamlSettings&);

// Of a portal with that primary origin: its entity ID, where its metadata stand; where responses and log-outs
// go.
[[nodiscard]] std::string saml_entity(std::string_view origin);
[[nodiscard]] std::string saml_acs(std::string_view origin);
[[nodiscard]] std::string saml_log_out(std::string_view origin);

// Whom an assertion is about, as the identity provider names them: what a single log-out is about. Each is a
// line, of 1,000 bytes at most.
struct SamlSubject {
  std::string name_id;
  std::string format;     // these may be empty
  std::string qualifier;  // NameQualifier
  std::string service;    // SPNameQualifier
  std::string session;    // SessionIndex
  bool operator==(const SamlSubject&) const = default;
};
// As text of five lines.
[[nodiscard]] std::string text_of(const SamlSubject&);
[[nodiscard]] std::optional<SamlSubject> parse_saml_subject(std::string_view text);
// 32 bytes: the same for whom the same name is said, in whatever session and for whichever service.
[[nodiscard]] std::string digest_of_name(const SamlSubject&);

}  // namespace model
