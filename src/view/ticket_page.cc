// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/ticket_page.h"

#include "base/text.h"
#include "view/message_text.h"
#include "view/page.h"
#include "view/tickets_page.h"

#include "names/head.h"
#include "names/ticket_page.h"

namespace view {

namespace {

using ctemplate::TemplateDictionary;

// From so many messages on, there is a way to jump to the newest.
constexpr std::size_t kManyMessages = 6;

// A browser tab shows no more, and a search engine neither.
constexpr std::size_t kMostTitle = 40;

void set_head(Page& page, const Frame& frame, const model::TicketLine& line) {
  auto& values = page.values();
  const auto created = page.dates().write_with_time(line.created, frame.now);
  const auto activity = page.dates().write_with_time(line.last_activity, frame.now);
  values.SetValue(ktp_LIST_URL, "/tickets");
  values.SetValue(ktp_SUBJECT, line.subject);
  values.SetValue(ktp_NUMBER, std::to_string(line.number.value));
  values.SetValue(ktp_REQUESTER, line.requester);
  values.SetValue(ktp_CREATED_TEXT, created.brief);
  values.SetValue(ktp_CREATED_ISO, created.iso);
  values.SetValue(ktp_CREATED_FULL, created.exact);
  values.SetValue(ktp_ACTIVITY_TEXT, activity.brief);
  values.SetValue(ktp_ACTIVITY_ISO, activity.iso);
  values.SetValue(ktp_ACTIVITY_FULL, activity.exact);
  if (line.owner) {
    values.SetValueAndShowSection(ktp_OWNER, *line.owner, ktp_OWNED);
  } else {
    values.ShowSection(ktp_UNOWNED);
  }
  auto& status =
      *values.AddSectionDictionary(line.stage == model::StageKind::Closed ? ktp_IS_CLOSED : ktp_IS_OPEN);
  if (frame.portal.show_stages) {
    status.SetValueAndShowSection(ktp_STAGE_NAME, line.stage_name, ktp_STAGE);
  } else {
    status.ShowSection(ktp_NO_STAGE);
  }
}

void set_message(TemplateDictionary& section, const model::Message& message, const base::DateWriter& dates,
                 base::Time now) {
  const auto sent = dates.write_with_time(message.sent, now);
  section.SetValue(ktp_AUTHOR, message.author_name);
  section.SetValue(ktp_SENT_TEXT, sent.brief);
  section.SetValue(ktp_SENT_ISO, sent.iso);
  section.SetValue(ktp_SENT_FULL, sent.exact);
  section.ShowSection(message.author == model::Author::Staff    ? ktp_BY_STAFF
                      : message.author == model::Author::Viewer ? ktp_BY_YOU
                                                                : ktp_BY_CUSTOMER);
  set_message_text(section, message);
  set_files(section, message.files);
}

void set_conversation(Page& page, const Frame& frame, const std::vector<model::Message>& messages) {
  if (messages.empty()) return page.values().ShowSection(ktp_NO_MESSAGES);
  auto& conversation = *page.values().AddSectionDictionary(ktp_MESSAGES);
  if (messages.size() >= kManyMessages) conversation.ShowSection(ktp_MANY);
  std::size_t ordinal = 0;
  for (const auto& message : messages) {
    auto& section = *conversation.AddSectionDictionary(ktp_MESSAGE);
    section.SetValue(ktp_ORDINAL, std::to_string(++ordinal));
    if (ordinal == messages.size()) section.ShowSection(ktp_LATEST);
    set_message(section, message, page.dates(), frame.now);
  }
}

void show_problem(Page& page, ReplyProblem problem) {
  switch (problem) {
    case ReplyProblem::BodyEmpty:
      return page.show(ktp_BODY_EMPTY);
    case ReplyProblem::BodyTooLong:
      return page.show(ktp_BODY_TOO_LONG);
    case ReplyProblem::FormOld:
      return page.show(ktp_FORM_OLD);
    case ReplyProblem::TokenOld:
      return page.show(ktp_TOKEN_OLD);
    case ReplyProblem::TokenUsed:
      return page.show(ktp_TOKEN_USED);
    case ReplyProblem::Files:
      return;  // what was not taken is named below
    case ReplyProblem::FilesGone:
      return page.show(ktp_FILES_GONE);
  }
}

void set_reply(Page& page, const Frame& frame, const TicketPage& shown) {
  auto& values = page.values();
  const auto& box = shown.reply;
  values.SetValue(ktp_BODY, box.body);
  if (!shown.may_reply) {
    auto& closed = *values.AddSectionDictionary(ktp_REPLY_CLOSED);
    if (!box.body.empty()) closed.ShowSection(ktp_KEPT_TEXT);
    return;
  }
  if (box.problem) {
    values.ShowSection(ktp_PROBLEMS);
    values.SetValue(ktp_BODY_LENGTH, std::to_string(base::count_characters(box.body)));
    show_problem(page, *box.problem);
    if (!box.files.not_taken.empty()) page.show(ktp_FILES_REFUSED);
  }
  auto& reply = *values.AddSectionDictionary(ktp_REPLY);
  reply.SetValue(ktp_REPLY_URL, ticket_address(shown.ticket.line.number) + "/reply");
  reply.SetValue(ktp_FORM_TOKEN, box.form_token);
  reply.SetValue(ktp_UPLOAD_SCRIPT_URL, frame.wardrobe.static_address("upload.js"));
  set_file_box(reply, frame.portal, box.files);
  if (box.kept) reply.ShowSection(ktp_BODY_KEPT);
  if (shown.effect == model::ReplyEffect::Reopens) reply.ShowSection(ktp_WILL_REOPEN);
  if (shown.effect == model::ReplyEffect::FollowsUp) reply.ShowSection(ktp_WILL_FOLLOW_UP);
}

void set_links(TemplateDictionary& values, const TicketPage& shown) {
  if (shown.follows) {
    auto& link = *values.AddSectionDictionary(ktp_FOLLOWS);
    link.SetValue(ktp_FOLLOWS_URL, ticket_address(*shown.follows));
    link.SetValue(ktp_FOLLOWS_NUMBER, std::to_string(shown.follows->value));
  }
  if (shown.followed) {
    auto& link = *values.AddSectionDictionary(ktp_FOLLOWED);
    link.SetValue(ktp_FOLLOWED_URL, ticket_address(*shown.followed));
    link.SetValue(ktp_FOLLOWED_NUMBER, std::to_string(shown.followed->value));
  }
  if (shown.may_close) {
    values.SetValueAndShowSection(ktp_CLOSE_URL, ticket_address(shown.ticket.line.number) + "/close",
                                  ktp_MAY_CLOSE);
  }
}

void show_news(Page& page, TicketNews news) {
  if (news == TicketNews::Sent) page.show(ktp_SENT);
  if (news == TicketNews::SentElsewhere) page.show(ktp_SENT_ELSEWHERE);
  if (news == TicketNews::Closed) page.show(ktp_JUST_CLOSED);
}

}  // namespace

http::Response ticket_page(const Frame& frame, int status, const TicketPage& shown) {
  Page page(frame, "ticket_page.tpl");
  page.show(kh_TITLE_TICKET);
  page.values().SetTemplateGlobalValue(kh_PAGE_TITLE, base::shortened(shown.ticket.line.subject, kMostTitle));
  show_news(page, shown.news);
  set_head(page, frame, shown.ticket.line);
  set_links(page.values(), shown);
  set_conversation(page, frame, shown.messages);
  set_reply(page, frame, shown);
  return http::html(status, page.fill());
}

}  // namespace view
