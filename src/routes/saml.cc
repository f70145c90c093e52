// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saml_log_out.h"
#include "app/saml_sign_in.h"
#include "app/visit.h"
#include "view/problem_page.h"

namespace {

using Answer = std::optional<http::Response>;

Answer login(app::Visit& visit) {
  if (const auto link = visit.query.find("verify")) return app::begin_saml_test(visit, *link);
  return app::begin_saml(visit, visit.query.get("next"));
}

Answer finish(app::Visit& visit) {
  if (const auto result = visit.query.find("result")) return app::show_saml_result(visit, *result);
  const auto handle = visit.query.find("handle");
  return handle ? app::finish_saml(visit, *handle) : std::nullopt;
}

Answer log_out(app::Visit& visit) {
  const auto& said = visit.request.method == "POST" ? visit.fields : visit.query;
  if (const auto link = visit.query.find("begin")) return app::begin_saml_log_out(visit, *link);
  if (said.find("SAMLRequest")) return app::take_log_out_request(visit);
  return said.find("SAMLResponse") ? app::take_log_out_response(visit) : std::nullopt;
}

Answer answer(app::Visit& visit) {
  const auto& what = visit.request.target->segments.back();
  const bool posts = visit.request.method == "POST";
  // Who only looks whether the address is there uses nothing up.
  if (visit.request.method == "HEAD" && what != "metadata") return std::nullopt;
  if (what == "logout") return log_out(visit);
  if (posts != (what == "acs")) return std::nullopt;
  if (posts) return app::take_saml_response(visit);
  if (what == "metadata") return app::saml_metadata(visit);
  return what == "login" ? login(visit) : finish(visit);
}

http::Response saml(app::Visit& visit) {
  auto response = answer(visit);
  return response ? *std::move(response) : view::problem_page(visit.frame, view::Problem::NotFound);
}

// What comes from the identity provider has no token of ours: its signature is in its place, and the
// browser's cookie where a session is opened.
constexpr app::Route kRoute{
    .stem = "saml",
    .path = "/sso/saml/login /sso/saml/acs /sso/saml/finish /sso/saml/metadata /sso/saml/logout",
    .methods = "GET POST",
    .access = app::Access::LinkHolder,
    .secret = true,
    .forgery = app::Forgery::None,
    .body_limit = 512 * 1024,
    .query = {"next", "verify", "handle", "result", "begin", "SAMLRequest", "SAMLResponse", "RelayState",
              "SigAlg", "Signature"},
    .fields = {"SAMLResponse", "SAMLRequest", "RelayState"},
    .secret_query = {"handle", "result", "begin", "verify"},
    .shows = {"sso_page.tpl"},
    .handle = saml};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
