// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the end of a session here to its end at the identity provider.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/visit.h"
#include "model/single_sign_on.h"

namespace app {

// Where who is signed in goes on to when they have signed out: an own path, good for ten minutes. Nothing
// where they did not come by SAML, or the identity provider has no single log-out. To be asked before the
// session ends.
[[nodiscard]] std::optional<std::string> single_log_out_path(const Visit&);

// Whom that path is about.
[[nodiscard]] std::optional<model::SamlSubject> subject_of_log_out(const Visit&, std::string_view link);

}  // namespace app
