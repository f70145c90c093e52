// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consent.h"

namespace app {

using view::ConsentProblem;

bool is_consent_due(const Visit& visit) {
  return visit.session && visit.session->consent_version < visit.portal.consent_needed;
}

ConsentProblem judge_consent(const Visit& visit) {
  const auto ticked = visit.fields.get("consent");
  if (ticked.empty()) return ConsentProblem::Missing;
  return ticked == std::to_string(visit.portal.consent->version) ? ConsentProblem::None
                                                                 : ConsentProblem::Changed;
}

}  // namespace app
