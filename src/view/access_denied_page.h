// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "http/response.h"
#include "view/frame.h"

namespace view {

// For who has signed in, and whom the portal does not admit (any more). `kept` is what was typed, shown again
// so that it is not lost.
[[nodiscard]] http::Response access_denied_page(const Frame&, std::string_view kept);

}  // namespace view
