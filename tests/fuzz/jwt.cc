// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is an algorithm's number, then keys and a token, with a zero byte between the two. Where the
// input says so, the token is signed here, with a secret that the fuzzer need not find. What is accepted has
// what a session needs, stands there in the one form that it can have, is not accepted with another bit in
// what was signed, and says to another reader of JSON (jansson) what it says here.
#include <jansson.h>

#include <array>
#include <memory>
#include <variant>

#include "auth/jwt.h"
#include "base/secret.h"
#include "base/text.h"
#include "model/email_address.h"
#include "target.h"

namespace {

using model::JwtAlgorithm;
using Answer = std::variant<model::SsoClaims, model::SsoProblem>;

const base::Time kNow{std::chrono::seconds{1'795'348'800}};
const auth::ClaimRules kRules{"", "", "https://portal.example"};
const std::string kSecret(32, 's');

const model::SsoClaims* accepted(const Answer& answer) {
  return std::get_if<model::SsoClaims>(&answer);
}

// The header and claims as they are, signed.
std::string signed_token(std::string_view header, std::string_view claims) {
  const auto message = base::to_base64url(header) + '.' + base::to_base64url(claims);
  return message + '.' + base::to_base64url(base::hmac_sha256(kSecret, message));
}

void check_form(std::string_view token) {
  std::string again;
  for (auto rest = token; again.size() < token.size();) {
    const auto bytes = base::from_base64url(fuzz::take_until(rest, '.'));
    fuzz::claim(bytes.has_value(), "each part of an accepted token is base64url");
    again += (again.empty() ? "" : ".") + base::to_base64url(*bytes);
  }
  fuzz::claim(again == token, "an accepted token has one form only");
}

void check_claims(const model::SsoClaims& claims) {
  fuzz::claim(model::normal_email_address(claims.email) == claims.email, "the address is normal");
  fuzz::claim(claims.replay_key.size() == 32, "a replay key has 32 bytes");
  fuzz::claim(claims.good_until > kNow && claims.good_until <= kNow + std::chrono::seconds{3600 + 2 * 60},
              "it is good for an hour and the clocks' difference at most");
  fuzz::claim(fuzz::is_clean(claims.name) && claims.name.find('\n') == std::string::npos,
              "a name is text on one line");
  fuzz::claim(base::count_characters(claims.name) <= 200, "a name has 200 characters at most");
}

std::string text_of(const json_t* claims, const char* name) {
  const auto* value = json_object_get(claims, name);
  return json_is_string(value) ? std::string(json_string_value(value), json_string_length(value))
                               : std::string{};
}

// What jansson takes as well: it knows no numbers beyond its own types, and no name with a zero byte.
void check_reading(std::string_view token, const model::SsoClaims& claims) {
  auto rest = token;
  fuzz::take_until(rest, '.');
  const auto payload = base::from_base64url(fuzz::take_until(rest, '.')).value();
  const std::unique_ptr<json_t, decltype(&json_decref)> read(
      json_loadb(payload.data(), payload.size(), JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, nullptr),
      json_decref);
  if (!read) return;
  fuzz::claim(model::normal_email_address(text_of(read.get(), "email")) == claims.email,
              "another reader finds the same address");
  const auto name =
      model::sso_name({text_of(read.get(), "name"),
                       text_of(read.get(), "given_name") + ' ' + text_of(read.get(), "family_name"),
                       text_of(read.get(), "first_name") + ' ' + text_of(read.get(), "last_name")});
  fuzz::claim(name == claims.name, "another reader finds the same name");
}

// Another bit in each of some bytes of what is signed, chosen by the token itself.
void check_others(const std::string& token, const auth::VerificationKeys& keys) {
  const auto end = token.rfind('.');
  for (std::size_t at = token.back() % 8; at < end; at += 1 + end / 8) {
    for (const char bit : {'\x01', '\x20'}) {
      auto other = token;
      other[at] = static_cast<char>(other[at] ^ bit);
      fuzz::claim(accepted(auth::verify_jwt(other, keys, kRules, kNow)) == nullptr,
                  "what was signed cannot be changed");
    }
  }
}

void check(const std::string& token, const auth::VerificationKeys& keys) {
  const auto answer = auth::verify_jwt(token, keys, kRules, kNow);
  const auto* claims = accepted(answer);
  if (claims == nullptr) return;
  check_form(token);
  check_claims(*claims);
  check_reading(token, *claims);
  check_others(token, keys);
  const auto again = auth::verify_jwt(token, keys, kRules, kNow);
  fuzz::claim(accepted(again) != nullptr && accepted(again)->replay_key == claims->replay_key,
              "the same token is the same again");
  const auto elsewhere = auth::verify_jwt(token, keys, {"", "client-7", kRules.origin}, kNow);
  const auto* other = accepted(elsewhere);
  fuzz::claim(other == nullptr || other->replay_key == claims->replay_key,
              "a replay is one whatever it is held to");
  const auto late = claims->good_until;
  const auto then = auth::verify_jwt(token, keys, kRules, late);
  const auto* problem = std::get_if<model::SsoProblem>(&then);
  fuzz::claim(problem != nullptr && *problem == model::SsoProblem::Expired,
              "it is refused for its age when its replay key is forgotten");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::array kAlgorithms{JwtAlgorithm::RS256, JwtAlgorithm::ES256, JwtAlgorithm::EdDSA,
                                   JwtAlgorithm::HS256};
  if (size == 0) return 0;
  auto rest = fuzz::text_of(bytes + 1, size - 1);
  const auto first = fuzz::take_until(rest, '\0');
  if (bytes[0] == 's') {
    check(signed_token(first, rest), auth::VerificationKeys(JwtAlgorithm::HS256, kSecret));
    return 0;
  }
  std::optional<auth::VerificationKeys> keys;
  try {
    keys.emplace(kAlgorithms[bytes[0] % kAlgorithms.size()], first);
  } catch (const auth::KeyError&) {
    return 0;
  }
  check(std::string(rest), *keys);
  return 0;
}
