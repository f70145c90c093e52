// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/access_denied_page.h"

#include "view/layout.h"

#include "names/head.h"

namespace view {

http::Response access_denied_page(const Frame& frame, std::string_view kept) {
  Page page(frame, "access_denied_page.tpl");
  page.show(kh_TITLE_DENIED);
  lay_out(page, frame.portal, model::SystemPage::AccessDenied);
  set_kept_text(page, kept);
  return http::html(403, page.fill());
}

}  // namespace view
