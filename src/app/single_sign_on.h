// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signing in with an identity provider: what a browser takes there and brings back, and what comes of it.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/visit.h"
#include "http/response.h"
#include "model/single_sign_on.h"
#include "store/single_sign_on.h"

namespace app {

// Where browsers come back to by JWT, and where what came of SAML shows.
inline constexpr std::string_view kJwtPath = "/sso/jwt";
inline constexpr std::string_view kSamlFinishPath = "/sso/saml/finish";

inline constexpr std::size_t kMostNext = 500;  // bytes of a path to lead to

// What a sign-in carries there and back. It belongs to the browser that began it.
struct SsoState {
  std::string next;  // an own path; empty: the list
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

// The path, with its query, of an address at this portal; empty for any other.
[[nodiscard]] std::string own_path(const Visit&, std::string_view address);

// One line for whoever looks after the portal: which rule, and nothing of whom it was about.
enum class SsoEvent { SignIn, Test, LogOut };
void note_refusal(const Visit&, model::SsoWay, model::SsoProblem, SsoEvent = SsoEvent::SignIn);

// Which of the attributes that are mapped to a property do not come, or do not suit it: names between blanks.
[[nodiscard]] std::string missing_of(const Visit&, const model::SsoAttributes&, const model::SsoClaims&);

// What came of it, in an address of ours: "refused", the rule, and where they wanted to go; "failed" and the
// rule; or "passed", the address, the name and what is missing. More lines may follow.
[[nodiscard]] http::Response lead_to_result(const Visit&, model::SsoWay,
                                            std::initializer_list<std::string_view> lines);
// None where it is none of ours, of the other way, or an hour old.
[[nodiscard]] std::vector<std::string> result_lines(const Visit&, model::SsoWay, std::string_view result);
[[nodiscard]] std::optional<http::Response> show_result(const Visit&, model::SsoWay,
                                                        const std::vector<std::string>& lines);

}  // namespace app
