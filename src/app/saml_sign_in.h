// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signing in with SAML 2.0: the browser goes to the identity provider with a request, which posts it back
// with a response. That post comes from another site, without our cookies: what it brings is verified and
// kept, and the browser led to a page of ours, where its cookie has to match the request.
#pragma once

#include <optional>
#include <string_view>

#include "app/visit.h"
#include "http/response.h"

namespace app {

// Nothing, in all of them, where the portal has no SAML set up, or not what is asked for.
// Sends the browser to the identity provider.
[[nodiscard]] std::optional<http::Response> begin_saml(Visit&, std::string_view next);
// Sends it there to try the draft, for who has a good link to that.
[[nodiscard]] std::optional<http::Response> begin_saml_test(Visit&, std::string_view link);

// Takes the response: the assertion consumer service.
[[nodiscard]] std::optional<http::Response> take_saml_response(Visit&);
// Opens the session of who came with a good one.
[[nodiscard]] std::optional<http::Response> finish_saml(Visit&, std::string_view handle);
// The page that a sign-in that failed, or a test, led to. A test that passed counts from here on.
[[nodiscard]] std::optional<http::Response> show_saml_result(Visit&, std::string_view result);

// What identity providers want to know of the portal; also while there is but a draft.
[[nodiscard]] std::optional<http::Response> saml_metadata(const Visit&);

}  // namespace app
