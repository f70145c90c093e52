// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/email_page.h"

#include "view/page.h"

#include "names/email_page.h"
#include "names/head.h"

namespace view {

namespace {

http::Response saying(const Frame& frame, int status, const ctemplate::TemplateString& section) {
  Page page(frame, "email_page.tpl");
  page.show(kh_TITLE_EMAIL);
  page.show(section);
  return http::html(status, page.fill());
}

}  // namespace

http::Response email_page(const Frame& frame, int status, const EmailPage& shown) {
  if (shown.confirmed && !shown.form_old) return email_waiting_page(frame);
  Page page(frame, "email_page.tpl");
  page.show(kh_TITLE_EMAIL);
  page.show(kep_FORM);
  if (shown.form_old) page.show(kep_FORM_OLD);
  if (!shown.old_email.empty())
    page.values().SetValueAndShowSection(kep_OLD_EMAIL, shown.old_email, kep_OLD_KNOWN);
  page.values().SetTemplateGlobalValue(kep_NEW_EMAIL, shown.new_email);
  page.values().SetTemplateGlobalValue(kep_ADDRESS, shown.address);
  return http::html(status, page.fill());
}

http::Response email_waiting_page(const Frame& frame) {
  return saying(frame, 200, kep_WAITING);
}

http::Response email_done_page(const Frame& frame) {
  return saying(frame, 200, kep_DONE);
}

http::Response email_gone_page(const Frame& frame) {
  return saying(frame, 410, kep_GONE);
}

}  // namespace view
