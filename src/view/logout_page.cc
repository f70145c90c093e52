// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/logout_page.h"

#include "view/layout.h"

#include "names/head.h"
#include "names/logout_page.h"

namespace view {

http::Response logout_page(const Frame& frame) {
  Page page(frame, "logout_page.tpl");
  page.show(kh_TITLE_LOGOUT);
  if (frame.person) {
    page.show(klp_IN);
    lay_out_untitled(page, frame.portal, model::SystemPage::SignOut);
  } else {
    page.show(klp_OUT);
    lay_out(page, frame.portal, model::SystemPage::SignOut);
  }
  return http::html(200, page.fill());
}

}  // namespace view
