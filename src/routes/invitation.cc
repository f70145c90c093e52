// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/invitation.h"
#include "app/consent.h"
#include "app/mailed_link.h"
#include "app/new_password.h"
#include "auth/tokens.h"
#include "view/invitation_page.h"

namespace {

using view::InvitationPage;

// The page's own name, where a token stands in the link.
constexpr std::string_view kPage = "accept";
constexpr std::size_t kMostToken = 200;

InvitationPage judge(const app::Visit& visit, const store::Invitee& invitee) {
  InvitationPage form{.email = invitee.email, .name = invitee.name};
  form.password =
      app::judge_password(visit.fields.get("password"), {invitee.email, invitee.name, visit.portal.title});
  if (visit.portal.consent) form.consent = app::judge_consent(visit);
  form.agreed = form.consent == view::ConsentProblem::None;
  return form;
}

http::Response accept(app::Visit& visit) {
  const auto invitation = app::find_invitation(visit);
  if (!invitation) return view::invitation_gone_page(visit.frame);
  const auto& invitee = invitation->invitee;
  if (visit.request.method != "POST")
    return view::invitation_page(visit.frame, 200, {.email = invitee.email, .name = invitee.name});
  // Another link may have been opened since the form was: it is filled in for one account only.
  if (visit.fields.get("username") != invitee.email)
    return view::invitation_page(visit.frame, 409,
                                 {.email = invitee.email, .name = invitee.name, .form_old = true});
  const auto form = judge(visit, invitee);
  if (!form.good()) return view::invitation_page(visit.frame, 422, form);
  auto response = app::accept(visit, *invitation, visit.fields.get("password"));
  return response ? *std::move(response) : view::invitation_gone_page(visit.frame);
}

http::Response invitation(app::Visit& visit) {
  if (visit.name == kPage) return accept(visit);
  if (visit.request.method == "POST" || visit.name.size() > kMostToken ||
      !auth::contact_of_link_token(visit.name))
    return view::invitation_gone_page(visit.frame);
  return app::keep_token(visit, app::invitation_cookie(visit.config), "/invitation/accept");
}

http::Response refuse_forgery(app::Visit& visit) {
  const auto invitation = app::find_invitation(visit);
  if (!invitation) return view::invitation_gone_page(visit.frame);
  const auto& invitee = invitation->invitee;
  return view::invitation_page(visit.frame, 403,
                               {.email = invitee.email, .name = invitee.name, .form_old = true});
}

constexpr app::Route kRoute{.stem = "invitation",
                            .path = "/invitation/{name}",
                            .methods = "GET POST",
                            .access = app::Access::Anyone,
                            .of_passwords = true,
                            .secret = true,
                            .fields = {"username", "password", "consent"},
                            .handle = invitation,
                            .refuse_forgery = refuse_forgery};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
