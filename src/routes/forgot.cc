// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"
#include "base/text.h"
#include "model/email_address.h"
#include "store/outgoing_mail.h"
#include "view/password_pages.h"

namespace {

using view::ForgotProblem;

http::Response refuse(const app::Visit& visit, int status, ForgotProblem problem,
                      std::chrono::seconds wait = {}) {
  auto response =
      view::forgot_page(visit.frame, status, {std::string(visit.fields.get("email")), problem, wait});
  if (wait.count() > 0) response.add("Retry-After", std::to_string(wait.count()));
  return response;
}

// Does the same for every address: whether somebody has it is looked up by whoever sends the mail.
http::Response ask(app::Visit& visit) {
  const auto typed = visit.fields.get("email");
  if (base::trim(typed).empty()) return refuse(visit, 422, ForgotProblem::EmailMissing);
  const auto email = model::normal_email_address(typed);
  if (!email) return refuse(visit, 422, ForgotProblem::EmailWrong);
  const auto wait = store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto pause =
        store::ask_for_reset(work, visit.portal.id, *email, visit.request.remote_address, visit.now);
    work.commit();
    return pause;
  });
  if (wait) return refuse(visit, 429, ForgotProblem::TooMany, *wait);
  return http::see_other("/password/forgot?sent=1");
}

http::Response forgot(app::Visit& visit) {
  if (visit.request.method == "POST") return ask(visit);
  return visit.query.find("sent") ? view::reset_sent_page(visit.frame)
                                  : view::forgot_page(visit.frame, 200, {});
}

http::Response refuse_forgery(app::Visit& visit) {
  return refuse(visit, 403, ForgotProblem::FormOld);
}

constexpr app::Route kRoute{.stem = "forgot",
                            .path = "/password/forgot",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .of_passwords = true,
                            .query = {"sent"},
                            .fields = {"email"},
                            .handle = forgot,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
