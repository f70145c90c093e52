// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokens.h"

#include "base/random.h"
#include "base/text.h"

namespace auth {

namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kSignatureBytes = 32;
constexpr std::size_t kTokenBytes = 16;

std::string exclusive_or(std::string_view left, std::string_view right) {
  std::string result(left);
  for (std::size_t at = 0; at < result.size(); ++at) result[at] = static_cast<char>(result[at] ^ right[at]);
  return result;
}

// The parts that a form token's signature covers, as decimal text where they are numbers.
std::string sign_form(const base::Keys& keys, const FormBinding& binding, std::string_view token,
                      std::string_view issued) {
  return keys.sign("form", {std::to_string(binding.portal.value), std::to_string(binding.contact.value),
                            binding.path, token, issued});
}

bool verify_form(const base::Keys& keys, const FormBinding& binding, std::string_view token,
                 std::string_view issued, std::string_view signature) {
  return keys.verify("form",
                     {std::to_string(binding.portal.value), std::to_string(binding.contact.value),
                      binding.path, token, issued},
                     signature);
}

// What stands in a link's token: "OF.MICROSECONDS." and 32 bytes.
struct LinkToken {
  std::string of;  // whom or what it is about
  std::string written;
  std::string signature;
};

std::optional<LinkToken> parse_link_token(std::string_view token) {
  const auto bytes = base::from_base64url(token);
  if (!bytes || bytes->size() < kSignatureBytes) return std::nullopt;
  const auto parts = base::split(std::string_view(*bytes).substr(0, bytes->size() - kSignatureBytes), '.');
  if (parts.size() != 3 || !parts[2].empty()) return std::nullopt;
  return LinkToken{std::string(parts[0]), std::string(parts[1]),
                   bytes->substr(bytes->size() - kSignatureBytes)};
}

}  // namespace

std::string new_browser_secret() {
  return base::to_base64url(base::random_bytes(kSecretBytes));
}

bool is_browser_secret(std::string_view text) {
  const auto bytes = base::from_base64url(text);
  return bytes && bytes->size() == kSecretBytes;
}

std::string csrf_token(const base::Keys& keys, std::string_view browser_secret) {
  const auto mask = base::random_bytes(kSignatureBytes);
  return base::to_base64url(mask + exclusive_or(keys.sign("csrf", {browser_secret}), mask));
}

bool check_csrf_token(const base::Keys& keys, std::string_view browser_secret, std::string_view token) {
  const auto bytes = base::from_base64url(token);
  if (!bytes || bytes->size() != 2 * kSignatureBytes || browser_secret.empty()) return false;
  const std::string_view whole = *bytes;
  return keys.verify("csrf", {browser_secret},
                     exclusive_or(whole.substr(kSignatureBytes), whole.substr(0, kSignatureBytes)));
}

std::string new_device_token(const base::Keys& keys, const DeviceBinding& binding) {
  const auto device = base::random_bytes(kTokenBytes);
  return base::to_base64url(device + keys.sign("device", {std::to_string(binding.portal.value), binding.email,
                                                          binding.password_hash, device}));
}

std::string check_device_token(const base::Keys& keys, const DeviceBinding& binding, std::string_view token) {
  const auto bytes = base::from_base64url(token);
  if (!bytes || bytes->size() != kTokenBytes + kSignatureBytes) return {};
  const auto device = bytes->substr(0, kTokenBytes);
  const bool good = keys.verify(
      "device", {std::to_string(binding.portal.value), binding.email, binding.password_hash, device},
      bytes->substr(kTokenBytes));
  return good ? device : std::string{};
}

std::string new_form_token(const base::Keys& keys, const FormBinding& binding, base::Time now) {
  const auto token = base::random_bytes(kTokenBytes);
  const auto issued = std::to_string(now.time_since_epoch().count());
  return base::to_base64url(token + sign_form(keys, binding, token, issued)) + '.' + issued;
}

std::optional<std::string> form_token_bytes(std::string_view token) {
  const auto bytes = base::from_base64url(token.substr(0, token.find('.')));
  if (!bytes || bytes->size() != kTokenBytes + kSignatureBytes) return std::nullopt;
  return bytes->substr(0, kTokenBytes);
}

std::optional<std::string> check_form_token(const base::Keys& keys, const FormBinding& binding,
                                            std::string_view token, base::Time now) {
  const auto bytes = form_token_bytes(token);
  const auto dot = token.find('.');
  if (!bytes || dot == std::string_view::npos) return std::nullopt;
  const auto issued = token.substr(dot + 1);
  const auto micros = base::parse_number<std::int64_t>(issued);
  const auto signature = base::from_base64url(token.substr(0, dot)).value().substr(kTokenBytes);
  if (!micros || !verify_form(keys, binding, *bytes, issued, signature)) return std::nullopt;
  const auto age = now - base::Time{std::chrono::microseconds{*micros}};
  return age < kFormTokenLife ? bytes : std::nullopt;
}

std::string new_link_token(const base::Keys& keys, const ContactLink& link, const ContactLinkBinding& binding,
                           base::Time written) {
  const auto contact = std::to_string(binding.contact.value);
  const auto moment = std::to_string(written.time_since_epoch().count());
  return base::to_base64url(contact + '.' + moment + '.' +
                            keys.sign(link.purpose, {std::to_string(binding.portal.value), contact, moment,
                                                     binding.email, binding.state}));
}

std::optional<model::ContactId> contact_of_link_token(std::string_view token) {
  const auto parts = parse_link_token(token);
  const auto contact = parts ? base::parse_number<std::uint64_t>(parts->of) : std::nullopt;
  return contact ? std::optional(model::ContactId{*contact}) : std::nullopt;
}

bool check_link_token(const base::Keys& keys, const ContactLink& link, const ContactLinkBinding& binding,
                      std::string_view token, base::Time now) {
  const auto parts = parse_link_token(token);
  if (!parts || parts->of != std::to_string(binding.contact.value)) return false;
  const auto micros = base::parse_number<std::int64_t>(parts->written);
  const bool good = keys.verify(
      link.purpose,
      {std::to_string(binding.portal.value), parts->of, parts->written, binding.email, binding.state},
      parts->signature);
  return micros && good && now - base::Time{std::chrono::microseconds{*micros}} < link.life;
}

std::string new_errand_token(const base::Keys& keys, const Errand& errand, const ErrandBinding& binding,
                             std::string_view text, base::Time now) {
  const auto moment = std::to_string(now.time_since_epoch().count());
  return base::to_base64url(
      keys.sign(errand.purpose, {std::to_string(binding.portal.value), binding.browser, moment, text}) +
      moment + '.' + std::string(text));
}

std::optional<std::string> check_errand_token(const base::Keys& keys, const Errand& errand,
                                              const ErrandBinding& binding, std::string_view token,
                                              base::Time now) {
  const auto bytes = base::from_base64url(token);
  if (!bytes || bytes->size() < kSignatureBytes) return std::nullopt;
  const auto signature = bytes->substr(0, kSignatureBytes);
  const auto said = std::string_view(*bytes).substr(kSignatureBytes);
  const auto dot = said.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto moment = said.substr(0, dot);
  const auto text = said.substr(dot + 1);
  const auto micros = base::parse_number<std::int64_t>(moment);
  const bool good = keys.verify(
      errand.purpose, {std::to_string(binding.portal.value), binding.browser, moment, text}, signature);
  if (!micros || !good || now - base::Time{std::chrono::microseconds{*micros}} >= errand.life)
    return std::nullopt;
  return std::string(text);
}

std::string registration_token(const base::Keys& keys, model::PortalId portal, std::string_view key) {
  return base::to_base64url(std::string(key) +
                            keys.sign("registration", {std::to_string(portal.value), key}));
}

std::optional<std::string> check_registration_token(const base::Keys& keys, model::PortalId portal,
                                                    std::string_view token) {
  const auto bytes = base::from_base64url(token);
  if (!bytes || bytes->size() != kTokenBytes + kSignatureBytes) return std::nullopt;
  auto key = bytes->substr(0, kTokenBytes);
  const bool good =
      keys.verify("registration", {std::to_string(portal.value), key}, bytes->substr(kTokenBytes));
  return good ? std::optional(std::move(key)) : std::nullopt;
}

std::string seal_cursor(const base::Keys& keys, std::string_view context, std::string_view payload) {
  return base::to_base64url(keys.sign("cursor", {context, payload}) + std::string(payload));
}

std::optional<std::string> open_cursor(const base::Keys& keys, std::string_view context,
                                       std::string_view cursor) {
  const auto bytes = base::from_base64url(cursor);
  if (!bytes || bytes->size() < kSignatureBytes) return std::nullopt;
  const std::string_view whole = *bytes;
  if (!keys.verify("cursor", {context, whole.substr(kSignatureBytes)}, whole.substr(0, kSignatureBytes))) {
    return std::nullopt;
  }
  return bytes->substr(kSignatureBytes);
}

}  // namespace auth
