// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "http/fields.h"
#include "view/person_name.h"

namespace app {

// The field `name`, on one line, without what cannot be seen; empty where that leaves nothing.
[[nodiscard]] std::string typed_name(const http::Fields&);
[[nodiscard]] view::PersonNameProblem judge_name(const std::string& name);

}  // namespace app
