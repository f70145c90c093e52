// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ticket_visit.h"
#include "app/visit.h"
#include "base/language.h"
#include "base/text.h"
#include "store/conversations.h"
#include "store/sessions.h"
#include "view/problem_page.h"
#include "view/tickets_page.h"

namespace {

using view::ReplyProblem;

std::string body_of(const app::Visit& visit) {
  return base::to_plain_text(visit.fields.get("body"));
}

// The ticket again, with what was typed in a fresh form.
http::Response again(app::Visit& visit, int status, std::optional<ReplyProblem> problem) {
  const auto found = store::find_ticket(visit.shelves, visit.viewer, visit.portal, visit.number);
  if (!found) return view::problem_page(visit.frame, view::Problem::NotFound);
  return app::show_ticket(visit, status, *found,
                          {.form_token = {}, .body = body_of(visit), .kept = false, .problem = problem});
}

http::Response refused(app::Visit& visit, model::Verdict verdict) {
  if (verdict == model::Verdict::State) return again(visit, 409, std::nullopt);
  if (verdict == model::Verdict::Hidden) return view::problem_page(visit.frame, view::Problem::NotFound);
  return view::problem_page(visit.frame, view::Problem::Forbidden, visit.fields.get("body"));
}

std::optional<ReplyProblem> problem_of(std::string_view body) {
  if (base::is_blank(body)) return ReplyProblem::BodyEmpty;
  if (base::count_characters(body) > model::kMostMessageCharacters) return ReplyProblem::BodyTooLong;
  return std::nullopt;
}

http::Response reply(app::Visit& visit) {
  const auto body = body_of(visit);
  if (const auto problem = problem_of(body)) return again(visit, 422, problem);
  const auto place = view::ticket_address(visit.number);

  std::optional<model::Verdict> refusal;
  const auto stored = visit.once(
      [&](app::TokenProblem problem) {
        return again(visit, 409,
                     problem == app::TokenProblem::Used ? ReplyProblem::TokenUsed : ReplyProblem::TokenOld);
      },
      [&](store::Transaction& work) {
        auto permit = store::permit<model::Action::Reply>(work, visit.viewer, visit.portal, visit.number);
        refusal = std::holds_alternative<model::Verdict>(permit)
                      ? std::optional(std::get<model::Verdict>(permit))
                      : std::nullopt;
        if (refusal) return http::Response{.status = 409, .headers = {}, .body = {}};
        store::add_reply(work, std::get<store::Grant<model::Action::Reply>>(permit), body, visit.now);
        store::drop_draft(work, visit.portal.id, visit.session->customer.contact, place);
        return http::see_other(place + "?sent=1#latest");
      });
  return refusal ? refused(visit, *refusal) : stored;
}

http::Response refuse_forgery(app::Visit& visit) {
  return again(visit, 403, ReplyProblem::FormOld);
}

constexpr app::Route kRoute{.stem = "reply",
                            .path = "/tickets/{number}/reply",
                            .methods = "POST",
                            .body_limit = 1'000'000,
                            .fields = {"body"},
                            .handle = reply,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
