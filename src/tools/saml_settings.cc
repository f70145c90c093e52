// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/saml_settings.h"

#include "auth/signing_certificates.h"
#include "base/text.h"
#include "tools/sso_settings.h"

namespace tools {

using model::SamlSettings;

namespace {

constexpr std::size_t kMostEntity = 1024;  // bytes: SAML Core, section 8.3.6

std::string url_or_nothing(const std::string& value, const std::string& name) {
  return value.empty() ? value : require_url(value, name);
}

}  // namespace

std::string require_certificates(const std::string& pem, const std::string& from) {
  try {
    return auth::SigningCertificates(pem).pem();
  } catch (const auth::KeyError& error) {
    throw Refused(from + ": " + error.what());
  }
}

bool assign_saml(SamlSettings& settings, std::span<const model::Property> properties, const std::string& name,
                 const std::string& value) {
  if (name == "entity") {
    settings.entity = value;
  } else if (name == "sign_on_url") {
    settings.sign_on_url = value;
  } else if (name == "log_out_url") {
    settings.log_out_url = value;
  } else if (name == "log_out_response_url") {
    settings.log_out_response_url = value;
  } else if (name == "email_attribute") {
    require_name(value, name);
    settings.email_attribute = value;
  } else {
    return assign_of_both(settings, properties, name, value);
  }
  return true;
}

void require_complete(SamlSettings& settings) {
  if (settings.entity.empty() || settings.sign_on_url.empty() || settings.certificates.empty())
    throw Refused(
        "metadata=FILE of the identity provider is missing, or entity=, sign_on_url= and certificates=FILE");
  if (settings.entity.size() > kMostEntity || base::on_one_line(settings.entity) != settings.entity)
    throw Refused("entity= is a line of up to 1024 bytes");
  settings.sign_on_url = require_url(settings.sign_on_url, "sign_on_url");
  settings.log_out_url = url_or_nothing(settings.log_out_url, "log_out_url");
  settings.log_out_response_url = url_or_nothing(settings.log_out_response_url, "log_out_response_url");
}

nlohmann::ordered_json describe_settings(const SamlSettings& settings) {
  return {{"entity", settings.entity},
          {"sign_on_url", settings.sign_on_url},
          {"log_out_url", settings.log_out_url},
          {"log_out_response_url", settings.log_out_response_url},
          {"email_attribute", settings.email_attribute},
          {"unasked", yes_or_no(settings.takes_unasked)},
          {"own_domains", base::join_words(settings.own_domains)},
          {"attributes", model::text_of(settings.attributes)}};
}

}  // namespace tools
