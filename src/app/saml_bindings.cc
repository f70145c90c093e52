// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saml_bindings.h"

#include <stdexcept>

#include "auth/saml_binding.h"
#include "auth/service_key.h"
#include "base/text.h"
#include "http/url.h"
#include "store/saml_settings.h"

namespace app {

namespace {

using model::SsoProblem;

constexpr std::string_view kRelayState = "RelayState";
constexpr std::string_view kAlgorithm = "SigAlg";

auth::KeyPointer signing_key(const Visit& visit) {
  const auto keys = store::read_private_keys(visit.shelves, visit.config.keys, visit.portal.id);
  if (keys.empty()) throw std::runtime_error("a portal with SAML has no key");
  return auth::read_service_key(keys.front());
}

// "NAME=VALUE" as it stands in the address: what is signed is what was sent, in whatever way it is encoded.
std::string_view raw_field(const Visit& visit, std::string_view name) {
  for (const auto field : base::split(visit.request.target->query, '&')) {
    if (field.starts_with(name) && field.substr(name.size()).starts_with('=')) return field;
  }
  return {};
}

std::string signed_text(const Visit& visit, std::string_view name) {
  std::string text;
  for (const auto each : {name, kRelayState, kAlgorithm}) {
    const auto field = raw_field(visit, each);
    if (field.empty()) continue;
    if (!text.empty()) text += '&';
    text += field;
  }
  return text;
}

}  // namespace

std::string saml_address(const Visit& visit, const std::string& url, const SamlMessage& message) {
  auto query =
      std::string(message.name) + '=' + http::percent_encode(base::to_base64(auth::deflated(message.xml)));
  if (!message.relay_state.empty()) query += "&RelayState=" + http::percent_encode(message.relay_state);
  query += "&SigAlg=" + http::percent_encode(auth::kSignedBy);
  query += "&Signature=" + http::percent_encode(base::to_base64(auth::sign_text(signing_key(visit), query)));
  return url + (url.find('?') == std::string::npos ? '?' : '&') + query;
}

std::string read_unsigned_saml_address(const Visit& visit, std::string_view name) {
  const auto bytes = base::from_base64(visit.query.get(name));
  return (bytes ? auth::inflated(*bytes) : std::nullopt).value_or("");
}

std::variant<std::string, SsoProblem> read_saml_address(const Visit& visit, std::string_view name,
                                                        const auth::SigningCertificates& certificates) {
  auto xml = read_unsigned_saml_address(visit, name);
  if (xml.empty()) return SsoProblem::Malformed;
  if (!visit.query.find("Signature")) return SsoProblem::Unsigned;
  // What is read has to be what is signed, and that is looked for by names that are not encoded.
  for (const auto each : {name, kRelayState, kAlgorithm}) {
    if (visit.query.find(each) && raw_field(visit, each).empty()) return SsoProblem::Malformed;
  }
  const auto signature = base::from_base64(visit.query.get("Signature"));
  const bool good = signature && auth::is_text_signed_by(certificates, visit.query.get("SigAlg"),
                                                         signed_text(visit, name), *signature);
  return good ? std::variant<std::string, SsoProblem>(std::move(xml)) : SsoProblem::Signature;
}

std::optional<std::string> read_posted_saml(const Visit& visit, std::string_view name) {
  std::string text(visit.fields.get(name));
  std::erase_if(text, [](char each) { return each == '\r' || each == '\n'; });
  return base::from_base64(text);
}

}  // namespace app
