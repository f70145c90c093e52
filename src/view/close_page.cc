// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/close_page.h"

#include "view/page.h"
#include "view/tickets_page.h"

#include "names/close_page.h"
#include "names/head.h"

namespace view {

http::Response close_page(const Frame& frame, int status, const ClosePage& shown) {
  Page page(frame, "close_page.tpl");
  page.show(kh_TITLE_CLOSE);
  auto& values = page.values();
  values.SetValue(kcp_SUBJECT, shown.ticket.line.subject);
  values.SetValue(kcp_NUMBER, std::to_string(shown.ticket.line.number.value));
  values.SetValue(kcp_TICKET_URL, ticket_address(shown.ticket.line.number));
  if (shown.ticket.closed()) {
    values.ShowSection(kcp_ALREADY);
  } else {
    auto& question = *values.AddSectionDictionary(kcp_QUESTION);
    question.SetValue(kcp_CLOSE_URL, ticket_address(shown.ticket.line.number) + "/close");
    question.SetValue(kcp_FORM_TOKEN, shown.form_token);
    if (shown.form_old) question.ShowSection(kcp_FORM_OLD);
    question.ShowSection(shown.may_reply_later ? kcp_REPLY_LATER : kcp_NO_REPLY_LATER);
  }
  return http::html(status, page.fill());
}

}  // namespace view
