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

std::string new_form_token(const base::Keys& keys, const FormBinding& binding, base::Time now) {
  const auto token = base::random_bytes(kTokenBytes);
  const auto issued = std::to_string(now.time_since_epoch().count());
  return base::to_base64url(token + sign_form(keys, binding, token, issued)) + '.' + issued;
}

std::optional<std::string> check_form_token(const base::Keys& keys, const FormBinding& binding,
                                            std::string_view token, base::Time now) {
  const auto dot = token.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto bytes = base::from_base64url(token.substr(0, dot));
  const auto issued = token.substr(dot + 1);
  const auto micros = base::parse_number<std::int64_t>(issued);
  if (!bytes || bytes->size() != kTokenBytes + kSignatureBytes || !micros) return std::nullopt;
  const std::string_view whole = *bytes;
  if (!verify_form(keys, binding, whole.substr(0, kTokenBytes), issued, whole.substr(kTokenBytes))) {
    return std::nullopt;
  }
  const auto age = now - base::Time{std::chrono::microseconds{*micros}};
  if (age >= kFormTokenLife) return std::nullopt;
  return bytes->substr(0, kTokenBytes);
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
