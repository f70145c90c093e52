// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The field in which a contact types their name.
#pragma once

#include <string>

namespace view {

class Page;

enum class PersonNameProblem { None, Missing, Long };

// Inside of src/view only: the field, and what is wrong in the page's list of problems.
void set_person_name(Page&, const std::string& typed, PersonNameProblem);

}  // namespace view
