// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kept_files.h"
#include "app/ticket_visit.h"
#include "base/text.h"
#include "store/attachments.h"
#include "store/conversations.h"
#include "store/sessions.h"
#include "view/problem_page.h"
#include "view/tickets_page.h"

namespace {

using view::ReplyProblem;

http::Response refused(app::Visit& visit, model::Verdict verdict) {
  if (verdict == model::Verdict::State) return app::show_reply_again(visit, {409});
  if (verdict == model::Verdict::Hidden) return view::problem_page(visit.frame, view::Problem::NotFound);
  return view::problem_page(visit.frame, view::Problem::Forbidden, visit.fields.get("body"));
}

http::Response reply(app::Visit& visit) {
  const auto body = base::to_plain_text(visit.fields.get("body"));
  if (const auto wrong = app::refusal_of_reply(visit, body)) return app::show_reply_again(visit, *wrong);
  const auto place = view::ticket_address(visit.number);
  const auto contact = visit.session->customer.contact;

  std::optional<model::Verdict> verdict;
  bool complete = true;
  auto stored = visit.once(
      [&](app::TokenProblem problem) {
        const bool used = problem == app::TokenProblem::Used;
        return app::show_reply_again(visit, {409, used ? ReplyProblem::TokenUsed : ReplyProblem::TokenOld});
      },
      [&](store::Transaction& work) {
        http::Response not_stored{.status = 409, .headers = {}, .body = {}};
        auto permit = store::permit<model::Action::Reply>(work, visit.viewer, visit.portal, visit.number);
        const auto* refusal = std::get_if<model::Verdict>(&permit);
        verdict = refusal == nullptr ? std::nullopt : std::optional(*refusal);
        if (refusal != nullptr) return not_stored;
        auto files = app::take_form_files(visit, work, {visit.portal.id, contact, place});
        complete = files.complete;
        if (!complete) return not_stored;
        const auto& grant = std::get<store::Grant<model::Action::Reply>>(permit);
        const auto added = store::add_reply(work, grant, visit.portal, body, visit.now);
        store::attach(work, grant, added.message, files.sent);
        store::drop_draft(work, visit.portal.id, contact, place);
        visit.uploads.let_go(std::move(files.dropped));
        return http::see_other(app::address_of_reply(visit, added.follow_up));
      });
  if (verdict) return refused(visit, *verdict);
  if (!complete) return app::show_reply_again(visit, {409, ReplyProblem::FilesGone});
  return stored;
}

http::Response refuse_forgery(app::Visit& visit) {
  return app::show_reply_again(visit, {403, ReplyProblem::FormOld});
}

constexpr app::Route kRoute{.stem = "reply",
                            .path = "/tickets/{number}/reply",
                            .methods = "POST",
                            .body_limit = 1'000'000,
                            .files_limit = model::kMostFileBytes,
                            .fields = {"body"},
                            .lists = {"keep"},
                            .shows = {"ticket_page.tpl"},
                            .handle = reply,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
