// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/consent.h"

#include "view/message_text.h"
#include "view/page.h"

#include "names/consent.h"
#include "names/consent_page.h"
#include "names/head.h"

namespace view {

void set_consent(Page& page, const model::ConsentText& text, bool agreed, ConsentProblem problem) {
  auto& part = include_part(page.values(), kcp_CONSENT, "parts/consent.tpl");
  set_markdown(part, text.notice);
  part.SetValue(kc_CONSENT_LABEL, text.label);
  part.SetValue(kc_CONSENT_VERSION, std::to_string(text.version));
  if (agreed) part.ShowSection(kc_AGREED);
  switch (problem) {
    case ConsentProblem::None:
      return;
    case ConsentProblem::Missing:
      page.show(kc_CONSENT_PROBLEM);
      return page.show(kc_CONSENT_MISSING);
    case ConsentProblem::Changed:
      page.show(kc_CONSENT_PROBLEM);
      return page.show(kc_CONSENT_CHANGED);
    case ConsentProblem::FormOld:
      return page.show(kcp_FORM_OLD);
  }
}

http::Response consent_page(const Frame& frame, int status, const model::ConsentText& text,
                            const std::string& next, ConsentProblem problem, bool form_kept) {
  Page page(frame, "consent_page.tpl");
  page.show(kh_TITLE_CONSENT);
  if (!next.empty()) page.values().SetValueAndShowSection(kcp_NEXT, next, kcp_HAS_NEXT);
  if (problem != ConsentProblem::None) page.show(kcp_PROBLEMS);
  if (form_kept) page.show(kcp_FORM_KEPT);
  set_consent(page, text, false, problem);
  return http::html(status, page.fill());
}

}  // namespace view
