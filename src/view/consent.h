// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What contacts agree to: the text and its box, on a page of its own and where one registers.
#pragma once

#include <string>

#include "http/response.h"
#include "model/portal.h"
#include "view/frame.h"

namespace view {

class Page;

enum class ConsentProblem { None, Missing, Changed, FormOld };

// Inside of src/view only: the text with its box, ticked or not.
void set_consent(Page&, const model::ConsentText&, bool agreed, ConsentProblem);

// `next`: an own path, or empty. `form_kept`: what was sent elsewhere waits there.
[[nodiscard]] http::Response consent_page(const Frame&, int status, const model::ConsentText&,
                                          const std::string& next, ConsentProblem, bool form_kept = false);

}  // namespace view
