// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saml_sign_in.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "app/saml_bindings.h"
#include "app/sign_in.h"
#include "app/single_sign_on.h"
#include "auth/saml_message.h"
#include "auth/saml_response.h"
#include "auth/service_key.h"
#include "auth/tokens.h"
#include "base/secret.h"
#include "base/text.h"
#include "http/cookie.h"
#include "http/url.h"
#include "store/portals.h"
#include "store/saml_sessions.h"
#include "store/saml_settings.h"
#include "store/single_sign_on.h"
#include "view/problem_page.h"
#include "view/sso_page.h"

namespace app {

namespace {

using model::SsoProblem;
using model::SsoWay;
using store::Edition;

constexpr std::chrono::minutes kArrivalLife{5};

// How the IDs of our requests begin: an NCName, and whether it is a test. What follows is the state.
constexpr std::string_view kSignIn = "_s";
constexpr std::string_view kTest = "_t";

std::optional<store::SamlEdition> find(const Visit& visit, Edition edition) {
  if (edition == Edition::InForce && !model::takes(visit.portal, SsoWay::Saml)) return std::nullopt;
  return store::find_saml_settings(visit.shelves, visit.portal.id, edition);
}

http::Response leave(const Visit& visit, const model::SamlSettings& settings, std::string_view next,
                     const std::string& test) {
  const auto browser = sso_browser(visit);
  const auto id =
      std::string(test.empty() ? kSignIn : kTest) + new_sso_state(visit, browser, {.next = {}, .test = test});
  const auto xml =
      auth::authn_request({id, model::saml_entity(visit.portal.origin), settings.sign_on_url, visit.now},
                          model::saml_acs(visit.portal.origin));
  const bool fits = http::is_own_path(next) && next.size() <= kMostRelayState;
  auto response =
      http::see_other(saml_address(visit, settings.sign_on_url, {"SAMLRequest", xml, fits ? next : ""}));
  response.add("Set-Cookie", http::set_cookie(visitor_cookie(visit.config), browser, kVisitorLife));
  return response;
}

// What the ID of a request of this browser carries.
std::optional<SsoState> state_of(const Visit& visit, std::string_view request) {
  const auto prefix = std::min(request.size(), kSignIn.size());
  const auto state = check_sso_state(visit, request.substr(prefix));
  const bool agrees = state && request.substr(0, prefix) == (state->test.empty() ? kSignIn : kTest);
  return agrees ? state : std::nullopt;
}

http::Response refuse(const Visit& visit, SsoProblem problem, const std::string& next) {
  note_refusal(visit, SsoWay::Saml, problem);
  return lead_to_result(visit, SsoWay::Saml, {"refused", model::kSsoProblems.name_of(problem), next});
}

std::variant<auth::SamlSignIn, SsoProblem> verify(const Visit& visit, auth::SamlResponse& response,
                                                  const model::SamlSettings& settings) {
  const auto acs = model::saml_acs(visit.portal.origin);
  const auto entity = model::saml_entity(visit.portal.origin);
  const auth::SigningCertificates certificates(settings.certificates);
  std::vector<auth::KeyPointer> keys;
  if (response.is_encrypted()) {
    for (const auto& each : store::read_private_keys(visit.shelves, visit.config.keys, visit.portal.id))
      keys.push_back(auth::read_service_key(each));
  }
  return response.verify({settings.entity, entity, acs, settings.email_attribute, certificates, keys},
                         visit.now);
}

// Whether this browser has begun the test, of these settings, shows when its cookie is there again.
http::Response finish_test(const Visit& visit, auth::SamlResponse& response,
                           const model::SamlSettings& settings) {
  const auto request = response.in_response_to();
  const auto verified = verify(visit, response, settings);
  if (const auto* problem = std::get_if<SsoProblem>(&verified)) {
    note_refusal(visit, SsoWay::Saml, *problem, SsoEvent::Test);
    return lead_to_result(visit, SsoWay::Saml,
                          {"failed", model::kSsoProblems.name_of(*problem), "", "", request, ""});
  }
  const auto& claims = std::get<auth::SamlSignIn>(verified).claims;
  return lead_to_result(visit, SsoWay::Saml,
                        {"passed", claims.email, claims.name, missing_of(visit, settings.attributes, claims),
                         request, base::to_hex(model::fingerprint_of(settings))});
}

// Of the attributes, those that somebody wants.
void leave_out_others(model::SsoClaims& claims, const model::SsoAttributes& wanted) {
  std::erase_if(claims.attributes, [&](const auto& each) {
    return std::ranges::find(wanted, each.first, &std::pair<std::string, std::string>::first) == wanted.end();
  });
}

http::Response keep(const Visit& visit, auth::SamlSignIn sign_in, const model::SamlSettings& settings,
                    const std::string& next) {
  leave_out_others(sign_in.claims, settings.attributes);
  const store::SamlArrival arrival{std::move(sign_in.claims), std::move(sign_in.subject),
                                   std::move(sign_in.in_response_to), next};
  const auto handle = auth::new_browser_secret();
  const bool kept = store::transact(visit.shelves, [&](store::Transaction& work) {
    const bool is_first =
        store::keep_arrival(work, visit.portal.id, handle, arrival, visit.now + kArrivalLife);
    work.commit();
    return is_first;
  });
  return kept ? http::see_other(std::string(kSamlFinishPath) + "?handle=" + handle)
              : refuse(visit, SsoProblem::Replayed, next);
}

// Takes them in, and opens their session; all of it once, for one request.
std::optional<SsoProblem> open_session_of(Visit& visit, std::string_view handle,
                                          const store::SamlArrival& arrival,
                                          const model::SamlSettings& settings, const std::string& token) {
  const auto& claims = arrival.claims;
  return store::transact(visit.shelves, [&](store::Transaction& work) -> std::optional<SsoProblem> {
    if (!store::use_arrival(work, visit.portal.id, handle)) return SsoProblem::Replayed;
    const auto taken = store::take_in(
        work, visit.portal,
        {claims, model::answers_for(settings.own_domains, claims.email), settings.attributes}, visit.now);
    if (const auto* problem = std::get_if<SsoProblem>(&taken)) return *problem;
    const auto& request = arrival.in_response_to;
    if (!request.empty() && !store::use_up(work, visit.portal.id, base::sha256("request " + request),
                                           visit.now + auth::kSsoState.life))
      return SsoProblem::State;
    begin_session(work, visit, std::get<model::ContactId>(taken), token, false);
    store::note_saml_session(work, visit.portal.id, token, arrival.subject);
    work.commit();
    return std::nullopt;
  });
}

// A test counts once, however often its page is looked at. False where the draft is another by now.
bool note_verified(Visit& visit, const std::string& fingerprint, std::string_view result) {
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    store::lock_portal(work, visit.portal.id);
    if (!store::use_up(work, visit.portal.id, base::sha256(result), visit.now + auth::kSsoResult.life))
      return true;
    const bool same = store::note_saml_verified(visit.shelves, work, visit.portal.id, fingerprint, visit.now);
    work.commit();
    return same;
  });
}

}  // namespace

std::optional<http::Response> begin_saml(Visit& visit, std::string_view next) {
  const auto found = find(visit, Edition::InForce);
  if (!found) return std::nullopt;
  if (!visit.portal.open) return view::problem_page(visit.frame, view::Problem::NotOpen);
  if (visit.session) return http::see_other(http::is_own_path(next) ? next : "/tickets");
  return leave(visit, found->settings, next, {});
}

std::optional<http::Response> begin_saml_test(Visit& visit, std::string_view link) {
  const auto fingerprint =
      auth::check_errand_token(visit.config.keys, auth::kSsoTest, {visit.portal.id}, link, visit.now);
  const auto draft = fingerprint ? find(visit, Edition::Draft) : std::nullopt;
  if (!draft || model::fingerprint_of(draft->settings) != *fingerprint) return std::nullopt;
  return leave(visit, draft->settings, {}, *fingerprint);
}

std::optional<http::Response> take_saml_response(Visit& visit) {
  const auto xml = read_posted_saml(visit, "SAMLResponse");
  auto response = xml ? auth::SamlResponse::parse(*xml) : std::nullopt;
  const bool tests = response && response->in_response_to().starts_with(kTest);
  const auto found = find(visit, tests ? Edition::Draft : Edition::InForce);
  if (!found) return std::nullopt;
  const auto& settings = found->settings;
  if (tests) return finish_test(visit, *response, settings);
  if (!visit.portal.open) return view::problem_page(visit.frame, view::Problem::NotOpen);
  const auto next = own_path(visit, visit.fields.get("RelayState"));
  if (!response) return refuse(visit, SsoProblem::Malformed, next);
  if (response->in_response_to().empty() && !settings.takes_unasked)
    return refuse(visit, SsoProblem::State, next);
  auto verified = verify(visit, *response, settings);
  if (const auto* problem = std::get_if<SsoProblem>(&verified)) return refuse(visit, *problem, next);
  return keep(visit, std::get<auth::SamlSignIn>(std::move(verified)), settings,
              next.size() <= kMostNext ? next : "");
}

std::optional<http::Response> finish_saml(Visit& visit, std::string_view handle) {
  const auto found = find(visit, Edition::InForce);
  if (!found) return std::nullopt;
  if (!visit.portal.open) return view::problem_page(visit.frame, view::Problem::NotOpen);
  const auto arrival = store::find_arrival(visit.shelves, visit.portal.id, handle, visit.now);
  if (!arrival) return refuse(visit, SsoProblem::Replayed, {});
  if (!arrival->in_response_to.empty() && !state_of(visit, arrival->in_response_to))
    return refuse(visit, SsoProblem::State, arrival->next);
  const auto token = auth::new_browser_secret();
  if (const auto problem = open_session_of(visit, handle, *arrival, found->settings, token))
    return refuse(visit, *problem, arrival->next);
  return with_session(http::see_other(arrival->next.empty() ? "/tickets" : arrival->next), visit, token,
                      false);
}

std::optional<http::Response> show_saml_result(Visit& visit, std::string_view result) {
  const auto lines = result_lines(visit, SsoWay::Saml, result);
  if (lines.size() < 6) return show_result(visit, SsoWay::Saml, lines);
  const auto state = state_of(visit, lines[4]);
  if (!state) {
    note_refusal(visit, SsoWay::Saml, SsoProblem::State, SsoEvent::Test);
    return view::sso_refused_page(visit.frame, SsoProblem::State, {});
  }
  const bool counts = base::to_hex(state->test) == lines[5];
  if (lines[0] == "passed" && (!counts || !note_verified(visit, state->test, result))) return std::nullopt;
  return show_result(visit, SsoWay::Saml, lines);
}

std::optional<http::Response> saml_metadata(const Visit& visit) {
  if (!find(visit, Edition::Draft) && !find(visit, Edition::InForce)) return std::nullopt;
  std::vector<std::string> certificates;
  for (auto& key : store::list_service_keys(visit.shelves, visit.portal.id))
    certificates.push_back(std::move(key.certificate));
  http::Response response{
      .status = 200,
      .headers = {},
      .body = auth::service_metadata(auth::service_at(visit.portal.origin, std::move(certificates)))};
  response.add("Content-Type", "application/samlmetadata+xml");
  return response;
}

}  // namespace app
