// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saml_log_out.h"

#include <string>
#include <variant>

#include "app/saml_bindings.h"
#include "app/single_log_out.h"
#include "app/single_sign_on.h"
#include "auth/clock_skew.h"
#include "auth/saml_logout.h"
#include "auth/saml_message.h"
#include "auth/tokens.h"
#include "base/secret.h"
#include "base/text.h"
#include "http/url.h"
#include "store/saml_sessions.h"
#include "store/saml_settings.h"
#include "store/single_sign_on.h"
#include "view/problem_page.h"
#include "view/sso_page.h"

namespace app {

namespace {

using model::SsoProblem;
using model::SsoWay;

constexpr std::size_t kMostAnswerState = 1000;  // of RelayState, which is the identity provider's own

std::optional<model::SamlSettings> in_force(const Visit& visit) {
  if (!model::takes(visit.portal, SsoWay::Saml)) return std::nullopt;
  auto found = store::find_saml_settings(visit.shelves, visit.portal.id, store::Edition::InForce);
  if (!found || found->settings.log_out_url.empty()) return std::nullopt;
  return std::move(found->settings);
}

bool is_post(const Visit& visit) {
  return visit.request.method == "POST";
}

std::variant<auth::SamlLogout, SsoProblem> read_request(const Visit& visit,
                                                        const model::SamlSettings& settings) {
  const auth::SigningCertificates certificates(settings.certificates);
  const auto ours = model::saml_log_out(visit.portal.origin);
  if (is_post(visit)) {
    const auto xml = read_posted_saml(visit, "SAMLRequest");
    return auth::read_logout_request(xml.value_or(""), {settings.entity, ours, &certificates}, visit.now);
  }
  const auto xml = read_saml_address(visit, "SAMLRequest", certificates);
  if (const auto* problem = std::get_if<SsoProblem>(&xml)) return *problem;
  return auth::read_logout_request(std::get<std::string>(xml), {settings.entity, ours, nullptr}, visit.now);
}

// Once: an address that somebody has kept does not end what was begun since.
bool end_sessions(const Visit& visit, const auth::SamlLogout& logout) {
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    if (!store::use_up(work, visit.portal.id, base::sha256("log-out " + logout.id),
                       visit.now + auth::kLongestLogout + 2 * auth::kClockSkew))
      return false;
    store::end_saml_sessions(work, visit.portal.id, logout.subject, logout.sessions);
    work.commit();
    return true;
  });
}

}  // namespace

std::optional<http::Response> begin_saml_log_out(Visit& visit, std::string_view link) {
  const auto settings = in_force(visit);
  const auto subject = settings ? subject_of_log_out(visit, link) : std::nullopt;
  if (!subject) return std::nullopt;
  const auto id = "_" + auth::new_browser_secret();
  const auto xml = auth::logout_request(
      {id, model::saml_entity(visit.portal.origin), settings->log_out_url, visit.now}, *subject);
  return view::leaving_page(visit.frame,
                            saml_address(visit, settings->log_out_url, {"SAMLRequest", xml, {}}));
}

std::optional<http::Response> take_log_out_request(Visit& visit) {
  const auto settings = in_force(visit);
  if (!settings) return std::nullopt;
  auto request = read_request(visit, *settings);
  if (const auto* logout = std::get_if<auth::SamlLogout>(&request);
      logout != nullptr && !end_sessions(visit, *logout))
    request = SsoProblem::Replayed;
  if (const auto* problem = std::get_if<SsoProblem>(&request)) {
    note_refusal(visit, SsoWay::Saml, *problem, SsoEvent::LogOut);
    return view::problem_page(visit.frame, view::Problem::BadRequest);
  }
  const auto& logout = std::get<auth::SamlLogout>(request);
  const auto& back =
      settings->log_out_response_url.empty() ? settings->log_out_url : settings->log_out_response_url;
  const auto id = "_" + auth::new_browser_secret();
  const auto xml =
      auth::logout_response({id, model::saml_entity(visit.portal.origin), back, visit.now}, logout.id);
  const auto state = is_post(visit) ? visit.fields.get("RelayState") : visit.query.get("RelayState");
  return http::see_other(
      saml_address(visit, back, {"SAMLResponse", xml, state.size() <= kMostAnswerState ? state : ""}));
}

std::optional<http::Response> take_log_out_response(Visit& visit) {
  if (visit.session || !in_force(visit)) return std::nullopt;  // it speaks to who has signed out
  const auto xml = is_post(visit) ? read_posted_saml(visit, "SAMLResponse").value_or("")
                                  : read_unsigned_saml_address(visit, "SAMLResponse");
  return auth::says_logged_out(xml) ? http::see_other("/logout") : view::still_signed_in_page(visit.frame);
}

}  // namespace app
