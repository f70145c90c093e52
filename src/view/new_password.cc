// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/new_password.h"

#include "view/page.h"

#include "names/new_password.h"
#include "names/reset_page.h"

namespace view {

void set_new_password(Page& page, NewPasswordProblem problem) {
  include_part(page.values(), krp_NEW_PASSWORD, "parts/new_password.tpl");
  include_part(page.values(), krp_NEW_PASSWORD_PROBLEMS, "parts/new_password_problems.tpl");
  if (problem != NewPasswordProblem::None) page.show(knp_PASSWORD_PROBLEM);
  switch (problem) {
    case NewPasswordProblem::None:
      return;
    case NewPasswordProblem::Missing:
      return page.show(knp_PASSWORD_MISSING);
    case NewPasswordProblem::TooShort:
      return page.show(knp_PASSWORD_TOO_SHORT);
    case NewPasswordProblem::Unfit:
      return page.show(knp_PASSWORD_UNFIT);
    case NewPasswordProblem::Common:
      return page.show(knp_PASSWORD_COMMON);
  }
}

}  // namespace view
