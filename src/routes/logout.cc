// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_log_out.h"
#include "app/visit.h"
#include "http/cookie.h"
#include "store/sessions.h"
#include "view/logout_page.h"
#include "view/problem_page.h"

namespace {

http::Response sign_out(app::Visit& visit) {
  if (!visit.session) return http::see_other("/logout");
  auto response = http::see_other(app::single_log_out_path(visit).value_or("/logout"));
  store::transact(visit.shelves, [&](store::Transaction& work) {
    store::end_session(work, visit.portal.id, visit.session->customer.contact, visit.session->id);
    work.commit();
  });
  response.add("Set-Cookie",
               http::set_cookie(app::session_cookie(visit.config), "", std::chrono::seconds{0}));
  return response;
}

http::Response logout(app::Visit& visit) {
  return visit.request.method == "POST" ? sign_out(visit) : view::logout_page(visit.frame);
}

// Who is signed out has what they wanted.
http::Response refuse_forgery(app::Visit& visit) {
  return visit.session ? view::problem_page(visit.frame, view::Problem::ForeignForm)
                       : http::see_other("/logout");
}

constexpr app::Route kRoute{.stem = "logout",
                            .path = "/logout",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .handle = logout,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
