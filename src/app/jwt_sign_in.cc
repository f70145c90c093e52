// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt_sign_in.h"

#include <string>
#include <variant>
#include <vector>

#include "app/single_sign_on.h"
#include "auth/jwt.h"
#include "auth/tokens.h"
#include "base/log.h"
#include "base/text.h"
#include "http/cookie.h"
#include "http/url.h"
#include "model/property.h"
#include "store/jwt_settings.h"
#include "store/portals.h"
#include "store/properties.h"
#include "view/jwt_page.h"
#include "view/problem_page.h"

namespace app {

namespace {

using model::SsoProblem;
using store::Edition;
using Verified = std::variant<model::SsoClaims, SsoProblem>;

std::optional<store::JwtEdition> find(const Visit& visit, Edition edition) {
  return store::find_jwt_settings(visit.shelves, visit.config.keys, visit.portal.id, edition);
}

// What is in force, where the portal takes it.
std::optional<store::JwtEdition> in_force(const Visit& visit) {
  return visit.portal.way_in == model::WayIn::SingleSignOn ? find(visit, Edition::InForce) : std::nullopt;
}

http::Response leave(const Visit& visit, const model::JwtSettings& settings, const SsoState& state) {
  const auto browser = sso_browser(visit);
  const auto back = visit.origin + std::string(kJwtPath) + "?state=" + new_sso_state(visit, browser, state);
  const char joint = settings.login_url.find('?') == std::string::npos ? '?' : '&';
  auto response = http::see_other(settings.login_url + joint + "redirect_url=" + http::percent_encode(back));
  response.add("Set-Cookie", http::set_cookie(visitor_cookie(visit.config), browser, kVisitorLife));
  return response;
}

// The path, with its query, of an address at this portal; empty for any other.
std::string own_path(const Visit& visit, std::string_view address) {
  if (address.starts_with(visit.origin)) address.remove_prefix(visit.origin.size());
  return http::is_own_path(address) ? std::string(address) : std::string{};
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

http::Response lead_to_result(const Visit& visit, std::string_view kind, std::string_view text) {
  const auto result = auth::new_errand_token(visit.config.keys, auth::kSsoResult, {visit.portal.id},
                                             std::string(kind) + '\n' + std::string(text), visit.now);
  return http::see_other(std::string(kJwtPath) + "?result=" + result);
}

// One line for whoever looks after the portal: which rule, and nothing of whom it was about.
void note_refusal(const Visit& visit, SsoProblem problem, bool tests) {
  base::log(base::Level::Warning, tests ? "sso_test_failed" : "sso_refused",
            {{"portal", visit.portal.key},
             {"by", "jwt"},
             {"rule", std::string(model::kSsoProblems.name_of(problem))},
             {"request", visit.request.id}});
}

http::Response refuse(const Visit& visit, SsoProblem problem, const std::string& next) {
  note_refusal(visit, problem, false);
  if (problem == SsoProblem::Key) {  // the identity provider may have a new one
    store::transact(visit.shelves, [&](store::Transaction& work) {
      store::want_jwks(work, visit.portal.id, visit.now);
      work.commit();
    });
  }
  return lead_to_result(visit, "refused", std::string(model::kSsoProblems.name_of(problem)) + '\n' + next);
}

// Which claims that are mapped to a property the token lacks, or has in a form that the property does not
// take.
std::string missing_of(const Visit& visit, const model::JwtSettings& settings,
                       const model::SsoClaims& claims) {
  std::string missing;
  const auto properties = store::read_properties(visit.shelves, visit.portal.id);
  for (const auto& [claim, key] : settings.attributes) {
    const auto* property = store::find_contact_property(properties, key);
    if (property != nullptr && store::values_of(*property, claims, claim)) continue;
    if (!missing.empty()) missing += ' ';
    missing += claim;
  }
  return missing;
}

std::optional<http::Response> finish_test(Visit& visit, std::string_view token, const SsoState& state) {
  const auto draft = find(visit, Edition::Draft);
  if (!draft || model::fingerprint_of(draft->settings) != state.test) return std::nullopt;
  const auto verified = verify(visit, draft->settings, token);
  if (const auto* problem = std::get_if<SsoProblem>(&verified)) {
    note_refusal(visit, *problem, true);
    return lead_to_result(visit, "failed", model::kSsoProblems.name_of(*problem));
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
      visit, "passed", claims.email + '\n' + claims.name + '\n' + missing_of(visit, draft->settings, claims));
}

}  // namespace

std::optional<http::Response> begin_jwt(Visit& visit, std::string_view next) {
  const auto found = in_force(visit);
  if (!found) return std::nullopt;
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
  auto outcome =
      sign_on(visit, {claims, model::answers_for(settings, claims.email), settings.attributes}, next);
  if (const auto* problem = std::get_if<SsoProblem>(&outcome)) return refuse(visit, *problem, next);
  return std::get<http::Response>(std::move(outcome));
}

std::optional<http::Response> show_sso_result(const Visit& visit, std::string_view result) {
  const auto text =
      auth::check_errand_token(visit.config.keys, auth::kSsoResult, {visit.portal.id}, result, visit.now);
  if (!text) return std::nullopt;
  const auto lines = base::split(*text, '\n');
  const auto line = [&](std::size_t at) {
    return at < lines.size() ? std::string(lines[at]) : std::string{};
  };
  if (line(0) == "passed") return view::sso_passed_page(visit.frame, {line(1), line(2), line(3)});
  const auto problem = model::kSsoProblems.find(line(1));
  if (!problem) return std::nullopt;
  if (line(0) == "failed") return view::sso_failed_page(visit.frame, *problem);
  return view::sso_refused_page(visit.frame, *problem, line(2));
}

}  // namespace app
