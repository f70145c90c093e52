// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tokens of claims that are right but for one, and what is said of them.
#pragma once

#include <map>
#include <string>
#include <variant>

#include "auth/jwt.h"
#include "auth/signing.h"

namespace test {

inline const base::Time kNow = base::from_rfc3339("2026-11-22T12:00:00Z").value();
constexpr std::int64_t kSeconds = 1795348800;  // the same
inline const auth::VerificationKeys kEcKeys(model::JwtAlgorithm::ES256, ec_jwk());
inline const auth::ClaimRules kNoRules{"", "", "https://portal.example"};

inline std::string at(std::int64_t seconds_from_now) {
  return std::to_string(kSeconds + seconds_from_now);
}

using Members = std::map<std::string, std::string>;

// An object of these members, by what stands for them in JSON; those with nothing are left out.
inline std::string object(const Members& members) {
  std::string text;
  for (const auto& [name, value] : members)
    if (!value.empty()) text += (text.empty() ? "" : ",") + ('"' + name) + "\":" + value;
  return '{' + text + '}';
}
inline std::string claims(Members members = {}) {
  members.merge(Members{{"email", R"("a@b.example")"}, {"iat", at(0)}, {"exp", at(600)}});
  return object(members);
}
inline std::string header(Members members = {}) {
  members.merge(Members{{"alg", R"("ES256")"}});
  return object(members);
}

inline std::variant<model::SsoClaims, model::SsoProblem> read(const std::string& token,
                                                              const auth::ClaimRules& rules = kNoRules,
                                                              base::Time now = kNow,
                                                              const auth::VerificationKeys& keys = kEcKeys) {
  return auth::verify_jwt(token, keys, rules, now);
}
// "good", or the name of what is wrong.
inline std::string judged(const std::string& token, const auth::ClaimRules& rules = kNoRules,
                          base::Time now = kNow, const auth::VerificationKeys& keys = kEcKeys) {
  const auto answer = read(token, rules, now, keys);
  const auto* problem = std::get_if<model::SsoProblem>(&answer);
  return problem == nullptr ? "good" : std::string(model::kSsoProblems.name_of(*problem));
}
inline std::string judged(const Members& members, const auth::ClaimRules& rules = kNoRules,
                          base::Time now = kNow) {
  return judged(token(header(), claims(members)), rules, now);
}
inline model::SsoClaims said(const Members& members) {
  return std::get<model::SsoClaims>(read(token(header(), claims(members))));
}

}  // namespace test
