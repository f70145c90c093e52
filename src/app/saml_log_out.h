// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single log-out with SAML 2.0 (Profiles, section 4.4), through the browser, both ways.
#pragma once

#include <optional>
#include <string_view>

#include "app/visit.h"
#include "http/response.h"

namespace app {

// Nothing where the portal has no SAML set up, or its identity provider no single log-out.
// Sends the browser there, whose session here has ended: see single_log_out_path().
[[nodiscard]] std::optional<http::Response> begin_saml_log_out(Visit&, std::string_view link);
// Ends sessions because the identity provider asks for it, and answers it: a SAMLRequest in the address or
// the form.
[[nodiscard]] std::optional<http::Response> take_log_out_request(Visit&);
// What it answers to ours: a SAMLResponse.
[[nodiscard]] std::optional<http::Response> take_log_out_response(Visit&);

}  // namespace app
