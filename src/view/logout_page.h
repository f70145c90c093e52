// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/response.h"
#include "view/frame.h"

namespace view {

// Asks whoever is signed in whether they want to go; tells everybody else that they are signed out.
[[nodiscard]] http::Response logout_page(const Frame&);

}  // namespace view
