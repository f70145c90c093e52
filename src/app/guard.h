// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a submission was meant by whoever's browser sends it.
#pragma once

#include "app/visit.h"

namespace app {

// A browser says where a post comes from; where it says nothing, the token alone decides.
[[nodiscard]] bool from_elsewhere(const Visit&);

// Whether the form carries the token that the browser was given.
[[nodiscard]] bool has_good_csrf(const Visit&);

// Whose files those are that follow `fields` in a form: of the contact who is signed in, or was until the
// session ended. Nothing unless the portal admits them, the form comes from here and both of its tokens are
// good.
[[nodiscard]] std::optional<model::ContactId> sender_of_files(const Visit&, const http::Fields& fields);

}  // namespace app
