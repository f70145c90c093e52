// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "view/new_password.h"

namespace app {

// What is wrong with a new password. `own`: what stands for the person and the place.
[[nodiscard]] view::NewPasswordProblem judge_password(std::string_view password,
                                                      std::initializer_list<std::string_view> own);

}  // namespace app
