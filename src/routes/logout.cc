// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"
#include "http/cookie.h"
#include "store/sessions.h"

namespace {

http::Response logout(app::Visit& visit) {
  store::transact(visit.shelves, [&](store::Transaction& work) {
    store::end_session(work, visit.portal.id, visit.session->customer.contact, visit.session->id);
    work.commit();
  });
  auto response = http::see_other("/login?signed_out=1");
  response.add("Set-Cookie",
               http::set_cookie(app::session_cookie(visit.config), "", std::chrono::seconds{0}));
  return response;
}

constexpr app::Route kRoute{.stem = "logout",
                            .path = "/logout",
                            .methods = "POST",
                            .access = app::Access::SignedIn,
                            .handle = logout};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
