// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signing in with an identity provider: what a browser takes there and brings back, and what comes of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/visit.h"
#include "http/response.h"
#include "model/single_sign_on.h"
#include "store/single_sign_on.h"

namespace app {

// What a sign-in carries there and back. It belongs to the browser that began it.
struct SsoState {
  std::string next;  // an own path, up to 500 bytes; empty: the list
  std::string test;  // the fingerprint of the settings that are tried; empty: it is no test
};
// A secret of the browser that outlives its session, for a state to belong to; new where it has none.
[[nodiscard]] std::string sso_browser(const Visit&);
[[nodiscard]] std::string new_sso_state(const Visit&, std::string_view browser, const SsoState&);
// Nothing for what this browser did not begin within the last hour.
[[nodiscard]] std::optional<SsoState> check_sso_state(const Visit&, std::string_view state);

// Signs in whom the identity provider vouches for, and leads to `next`; or the rule that it breaks.
[[nodiscard]] std::variant<http::Response, model::SsoProblem> sign_on(Visit&, const store::Vouching&,
                                                                      const std::string& next);

}  // namespace app
