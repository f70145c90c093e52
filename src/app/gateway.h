// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two ways in which a web server hands over a request: FastCGI and CGI (RFC 3875).
#pragma once

#include <functional>

#include "http/request.h"
#include "http/response.h"

namespace app {

using Answer = std::function<http::Response(const http::Request&, http::Body&)>;

// A request out of "NAME=value" parameters, ended by a null pointer. An absent and an empty one are alike. A
// parameter that stands twice makes it malformed, but for cookies, which are joined.
[[nodiscard]] http::Request request_of(const char* const* parameters);

// Serves one request from the environment, standard input and output.
void serve_cgi(const Answer& answer);

// Serves requests from the listening socket on descriptor 0, until a signal asks to stop or `most` were
// served. Signals are taken between requests only: the one in hand is always finished.
void serve_fastcgi(const Answer& answer, unsigned most);

}  // namespace app
