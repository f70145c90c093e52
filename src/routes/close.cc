// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"
#include "store/closing.h"
#include "view/close_page.h"
#include "view/problem_page.h"
#include "view/tickets_page.h"

namespace {

using model::Action;
using model::Verdict;

// The question, or why it is not asked.
http::Response ask(app::Visit& visit, int status, bool form_old) {
  const auto found = store::find_ticket(visit.shelves, visit.viewer, visit.portal, visit.number);
  if (!found) return view::problem_page(visit.frame, view::Problem::NotFound);
  const auto verdict = judge(visit.viewer, Action::Close, found->facts, visit.portal);
  if (verdict == Verdict::Forbidden) return view::problem_page(visit.frame, view::Problem::Forbidden);
  if (verdict == Verdict::State) status = 409;
  auto closed = found->facts;
  closed.stage = model::StageKind::Closed;
  return view::close_page(visit.frame, status,
                          {.ticket = found->ticket,
                           .form_token = visit.form_token(view::ticket_address(visit.number) + "/close", {}),
                           .may_reply_later = may(visit.viewer, Action::Reply, closed, visit.portal),
                           .form_old = form_old});
}

http::Response close(app::Visit& visit) {
  if (visit.request.method != "POST") return ask(visit, 200, false);
  bool granted = true;
  auto stored = visit.once([&](app::TokenProblem) { return ask(visit, 409, true); },
                           [&](store::Transaction& work) {
                             const auto permit =
                                 store::permit<Action::Close>(work, visit.viewer, visit.portal, visit.number);
                             const auto* grant = std::get_if<store::Grant<Action::Close>>(&permit);
                             granted = grant != nullptr;
                             if (!granted) return http::Response{.status = 409, .headers = {}, .body = {}};
                             store::close_ticket(work, *grant, visit.now);
                             return http::see_other(view::ticket_address(visit.number) + "?closed=1");
                           });
  return granted ? std::move(stored) : ask(visit, 409, false);
}

http::Response refuse_forgery(app::Visit& visit) {
  return ask(visit, 403, true);
}

constexpr app::Route kRoute{.stem = "close",
                            .path = "/tickets/{number}/close",
                            .methods = "GET POST",
                            .handle = close,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
