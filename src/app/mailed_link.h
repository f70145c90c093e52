// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Links in mails: their token goes into a cookie at once, so that it stands in no address that is looked at
// or passed on. Who only opens links, as mail scanners do, uses none up.
#pragma once

#include <string>

#include "app/visit.h"

namespace app {

// Keeps the token that the path has for its name, and leads to `page`.
[[nodiscard]] http::Response keep_token(const Visit&, const std::string& cookie, const std::string& page);
// What was kept; empty where nothing is.
[[nodiscard]] std::string kept_token(const Visit&, const std::string& cookie);
void forget_token(http::Response&, const std::string& cookie);

}  // namespace app
