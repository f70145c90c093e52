// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/tickets_page.h"

#include <set>

#include "view/excerpt.h"
#include "view/found_text.h"
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

void set_dates(TemplateDictionary& row, const model::TicketLine& line, const base::DateWriter& dates,
               base::Time now) {
  const auto created = dates.write(line.created, now);
  const auto activity = dates.write(line.last_activity, now);
  row.SetValue(ktp_CREATED_TEXT, created.brief);
  row.SetValue(ktp_CREATED_ISO, created.iso);
  row.SetValue(ktp_CREATED_FULL, created.exact);
  row.SetValue(ktp_ACTIVITY_TEXT, activity.brief);
  row.SetValue(ktp_ACTIVITY_ISO, activity.iso);
  row.SetValue(ktp_ACTIVITY_FULL, activity.exact);
}

// What was found in a line.
void set_findings(TemplateDictionary& row, const model::TicketLine& line, const model::Search& search) {
  add_marked(row, ktp_SUBJECT_PIECE, line.subject, model::find_marks(line.subject, search));
  const auto number = "#" + std::to_string(line.number.value);
  if (!model::find_marks(number, search).empty()) row.ShowSection(ktp_NUMBER_FOUND);
  const auto excerpt = trimmed_excerpt(line.excerpt, search);
  if (excerpt.empty()) return;
  auto& section = *row.AddSectionDictionary(ktp_EXCERPT);
  add_marked(section, ktp_EXCERPT_PIECE, excerpt, model::find_marks(excerpt, search));
}

// All of a row's values are its own: a dictionary for each section of each row has a name made for it, which
// is a twentieth of what a page takes.
void set_line(TemplateDictionary& row, const model::TicketLine& line, const Page& page, const Frame& frame,
              const std::optional<model::Search>& search) {
  row.SetValue(ktp_TICKET_URL, ticket_address(line.number));
  row.SetValue(ktp_NUMBER, std::to_string(line.number.value));
  if (search) {
    set_findings(row, line, *search);
  } else {
    row.SetValue(ktp_SUBJECT, line.subject);
    row.ShowSection(ktp_WHOLE_SUBJECT);
  }
  if (line.has_news) {
    row.ShowSection(ktp_NEWS);
    row.ShowSection(ktp_NEWS_MARK);
  }
  row.SetValue(ktp_REQUESTER, line.requester);
  set_dates(row, line, page.dates(), frame.now);
  if (line.owner) {
    row.SetValue(ktp_OWNER, *line.owner);
    row.ShowSection(ktp_OWNED);
  } else {
    row.ShowSection(ktp_UNOWNED);
  }
  row.ShowSection(line.stage == model::StageKind::Closed ? ktp_IS_CLOSED : ktp_IS_OPEN);
  row.SetValue(ktp_STAGE_NAME, line.stage_name);
  row.ShowSection(frame.portal.show_stages ? ktp_STAGE : ktp_NO_STAGE);
}

struct ColumnNames {
  const ctemplate::StaticTemplateString* address;  // none: it has no head of its own
  TemplateString rising, falling;
};
const auto& column_names() {
  static const std::array kAll{
      ColumnNames{&ktp_BY_ACTIVITY, ktp_ACTIVITY_RISING, ktp_ACTIVITY_FALLING},
      ColumnNames{nullptr, ktp_NUMBER_RISING, ktp_NUMBER_FALLING},
      ColumnNames{&ktp_BY_CREATED, ktp_CREATED_RISING, ktp_CREATED_FALLING},
      ColumnNames{&ktp_BY_SUBJECT, ktp_SUBJECT_RISING, ktp_SUBJECT_FALLING},
      ColumnNames{&ktp_BY_REQUESTER, ktp_REQUESTER_RISING, ktp_REQUESTER_FALLING},
      ColumnNames{&ktp_BY_OWNER, ktp_OWNER_RISING, ktp_OWNER_FALLING},
  };
  return kAll;
}

// The head of the table and the form's choices say how the list is sorted.
void set_columns(TemplateDictionary& section, const TicketsPage& list) {
  for (std::size_t at = 0; at < list.columns.size(); ++at) {
    const auto& names = column_names().at(at);
    const auto& column = list.columns.at(at);
    if (names.address != nullptr) section.SetValue(*names.address, column.address);
    if (column.sorted == TicketsPage::Sorted::Rising) section.ShowSection(names.rising);
    if (column.sorted == TicketsPage::Sorted::Falling) section.ShowSection(names.falling);
  }
}

void set_chip(TemplateDictionary& values, const TemplateString& section, const std::string& address,
              std::string_view text) {
  if (address.empty()) return;
  auto& chip = *values.AddSectionDictionary(section);
  chip.SetValue(ktp_CHIP_URL, address);
  chip.SetValue(ktp_CHIP_TEXT, TemplateString(text.data(), text.size()));
}

void set_chips(TemplateDictionary& values, const TicketsPage& list, const Frame& frame) {
  if (list.without_search.empty() && list.without_requester.empty() && list.without_pipeline.empty()) return;
  auto& chips = *values.AddSectionDictionary(ktp_CHIPS);
  chips.SetValue(ktp_UNFILTERED_URL, list.unfiltered);
  if (list.search) set_chip(chips, ktp_SEARCH_CHIP, list.without_search, list.search->typed);
  set_chip(chips, ktp_REQUESTER_CHIP, list.without_requester, list.requester);
  for (const auto& pipeline : frame.portal.pipelines) {
    if (list.pipeline == pipeline.id)
      set_chip(chips, ktp_PIPELINE_CHIP, list.without_pipeline, pipeline.name);
  }
}

void set_form(TemplateDictionary& values, const TicketsPage& list, const Frame& frame) {
  if (list.search) values.SetValue(ktp_Q, list.search->typed);
  values.SetValue(ktp_REQUESTER_TYPED, list.requester);
  if (!list.requester.empty() || list.pipeline) values.ShowSection(ktp_FILTERS_OPEN);
  if (list.views && list.views->organization.current) values.ShowSection(ktp_KEEP_ORGANIZATION);
  if (list.open.current) values.ShowSection(ktp_KEEP_OPEN);
  if (list.closed.current) values.ShowSection(ktp_KEEP_CLOSED);
  std::set<std::string_view> recent;
  for (const auto& line : list.lines) recent.insert(line.requester);
  for (const auto& name : recent)
    values.AddSectionDictionary(ktp_RECENT)->SetValue(ktp_RECENT_NAME, std::string(name));
  if (frame.portal.pipelines.size() < 2) return;
  auto& choice = *values.AddSectionDictionary(ktp_PIPELINES);
  for (const auto& pipeline : frame.portal.pipelines) {
    auto& option = *choice.AddSectionDictionary(ktp_PIPELINE);
    option.SetValue(ktp_PIPELINE_NAME, pipeline.name);
    if (list.pipeline == pipeline.id) option.ShowSection(ktp_PIPELINE_NOW);
  }
}

void set_pages(TemplateDictionary& values, const TicketsPage& list) {
  if (list.previous.empty() && list.next.empty()) return;
  auto& pages = *values.AddSectionDictionary(ktp_PAGES);
  const bool by_time = list.columns[0].sorted == TicketsPage::Sorted::Falling;
  const auto add = [&](const std::string& address, const TemplateString& section) {
    if (address.empty()) return;
    auto& link = *pages.AddSectionDictionary(section);
    link.SetValue(ktp_PAGE_URL, address);
    link.ShowSection(by_time ? ktp_BY_TIME : ktp_BY_OTHER);
  };
  add(list.previous, ktp_PREVIOUS);
  add(list.next, ktp_NEXT);
}

// Nothing to show has several reasons, and each another way on.
void show_emptiness(TemplateDictionary& values, const TicketsPage& list) {
  if (list.past_end) {
    values.SetValueAndShowSection(ktp_FIRST_URL, list.first, ktp_PAST_END);
  } else if (list.search || !list.requester.empty() || list.pipeline) {
    values.SetValueAndShowSection(ktp_CLEAR_URL, list.unfiltered, ktp_NOT_FOUND);
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
  set_columns(values, list);
  set_form(values, list, frame);
  set_chips(values, list, frame);
  if (list.lines.empty()) {
    show_emptiness(values, list);
  } else {
    auto& section = *values.AddSectionDictionary(ktp_LIST);
    for (const auto& line : list.lines)
      set_line(*section.AddSectionDictionary(ktp_ROW), line, page, frame, list.search);
  }
  set_pages(values, list);
  return http::html(200, page.fill());
}

std::string ticket_address(model::TicketNumber number) {
  return "/tickets/" + std::to_string(number.value);
}

}  // namespace view
