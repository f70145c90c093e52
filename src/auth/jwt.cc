// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/jwt.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "auth/json_object.h"
#include "base/language.h"
#include "base/secret.h"
#include "base/text.h"
#include "model/email_address.h"

namespace auth {

namespace {

using model::SsoProblem;
using nlohmann::json;

constexpr std::size_t kMostId = 500;  // bytes of jti

// What was signed, decoded.
struct Parts {
  json header;
  std::string payload;
  std::string_view signed_text;
  std::string signature;
};

std::optional<Parts> parse(std::string_view token) {
  const auto pieces = base::split(token, '.');
  if (token.size() > kMostToken || pieces.size() != 3) return std::nullopt;
  const auto header = base::from_base64url(pieces[0]);
  auto payload = base::from_base64url(pieces[1]);
  auto signature = base::from_base64url(pieces[2]);
  if (!header || !payload || !signature) return std::nullopt;
  auto members = parse_json_object(*header);
  if (!members) return std::nullopt;
  return Parts{*std::move(members), *std::move(payload),
               token.substr(0, pieces[0].size() + 1 + pieces[1].size()), *std::move(signature)};
}

// Whether the header asks for something that is not done here, or brings a key along (RFC 7515, section 4.1).
bool asks_for_more(const json& header) {
  constexpr std::array kRefused{"crit", "b64", "zip", "enc", "jwk", "jku", "x5u", "x5c"};
  if (std::ranges::any_of(kRefused, [&](const char* name) { return header.contains(name); })) return true;
  const auto type = header.find("typ");
  if (type != header.end() &&
      (!type->is_string() || base::to_ascii_lower(type->get_ref<const std::string&>()) != "jwt"))
    return true;
  const auto key = header.find("kid");
  return key != header.end() && !key->is_string();
}

// A claim's text; empty where there is none.
std::string text_in(const json& claims, const char* name) {
  const auto found = claims.find(name);
  return found != claims.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

// A NumericDate (RFC 7519, section 2) of the years that the database can hold.
std::optional<base::Time> moment_in(const json& claims, const char* name) {
  const auto found = claims.find(name);
  if (found == claims.end() || !found->is_number()) return std::nullopt;
  const auto seconds = found->get<double>();
  constexpr double kMost = 253'402'300'799;
  if (seconds < 0 || seconds > kMost) return std::nullopt;
  return base::Time{std::chrono::seconds{static_cast<std::int64_t>(std::floor(seconds))}};
}

std::optional<SsoProblem> judge_times(const json& claims, base::Time now) {
  const auto issued = moment_in(claims, "iat");
  const auto expires = moment_in(claims, "exp");
  if (!issued || !expires || *expires <= *issued || *expires - *issued > kLongestTokenLife)
    return SsoProblem::Lifetime;
  if (now >= *expires + kClockSkew) return SsoProblem::Expired;
  if (*issued > now + kClockSkew) return SsoProblem::Early;
  if (!claims.contains("nbf")) return std::nullopt;
  const auto begins = moment_in(claims, "nbf");
  if (!begins) return SsoProblem::Lifetime;
  return *begins > now + kClockSkew ? std::optional(SsoProblem::Early) : std::nullopt;
}

// RFC 7519, section 4.1.3: whoever is not in it refuses.
bool is_for(const json& claims, const ClaimRules& rules) {
  const auto found = claims.find("aud");
  if (found == claims.end()) return rules.audience.empty();
  const json wanted(rules.audience.empty() ? rules.origin : rules.audience);
  if (found->is_array()) return std::ranges::find(*found, wanted) != found->end();
  return *found == wanted;
}

std::optional<SsoProblem> judge(const json& claims, const ClaimRules& rules, base::Time now) {
  if (const auto problem = judge_times(claims, now)) return problem;
  const auto issuer = claims.find("iss");
  if (issuer != claims.end() && !issuer->is_string()) return SsoProblem::Issuer;
  if (!rules.issuer.empty() && text_in(claims, "iss") != rules.issuer) return SsoProblem::Issuer;
  if (!is_for(claims, rules)) return SsoProblem::Audience;
  const auto verified = claims.find("email_verified");
  if (verified != claims.end() && *verified != json(true) && *verified != json("true"))
    return SsoProblem::Email;
  const auto id = claims.find("jti");
  if (id == claims.end()) return std::nullopt;
  const bool good = id->is_string() && !id->get_ref<const std::string&>().empty() &&
                    id->get_ref<const std::string&>().size() <= kMostId;
  return good ? std::nullopt : std::optional(SsoProblem::Malformed);
}

std::string name_in(const json& claims) {
  return model::sso_name({text_in(claims, "name"),
                          text_in(claims, "given_name") + ' ' + text_in(claims, "family_name"),
                          text_in(claims, "first_name") + ' ' + text_in(claims, "last_name")});
}

// The key of each use: a signature can be varied, what was signed cannot.
std::string replay_key(const json& claims, std::string_view payload) {
  const auto issuer = text_in(claims, "iss");
  const auto id = text_in(claims, "jti");
  if (id.empty()) return base::sha256("claims " + std::string(payload));
  return base::sha256("jti " + std::to_string(issuer.size()) + ' ' + issuer + id);
}

std::vector<std::pair<std::string, std::vector<std::string>>> attributes_in(const json& claims) {
  std::vector<std::pair<std::string, std::vector<std::string>>> all;
  const auto word = [](const json& value) {
    if (value.is_boolean()) return std::string(value.get<bool>() ? "yes" : "no");
    return value.is_string() ? value.get<std::string>() : value.dump();
  };
  for (const auto& [name, value] : claims.items()) {
    std::vector<std::string> words;
    if (value.is_array()) {
      for (const auto& each : value)
        if (each.is_primitive() && !each.is_null()) words.push_back(word(each));
    } else if (value.is_primitive() && !value.is_null()) {
      words.push_back(word(value));
    }
    all.emplace_back(name, std::move(words));
  }
  return all;
}

std::optional<SsoProblem> judge_signature(const Parts& parts, const VerificationKeys& keys) {
  if (text_in(parts.header, "alg") != model::kJwtAlgorithms.name_of(keys.algorithm()))
    return SsoProblem::Algorithm;
  if (asks_for_more(parts.header)) return SsoProblem::Header;
  switch (keys.verify(text_in(parts.header, "kid"), parts.signed_text, parts.signature)) {
    case VerificationKeys::Outcome::NoKey:
      return SsoProblem::Key;
    case VerificationKeys::Outcome::Bad:
      return SsoProblem::Signature;
    case VerificationKeys::Outcome::Good:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::variant<model::SsoClaims, SsoProblem> verify_jwt(std::string_view token, const VerificationKeys& keys,
                                                      const ClaimRules& rules, base::Time now) {
  const auto parts = parse(token);
  if (!parts) return SsoProblem::Malformed;
  if (const auto problem = judge_signature(*parts, keys)) return *problem;
  const auto claims = parse_json_object(parts->payload);
  if (!claims) return SsoProblem::Malformed;
  if (const auto problem = judge(*claims, rules, now)) return *problem;
  auto email = model::normal_email_address(text_in(*claims, "email"));
  if (!email) return SsoProblem::Email;
  return model::SsoClaims{.email = *std::move(email),
                          .name = name_in(*claims),
                          .replay_key = replay_key(*claims, parts->payload),
                          .good_until = *moment_in(*claims, "exp") + kClockSkew,
                          .attributes = attributes_in(*claims)};
}

}  // namespace auth
