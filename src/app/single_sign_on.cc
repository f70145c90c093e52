// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_sign_on.h"

#include "app/sign_in.h"
#include "auth/tokens.h"
#include "http/cookie.h"
#include "http/url.h"

namespace app {

namespace {

constexpr std::size_t kMostNext = 500;

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

}  // namespace app
