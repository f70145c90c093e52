// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/consent.h"
#include "app/consent.h"
#include "http/url.h"
#include "store/consents.h"
#include "view/problem_page.h"

namespace {

using view::ConsentProblem;

// The page on whose way the question came up.
std::string wanted(const app::Visit& visit) {
  const auto next = visit.request.method == "POST" ? visit.fields.get("next") : visit.query.get("next");
  return http::is_own_path(next) ? std::string(next) : "/tickets";
}

http::Response ask(const app::Visit& visit, int status, ConsentProblem problem) {
  return view::consent_page(visit.frame, status, *visit.portal.consent, wanted(visit), problem);
}

http::Response agree(app::Visit& visit) {
  const auto problem = app::judge_consent(visit);
  if (problem != ConsentProblem::None) return ask(visit, 422, problem);
  store::transact(visit.shelves, [&](store::Transaction& work) {
    store::note_consent(work, visit.portal.id, visit.session->customer.contact, visit.portal.consent->id,
                        visit.request.remote_address, visit.now);
    work.commit();
  });
  return http::see_other(wanted(visit));
}

http::Response consent(app::Visit& visit) {
  if (!app::is_consent_due(visit)) return http::see_other(wanted(visit));
  return visit.request.method == "POST" ? agree(visit) : ask(visit, 200, ConsentProblem::None);
}

http::Response refuse_forgery(app::Visit& visit) {
  return app::is_consent_due(visit) ? ask(visit, 403, ConsentProblem::FormOld)
                                    : view::problem_page(visit.frame, view::Problem::ForeignForm);
}

constexpr app::Route kRoute{.stem = "consent",
                            .path = "/consent",
                            .methods = "GET POST",
                            .access = app::Access::BeforeConsent,
                            .query = {"next"},
                            .fields = {"next", "consent"},
                            .handle = consent,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
