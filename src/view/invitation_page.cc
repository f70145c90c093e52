// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/invitation_page.h"

#include "view/layout.h"

#include "names/head.h"
#include "names/invitation_page.h"

namespace view {

http::Response invitation_page(const Frame& frame, int status, const InvitationPage& typed) {
  Page page(frame, "invitation_page.tpl");
  page.show(kh_TITLE_INVITATION);
  page.show(kip_FORM);
  lay_out_untitled(page, frame.portal, model::SystemPage::Register);
  page.values().SetTemplateGlobalValue(kip_EMAIL, typed.email);
  page.values().SetTemplateGlobalValue(kip_NAME, typed.name);
  if (!typed.good()) page.show(kip_PROBLEMS);
  if (typed.form_old) page.show(kip_FORM_OLD);
  set_new_password(page, typed.password);
  if (frame.portal.consent) set_consent(page, *frame.portal.consent, typed.agreed, typed.consent);
  return http::html(status, page.fill());
}

http::Response invitation_gone_page(const Frame& frame) {
  Page page(frame, "invitation_page.tpl");
  page.show(kh_TITLE_INVITATION);
  page.show(kip_GONE);
  lay_out_untitled(page, frame.portal, model::SystemPage::Register);
  return http::html(410, page.fill());
}

}  // namespace view
