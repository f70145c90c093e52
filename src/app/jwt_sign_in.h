// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signing in with a JWT: the browser goes to the identity provider's login URL with `redirect_url`, and comes
// back with `jwt`, to the address that was set up there with `redirect_url`, or to that with `jwt` added.
#pragma once

#include <optional>
#include <string_view>

#include "app/visit.h"
#include "http/response.h"

namespace app {

// Nothing, in all three, where the portal has no JWT set up, or takes no single sign-on.
// Sends the browser to the identity provider.
[[nodiscard]] std::optional<http::Response> begin_jwt(Visit&, std::string_view next);
// Sends it there to try the draft, for who has a good link to that.
[[nodiscard]] std::optional<http::Response> begin_jwt_test(Visit&, std::string_view link);
// Takes the token, and leads to a page whose address does not have it.
[[nodiscard]] std::optional<http::Response> finish_jwt(Visit&, std::string_view token);

// The page that a sign-in that failed, or a test, led to.
[[nodiscard]] std::optional<http::Response> show_jwt_result(const Visit&, std::string_view result);

}  // namespace app
