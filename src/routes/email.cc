// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/email_change.h"
#include "app/mailed_link.h"
#include "auth/tokens.h"
#include "view/email_page.h"

namespace {

constexpr std::size_t kMostToken = 200;

http::Response ask(const app::Visit& visit, const app::EmailConfirmation& found, int status, bool form_old) {
  return view::email_page(
      visit.frame, status,
      {.old_email = found.at == store::ConfirmedAt::Old ? found.change.old_side.email : "",
       .new_email = found.change.new_side.email,
       .address = found.side().email,
       .confirmed = found.side().confirmed,
       .form_old = form_old});
}

http::Response decide(app::Visit& visit) {
  const auto found = app::find_email_confirmation(visit);
  if (!found) return view::email_gone_page(visit.frame);
  if (visit.request.method != "POST") return ask(visit, *found, 200, false);
  // Another link may have been opened since the form was: it is for one address only.
  if (visit.fields.get("username") != found->side().email) return ask(visit, *found, 409, true);
  return app::confirm(visit, *found);
}

http::Response email(app::Visit& visit) {
  if (visit.name == "confirm") return decide(visit);
  if (visit.request.method == "POST") return view::email_gone_page(visit.frame);
  if (visit.name == "waiting") return view::email_waiting_page(visit.frame);
  if (visit.name == "done") return view::email_done_page(visit.frame);
  if (visit.name.size() > kMostToken || !auth::contact_of_link_token(visit.name))
    return view::email_gone_page(visit.frame);
  return app::keep_token(visit, app::email_change_cookie(visit.config), "/account/email/confirm");
}

http::Response refuse_forgery(app::Visit& visit) {
  const auto found = app::find_email_confirmation(visit);
  return found ? ask(visit, *found, 403, true) : view::email_gone_page(visit.frame);
}

constexpr app::Route kRoute{.stem = "email",
                            .path = "/account/email/{name}",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .of_passwords = true,
                            .secret = true,
                            .fields = {"username"},
                            .handle = email,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
