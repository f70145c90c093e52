// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/single_sign_on.h"

#include <algorithm>

#include "base/language.h"
#include "base/secret.h"
#include "base/text.h"

namespace model {

std::string text_of(const SsoAttributes& attributes) {
  std::string text;
  for (const auto& [claim, key] : attributes) {
    if (!text.empty()) text += ' ';
    ((text += claim) += '=') += key;
  }
  return text;
}

SsoAttributes parse_sso_attributes(const std::string& text) {
  SsoAttributes attributes;
  for (const auto& word : base::words_of(text)) {
    const auto equals = word.rfind('=');
    if (equals == std::string::npos) continue;
    attributes.emplace_back(word.substr(0, equals), word.substr(equals + 1));
  }
  return attributes;
}

std::string fingerprint_of(const JwtSettings& settings) {
  std::string all;
  const auto add = [&](std::string_view text) { (all += std::to_string(text.size()) += ' ') += text; };
  for (const std::string_view text :
       {std::string_view(settings.login_url), kJwtAlgorithms.name_of(settings.algorithm),
        std::string_view(settings.jwks_url.empty() ? settings.keys : settings.jwks_url),
        std::string_view(settings.issuer), std::string_view(settings.audience)})
    add(text);
  add(settings.takes_unasked ? "unasked" : "");
  for (const auto& domain : settings.own_domains) add(domain);
  add(text_of(settings.attributes));
  return base::sha256(all);
}

bool answers_for(const JwtSettings& settings, std::string_view email) {
  const auto domain = base::to_ascii_domain(email.substr(email.rfind('@') + 1));
  return domain && std::ranges::find(settings.own_domains, *domain) != settings.own_domains.end();
}

}  // namespace model
