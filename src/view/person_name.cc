// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/person_name.h"

#include "view/page.h"

#include "names/person_name.h"
#include "names/register_page.h"

namespace view {

void set_person_name(Page& page, const std::string& typed, PersonNameProblem problem) {
  include_part(page.values(), krp_PERSON_NAME, "parts/person_name.tpl");
  include_part(page.values(), krp_PERSON_NAME_PROBLEMS, "parts/person_name_problems.tpl");
  page.values().SetTemplateGlobalValue(kpn_PERSON_NAME_TYPED, typed);
  if (problem != PersonNameProblem::None) page.show(kpn_NAME_PROBLEM);
  switch (problem) {
    case PersonNameProblem::None:
      return;
    case PersonNameProblem::Missing:
      return page.show(kpn_NAME_MISSING);
    case PersonNameProblem::Long:
      return page.show(kpn_NAME_LONG);
  }
}

}  // namespace view
