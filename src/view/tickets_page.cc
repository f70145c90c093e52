// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/tickets_page.h"

#include "view/page.h"

#include "names/head.h"
#include "names/tickets_page.h"

namespace view {

namespace {

using ctemplate::TemplateDictionary;
using ctemplate::TemplateString;

void set_choice(TemplateDictionary& values, const Choice& choice, const TemplateString& address,
                const TemplateString& current) {
  values.SetValue(address, choice.address);
  if (choice.current) values.ShowSection(current);
}

void set_switch(TemplateDictionary& values, const TicketsPage::Switch& views) {
  auto& section = *values.AddSectionDictionary(ktp_SWITCH);
  set_choice(section, views.mine, ktp_MINE_URL, ktp_MINE_NOW);
  set_choice(section, views.organization, ktp_ORGANIZATION_URL, ktp_ORGANIZATION_NOW);
  section.SetValue(ktp_COMPANY, views.company);
}

void set_line(TemplateDictionary& row, const model::TicketLine& line, const base::DateWriter& dates,
              const Frame& frame) {
  const auto now = frame.now;
  const auto created = dates.write(line.created, now);
  const auto activity = dates.write(line.last_activity, now);
  row.SetValue(ktp_TICKET_URL, ticket_address(line.number));
  row.SetValue(ktp_NUMBER, std::to_string(line.number.value));
  row.SetValue(ktp_SUBJECT, line.subject);
  row.SetValue(ktp_REQUESTER, line.requester);
  row.SetValue(ktp_CREATED_TEXT, created.brief);
  row.SetValue(ktp_CREATED_ISO, created.iso);
  row.SetValue(ktp_CREATED_FULL, created.exact);
  row.SetValue(ktp_ACTIVITY_TEXT, activity.brief);
  row.SetValue(ktp_ACTIVITY_ISO, activity.iso);
  row.SetValue(ktp_ACTIVITY_FULL, activity.exact);
  if (line.owner) {
    row.SetValueAndShowSection(ktp_OWNER, *line.owner, ktp_OWNED);
  } else {
    row.ShowSection(ktp_UNOWNED);
  }
  auto& status =
      *row.AddSectionDictionary(line.stage == model::StageKind::Closed ? ktp_IS_CLOSED : ktp_IS_OPEN);
  if (frame.portal.show_stages) {
    status.SetValueAndShowSection(ktp_STAGE_NAME, line.stage_name, ktp_STAGE);
  } else {
    status.ShowSection(ktp_NO_STAGE);
  }
}

void set_pages(TemplateDictionary& values, const TicketsPage& list) {
  if (list.newer.empty() && list.older.empty()) return;
  auto& pages = *values.AddSectionDictionary(ktp_PAGES);
  if (!list.newer.empty()) pages.SetValueAndShowSection(ktp_NEWER_URL, list.newer, ktp_NEWER);
  if (!list.older.empty()) pages.SetValueAndShowSection(ktp_OLDER_URL, list.older, ktp_OLDER);
}

// Nothing to show has three reasons, and each another way on.
void show_emptiness(TemplateDictionary& values, const TicketsPage& list) {
  if (list.past_end) {
    const auto& first = list.open.current ? list.open : list.closed.current ? list.closed : list.all;
    values.SetValueAndShowSection(ktp_FIRST_URL, first.address, ktp_PAST_END);
  } else if (!list.all.current) {
    values.SetValueAndShowSection(ktp_CLEAR_URL, list.all.address, ktp_NO_RESULT);
  } else {
    values.ShowSection(ktp_EMPTY);
  }
}

}  // namespace

http::Response tickets_page(const Frame& frame, const TicketsPage& list) {
  Page page(frame, "tickets_page.tpl");
  auto& values = page.values();
  page.show(kh_TITLE_TICKETS);
  if (list.views) set_switch(values, *list.views);
  set_choice(values, list.all, ktp_ALL_URL, ktp_ALL_NOW);
  set_choice(values, list.open, ktp_OPEN_URL, ktp_OPEN_NOW);
  set_choice(values, list.closed, ktp_CLOSED_URL, ktp_CLOSED_NOW);
  if (list.lines.empty()) {
    show_emptiness(values, list);
  } else {
    auto& section = *values.AddSectionDictionary(ktp_LIST);
    for (const auto& line : list.lines) {
      set_line(*section.AddSectionDictionary(ktp_ROW), line, page.dates(), frame);
    }
  }
  set_pages(values, list);
  return http::html(200, page.fill());
}

std::string ticket_address(model::TicketNumber number) {
  return "/tickets/" + std::to_string(number.value);
}

}  // namespace view
