// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/jwt_settings.h"

#include "auth/verification_keys.h"
#include "base/text.h"
#include "tools/sso_settings.h"

namespace tools {

using model::JwtSettings;

bool assign_jwt(JwtSettings& settings, std::span<const model::Property> properties, const std::string& name,
                const std::string& value) {
  if (name == "login_url") {
    settings.login_url = require_url(value, name);
  } else if (name == "algorithm") {
    const auto algorithm = model::kJwtAlgorithms.find(value);
    if (!algorithm) throw Refused(value + ": algorithm is RS256, ES256, EdDSA or HS256");
    if (*algorithm != settings.algorithm) settings.keys.clear();
    settings.algorithm = *algorithm;
  } else if (name == "jwks_url") {
    settings.jwks_url = value.empty() ? "" : require_url(value, name);
    settings.keys.clear();
  } else if (name == "issuer" || name == "audience") {
    require_name(value, name);
    (name == "issuer" ? settings.issuer : settings.audience) = value;
  } else {
    return assign_of_both(settings, properties, name, value);
  }
  return true;
}

void require_complete(JwtSettings& settings) {
  if (settings.login_url.empty()) throw Refused("login_url= is missing: where browsers are sent to sign in");
  if (!settings.jwks_url.empty()) {
    if (settings.algorithm == model::JwtAlgorithm::HS256)
      throw Refused("HS256 has a secret, which nobody fetches: --keys instead of jwks_url=");
    if (settings.audience.empty() || settings.issuer.empty())
      throw Refused("issuer= and audience= are missing: keys that are fetched sign for others too");
    return;
  }
  if (settings.algorithm == model::JwtAlgorithm::HS256)
    settings.keys.resize(settings.keys.find_last_not_of("\r\n") + 1);
  if (settings.keys.empty()) throw Refused("the keys are missing: --keys FILE, or jwks_url=");
  try {
    const auth::VerificationKeys keys(settings.algorithm, settings.keys);
  } catch (const auth::KeyError& error) {
    throw Refused(std::string("the keys: ") + error.what());
  }
}

nlohmann::ordered_json describe_settings(const JwtSettings& settings) {
  return {{"login_url", settings.login_url},
          {"algorithm", std::string(model::kJwtAlgorithms.name_of(settings.algorithm))},
          {"jwks_url", settings.jwks_url},
          {"issuer", settings.issuer},
          {"audience", settings.audience},
          {"unasked", yes_or_no(settings.takes_unasked)},
          {"own_domains", base::join_words(settings.own_domains)},
          {"attributes", model::text_of(settings.attributes)}};
}

}  // namespace tools
