// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt_sign_in.h"
#include "app/visit.h"
#include "view/problem_page.h"

namespace {

std::optional<http::Response> answer(app::Visit& visit) {
  if (const auto token = visit.query.find("jwt")) {
    // Who only looks whether the address is there uses no token up.
    if (visit.request.method == "HEAD") return std::nullopt;
    return app::finish_jwt(visit, *token);
  }
  if (const auto result = visit.query.find("result")) return app::show_jwt_result(visit, *result);
  if (const auto link = visit.query.find("verify")) return app::begin_jwt_test(visit, *link);
  return app::begin_jwt(visit, visit.query.get("next"));
}

http::Response jwt(app::Visit& visit) {
  auto response = answer(visit);
  return response ? *std::move(response) : view::problem_page(visit.frame, view::Problem::NotFound);
}

// HubSpot's addresses answer as our own does. What comes from the identity provider has no token of ours: the
// state in `redirect_url`, bound to the browser, is in its place.
constexpr app::Route kRoute{.stem = "jwt",
                            .path = "/sso/jwt /_hcms/mem/jwt /_hcms/mem/jwt/verify",
                            .methods = "GET",
                            .access = app::Access::LinkHolder,
                            .secret = true,
                            .forgery = app::Forgery::None,
                            .query = {"jwt", "redirect_url", "state", "next", "verify", "result"},
                            .secret_query = {"jwt", "result", "verify"},
                            .shows = {"sso_page.tpl"},
                            .handle = jwt};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
