// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What contacts agree to before they go on.
#pragma once

#include "app/visit.h"
#include "view/consent.h"

namespace app {

// Whether who is signed in has to agree to the portal's consent before they see anything else.
[[nodiscard]] bool is_consent_due(const Visit&);

// What is wrong with the form's box, whose value is the version that was shown. The portal has a consent
// text.
[[nodiscard]] view::ConsentProblem judge_consent(const Visit&);

}  // namespace app
