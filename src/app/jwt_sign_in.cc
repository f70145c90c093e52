// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt_sign_in.h"

#include <string>
#include <variant>

#include "app/single_sign_on.h"
#include "auth/jwt.h"
#include "auth/tokens.h"
#include "http/cookie.h"
#include "http/url.h"
#include "store/jwt_settings.h"
#include "store/portals.h"
#include "view/problem_page.h"

namespace app {

namespace {

using model::SsoProblem;
using model::SsoWay;
using store::Edition;
using Verified = std::variant<model::SsoClaims, SsoProblem>;

std::optional<store::JwtEdition> find(const Visit& visit, Edition edition) {
  return store::find_jwt_settings(visit.shelves, visit.config.keys, visit.portal.id, edition);
}

// What is in force, where the portal takes it.
std::optional<store::JwtEdition> in_force(const Visit& visit) {
  return model::takes(visit.portal, SsoWay::Jwt) ? find(visit, Edition::InForce) : std::nullopt;
}

http::Response leave(const Visit& visit, const model::JwtSettings& settings, const SsoState& state) {
  const auto browser = sso_browser(visit);
  const auto back = visit.origin + std::string(kJwtPath) + "?state=" + new_sso_state(visit, browser, state);
  const char joint = settings.login_url.find('?') == std::string::npos ? '?' : '&';
  auto response = http::see_other(settings.login_url + joint + "redirect_url=" + http::percent_encode(back));
  response.add("Set-Cookie", http::set_cookie(visitor_cookie(visit.config), browser, kVisitorLife));
  return response;
}

// What `redirect_url` brings back of the one that the browser went with.
std::string state_in(const Visit& visit, const std::string& path) {
  const auto own = visit.query.get("state");
  const auto begin = std::string(kJwtPath) + '?';
  if (!own.empty() || !path.starts_with(begin)) return std::string(own);
  const auto fields = http::parse_urlencoded(std::string_view(path).substr(begin.size()));
  return fields ? std::string(fields->get("state")) : std::string{};
}

Verified verify(const Visit& visit, const model::JwtSettings& settings, std::string_view token) {
  try {
    const auth::VerificationKeys keys(settings.algorithm, settings.keys);
    return auth::verify_jwt(token, keys, {settings.issuer, settings.audience, visit.portal.origin},
                            visit.now);
  } catch (const auth::KeyError&) {  // there are none yet
    return SsoProblem::Key;
  }
}

http::Response refuse(const Visit& visit, SsoProblem problem, const std::string& next) {
  note_refusal(visit, SsoWay::Jwt, problem);
  if (problem == SsoProblem::Key) {  // the identity provider may have a new one
    store::transact(visit.shelves, [&](store::Transaction& work) {
      store::want_jwks(work, visit.portal.id, visit.now);
      work.commit();
    });
  }
  return lead_to_result(visit, SsoWay::Jwt, {"refused", model::kSsoProblems.name_of(problem), next});
}

std::optional<http::Response> finish_test(Visit& visit, std::string_view token, const SsoState& state) {
  const auto draft = find(visit, Edition::Draft);
  if (!draft || model::fingerprint_of(draft->settings) != state.test) return std::nullopt;
  const auto verified = verify(visit, draft->settings, token);
  if (const auto* problem = std::get_if<SsoProblem>(&verified)) {
    note_refusal(visit, SsoWay::Jwt, *problem, SsoEvent::Test);
    return lead_to_result(visit, SsoWay::Jwt, {"failed", model::kSsoProblems.name_of(*problem)});
  }
  const bool noted = store::transact(visit.shelves, [&](store::Transaction& work) {
    store::lock_portal(work, visit.portal.id);
    const bool same = store::note_jwt_verified(visit.shelves, work, visit.config.keys, visit.portal.id,
                                               state.test, visit.now);
    work.commit();
    return same;
  });
  if (!noted) return std::nullopt;
  const auto& claims = std::get<model::SsoClaims>(verified);
  return lead_to_result(
      visit, SsoWay::Jwt,
      {"passed", claims.email, claims.name, missing_of(visit, draft->settings.attributes, claims)});
}

}  // namespace

std::optional<http::Response> begin_jwt(Visit& visit, std::string_view next) {
  const auto found = in_force(visit);
  if (!found) return std::nullopt;
  if (!visit.portal.open) return view::problem_page(visit.frame, view::Problem::NotOpen);
  if (visit.session) return http::see_other(http::is_own_path(next) ? next : "/tickets");
  return leave(visit, found->settings, {.next = std::string(next), .test = {}});
}

std::optional<http::Response> begin_jwt_test(Visit& visit, std::string_view link) {
  const auto fingerprint =
      auth::check_errand_token(visit.config.keys, auth::kSsoTest, {visit.portal.id}, link, visit.now);
  const auto draft = fingerprint ? find(visit, Edition::Draft) : std::nullopt;
  if (!draft || model::fingerprint_of(draft->settings) != *fingerprint) return std::nullopt;
  return leave(visit, draft->settings, {.next = {}, .test = *fingerprint});
}

std::optional<http::Response> finish_jwt(Visit& visit, std::string_view token) {
  const auto path = own_path(visit, visit.query.get("redirect_url"));
  const auto state = check_sso_state(visit, state_in(visit, path));
  if (state && !state->test.empty()) return finish_test(visit, token, *state);
  const auto found = in_force(visit);
  if (!found) return std::nullopt;
  if (!visit.portal.open) return view::problem_page(visit.frame, view::Problem::NotOpen);
  const auto& settings = found->settings;
  if (!state && !settings.takes_unasked) return refuse(visit, SsoProblem::State, {});
  const auto next = state ? state->next : path.starts_with(kJwtPath) ? std::string{} : path;
  const auto verified = verify(visit, settings, token);
  if (const auto* problem = std::get_if<SsoProblem>(&verified)) return refuse(visit, *problem, next);
  const auto& claims = std::get<model::SsoClaims>(verified);
  auto outcome = sign_on(
      visit, {claims, model::answers_for(settings.own_domains, claims.email), settings.attributes}, next);
  if (const auto* problem = std::get_if<SsoProblem>(&outcome)) return refuse(visit, *problem, next);
  return std::get<http::Response>(std::move(outcome));
}

std::optional<http::Response> show_jwt_result(const Visit& visit, std::string_view result) {
  return show_result(visit, SsoWay::Jwt, result_lines(visit, SsoWay::Jwt, result));
}

}  // namespace app
