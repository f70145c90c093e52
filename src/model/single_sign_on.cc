// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/single_sign_on.h"

#include <algorithm>

#include "base/language.h"
#include "base/secret.h"
#include "base/text.h"

namespace model {

namespace {

constexpr std::size_t kMostName = 200;  // characters

// Each led by its length, so that no two lists are alike.
std::string digest_of(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const auto part : parts) (all += std::to_string(part.size()) += ' ') += part;
  return base::sha256(all);
}

std::string visible(const std::string& text) {
  const auto seen = base::to_visible(base::on_one_line(text)).value_or("");
  return base::is_blank(seen) ? std::string{} : std::string(base::trim(seen));
}

}  // namespace

std::string sso_name(std::initializer_list<std::string> said) {
  for (const auto& each : said) {
    const auto name = visible(each);
    if (!name.empty()) return base::shortened(name, kMostName);
  }
  return {};
}

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
  return digest_of({settings.login_url, kJwtAlgorithms.name_of(settings.algorithm),
                    settings.jwks_url.empty() ? settings.keys : settings.jwks_url, settings.issuer,
                    settings.audience, settings.takes_unasked ? "unasked" : "",
                    base::join_words(settings.own_domains), text_of(settings.attributes)});
}

std::string fingerprint_of(const SamlSettings& settings) {
  return digest_of({settings.entity, settings.sign_on_url, settings.log_out_url,
                    settings.log_out_response_url, settings.certificates, settings.email_attribute,
                    settings.takes_unasked ? "unasked" : "", base::join_words(settings.own_domains),
                    text_of(settings.attributes)});
}

bool answers_for(const std::vector<std::string>& own_domains, std::string_view email) {
  const auto domain = base::to_ascii_domain(email.substr(email.rfind('@') + 1));
  return domain && std::ranges::find(own_domains, *domain) != own_domains.end();
}

std::string saml_entity(std::string_view origin) {
  return std::string(origin) + "/sso/saml/metadata";
}

std::string saml_acs(std::string_view origin) {
  return std::string(origin) + "/sso/saml/acs";
}

std::string saml_log_out(std::string_view origin) {
  return std::string(origin) + "/sso/saml/logout";
}

std::string text_of(const SamlSubject& subject) {
  return subject.name_id + '\n' + subject.format + '\n' + subject.qualifier + '\n' + subject.service + '\n' +
         subject.session;
}

std::optional<SamlSubject> parse_saml_subject(std::string_view text) {
  const auto lines = base::split(text, '\n');
  if (lines.size() != 5) return std::nullopt;
  return SamlSubject{std::string(lines[0]), std::string(lines[1]), std::string(lines[2]),
                     std::string(lines[3]), std::string(lines[4])};
}

std::string digest_of_name(const SamlSubject& subject) {
  // What names no format is of this one (SAML Core, section 2.2.2).
  const bool is_plain = subject.format == "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
  return digest_of({subject.name_id, is_plain ? "" : subject.format, subject.qualifier});
}

}  // namespace model
