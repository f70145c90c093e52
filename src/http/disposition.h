// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace http {

// A Content-Disposition that has the browser keep the body as a file of that name, whatever it is (RFC 6266):
// in ASCII for old ones, and in UTF-8 (RFC 8187), which wins. `name` is well-formed UTF-8.
[[nodiscard]] std::string attachment_disposition(std::string_view name);

}  // namespace http
