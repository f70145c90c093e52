// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_sign_on.h"

#include "app/sign_in.h"
#include "auth/tokens.h"
#include "base/log.h"
#include "base/text.h"
#include "http/cookie.h"
#include "http/url.h"
#include "store/properties.h"
#include "view/sso_page.h"

namespace app {

namespace {

// As text: the test's fingerprint has 32 bytes.
std::string text_of(const SsoState& state) {
  return (state.test.empty() ? "sign-in " + state.next : "test " + state.test);
}

std::optional<SsoState> state_of(const std::string& text) {
  const std::string_view whole = text;
  if (whole.starts_with("sign-in ")) return SsoState{std::string(whole.substr(8)), {}};
  if (whole.starts_with("test ")) return SsoState{{}, std::string(whole.substr(5))};
  return std::nullopt;
}

std::string visitor_of(const Visit& visit) {
  auto secret = http::find_cookie(visit.request.cookies, visitor_cookie(visit.config)).value_or("");
  return auth::is_browser_secret(secret) ? secret : std::string{};
}

constexpr base::Names<SsoEvent, 3> kEvents{{{{"sso_refused", SsoEvent::SignIn},
                                             {"sso_test_failed", SsoEvent::Test},
                                             {"sso_log_out_refused", SsoEvent::LogOut}}}};

}  // namespace

std::string sso_browser(const Visit& visit) {
  auto browser = visitor_of(visit);
  return browser.empty() ? auth::new_browser_secret() : browser;
}

std::string new_sso_state(const Visit& visit, std::string_view browser, const SsoState& state) {
  const bool fits = http::is_own_path(state.next) && state.next.size() <= kMostNext;
  return auth::new_errand_token(visit.config.keys, auth::kSsoState, {visit.portal.id, browser},
                                text_of({fits ? state.next : "", state.test}), visit.now);
}

std::optional<SsoState> check_sso_state(const Visit& visit, std::string_view state) {
  const auto browser = visitor_of(visit);
  if (browser.empty()) return std::nullopt;
  const auto text = auth::check_errand_token(visit.config.keys, auth::kSsoState, {visit.portal.id, browser},
                                             state, visit.now);
  return text ? state_of(*text) : std::nullopt;
}

std::variant<http::Response, model::SsoProblem> sign_on(Visit& visit, const store::Vouching& vouching,
                                                        const std::string& next) {
  const auto token = auth::new_browser_secret();
  const auto taken = store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto contact = store::take_in(work, visit.portal, vouching, visit.now);
    if (const auto* one = std::get_if<model::ContactId>(&contact)) {
      begin_session(work, visit, *one, token, false);
      work.commit();
    }
    return contact;
  });
  if (const auto* problem = std::get_if<model::SsoProblem>(&taken)) return *problem;
  return with_session(http::see_other(next.empty() ? "/tickets" : next), visit, token, false);
}

std::string own_path(const Visit& visit, std::string_view address) {
  if (address.starts_with(visit.origin)) address.remove_prefix(visit.origin.size());
  return http::is_own_path(address) ? std::string(address) : std::string{};
}

void note_refusal(const Visit& visit, model::SsoWay way, model::SsoProblem problem, SsoEvent event) {
  base::log(base::Level::Warning, kEvents.name_of(event),
            {{"portal", visit.portal.key},
             {"by", std::string(model::kSsoWays.name_of(way))},
             {"rule", std::string(model::kSsoProblems.name_of(problem))},
             {"request", visit.request.id}});
}

std::string missing_of(const Visit& visit, const model::SsoAttributes& attributes,
                       const model::SsoClaims& claims) {
  std::vector<std::string> missing;
  const auto properties = store::read_properties(visit.shelves, visit.portal.id);
  for (const auto& [claim, key] : attributes) {
    const auto* property = store::find_contact_property(properties, key);
    if (property == nullptr || !store::values_of(*property, claims, claim)) missing.push_back(claim);
  }
  return base::join_words(missing);
}

http::Response lead_to_result(const Visit& visit, model::SsoWay way,
                              std::initializer_list<std::string_view> lines) {
  std::string text(model::kSsoWays.name_of(way));
  for (const auto line : lines) (text += '\n') += line;
  const auto path = way == model::SsoWay::Saml ? kSamlFinishPath : kJwtPath;
  const auto result =
      auth::new_errand_token(visit.config.keys, auth::kSsoResult, {visit.portal.id}, text, visit.now);
  return http::see_other(std::string(path) + "?result=" + result);
}

std::vector<std::string> result_lines(const Visit& visit, model::SsoWay way, std::string_view result) {
  const auto text =
      auth::check_errand_token(visit.config.keys, auth::kSsoResult, {visit.portal.id}, result, visit.now);
  const auto lines = base::split(text ? *text : std::string_view{}, '\n');
  if (lines.front() != model::kSsoWays.name_of(way)) return {};
  return {lines.begin() + 1, lines.end()};
}

std::optional<http::Response> show_result(const Visit& visit, model::SsoWay way,
                                          const std::vector<std::string>& lines) {
  if (lines.size() >= 4 && lines[0] == "passed")
    return view::sso_passed_page(visit.frame, {way, lines[1], lines[2], lines[3]});
  const auto problem = lines.size() < 2 ? std::nullopt : model::kSsoProblems.find(lines[1]);
  if (!problem) return std::nullopt;
  if (lines[0] == "failed") return view::sso_failed_page(visit.frame, {way, *problem});
  return view::sso_refused_page(visit.frame, *problem, lines.size() < 3 ? "" : lines[2]);
}

}  // namespace app
