// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ticket_visit.h"

#include "app/kept_files.h"
#include "base/language.h"
#include "base/text.h"
#include "store/conversations.h"
#include "view/problem_page.h"
#include "view/tickets_page.h"

namespace app {

namespace {

view::FileBox file_box(Visit& visit, const store::FoundTicket& found) {
  view::FileBox box{.waiting = {}, .not_taken = visit.uploads.not_taken()};
  if (!found.draft.kept) return box;
  const auto place = view::ticket_address(found.ticket.line.number);
  for (const auto& waiting :
       store::find_uploads(visit.shelves, {visit.portal.id, visit.session->customer.contact, place})) {
    box.waiting.push_back(waiting.file);
  }
  return box;
}

// The number of another ticket, if the viewer sees that too.
std::optional<model::TicketNumber> if_seen(const Visit& visit, std::optional<model::TicketNumber> number) {
  if (!number) return std::nullopt;
  const auto facts = store::gather_facts(visit.shelves, visit.viewer, visit.portal, *number);
  return facts && may(visit.viewer, model::Action::See, *facts, visit.portal) ? number : std::nullopt;
}

}  // namespace

http::Response show_ticket(Visit& visit, int status, const store::FoundTicket& found, view::ReplyBox box,
                           view::TicketNews news) {
  const auto messages = store::read_conversation(visit.shelves, visit.viewer, visit.portal, found);
  box.form_token =
      visit.form_token(view::ticket_address(found.ticket.line.number) + "/reply", box.form_token);
  box.files = file_box(visit, found);
  return view::ticket_page(visit.frame, status,
                           {.ticket = found.ticket,
                            .messages = messages,
                            .may_reply = may(visit.viewer, model::Action::Reply, found.facts, visit.portal),
                            .may_close = may(visit.viewer, model::Action::Close, found.facts, visit.portal),
                            .effect = effect_of_reply(found.facts, visit.portal, visit.now),
                            .follows = if_seen(visit, found.ticket.follows),
                            .followed = if_seen(visit, found.ticket.followed),
                            .news = news,
                            .reply = std::move(box)});
}

std::optional<ReplyRefusal> refusal_of_reply(const Visit& visit, std::string_view body) {
  const auto& uploads = visit.uploads;
  if (uploads.any_not_taken(model::NotTaken::Failed)) return ReplyRefusal{503, view::ReplyProblem::Files};
  if (uploads.any_not_taken(model::NotTaken::Unwelcome))
    return ReplyRefusal{409, view::ReplyProblem::TokenOld};
  if (base::is_blank(body)) return ReplyRefusal{422, view::ReplyProblem::BodyEmpty};
  if (base::count_characters(body) > model::kMostMessageCharacters)
    return ReplyRefusal{422, view::ReplyProblem::BodyTooLong};
  const auto files = visit.fields.count("keep") + uploads.stored().size();
  if (!uploads.not_taken().empty() || files > visit.portal.files_most)
    return ReplyRefusal{422, view::ReplyProblem::Files};
  return std::nullopt;
}

std::string address_of_reply(const Visit& visit, std::optional<model::TicketNumber> follow_up) {
  if (!follow_up) return view::ticket_address(visit.number) + "?sent=1#latest";
  return if_seen(visit, follow_up) ? view::ticket_address(*follow_up) + "?sent=1#latest"
                                   : view::ticket_address(visit.number) + "?sent=elsewhere";
}

http::Response show_reply_again(Visit& visit, ReplyRefusal refusal) {
  auto found = store::find_ticket(visit.shelves, visit.viewer, visit.portal, visit.number);
  if (!found) return view::problem_page(visit.frame, view::Problem::NotFound);
  const auto place = view::ticket_address(visit.number);
  view::ReplyBox box{.form_token = visit.form_token(place + "/reply", {}),
                     .body = base::to_plain_text(visit.fields.get("body")),
                     .kept = false,
                     .files = {},
                     .problem = refusal.problem};
  // A form that another site may have filled in changes nothing; where there are no files, the page keeps the
  // text by itself.
  const bool meant = refusal.problem != view::ReplyProblem::FormOld;
  const bool has_files =
      found->draft.kept || visit.fields.count("keep") > 0 || !visit.uploads.stored().empty();
  if (meant && has_files && may(visit.viewer, model::Action::Reply, found->facts, visit.portal)) {
    const bool complete = keep_form(visit, visit.session->customer.contact, place, box.body, box.form_token);
    if (!complete && box.problem == view::ReplyProblem::Files) box.problem = view::ReplyProblem::FilesGone;
    found->draft.kept = true;
  }
  return show_ticket(visit, refusal.status, *found, std::move(box));
}

}  // namespace app
