// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is shown instead of a page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/response.h"
#include "view/frame.h"

namespace view {

enum class Problem {
  BadRequest,   // 400
  Forbidden,    // 403
  ForeignForm,  // 403: sent from another site, or with a token that is not ours
  NotFound,     // 404
  Method,       // 405
  Conflict,     // 409
  TooLarge,     // 413
  Unsupported,  // 415
  Broken,       // 500
  Unavailable,  // 502, 503, 504
  NotOpen,      // 503: customers may not come in yet
};

// In the portal's look. `kept` is what was typed, shown again so that it is not lost; `limit`, in bytes, for
// TooLarge.
[[nodiscard]] http::Response problem_page(const Frame&, Problem, std::string_view kept = {},
                                          std::uint64_t limit = 0);

// The one neutral page, where no portal is known.
[[nodiscard]] http::Response neutral_page(const Wardrobe&, int status, Problem, const std::string& request_id,
                                          std::uint64_t limit = 0);

}  // namespace view
