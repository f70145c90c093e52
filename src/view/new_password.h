// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The field in which a new password is chosen.
#pragma once

namespace view {

class Page;

enum class NewPasswordProblem { None, Missing, TooShort, Unfit, Common };

// Inside of src/view only: the field, and what is wrong in the page's list of problems.
void set_new_password(Page&, NewPasswordProblem);

}  // namespace view
