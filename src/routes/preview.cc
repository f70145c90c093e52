// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"
#include "auth/tokens.h"
#include "store/system_pages.h"
#include "view/access_denied_page.h"
#include "view/login_page.h"
#include "view/logout_page.h"
#include "view/password_pages.h"
#include "view/problem_page.h"
#include "view/registration_pages.h"

namespace {

using model::SystemPage;

// Whom a page is shown as if for, where it names somebody.
constexpr const char* kSomebody = "somebody@example.com";

http::Response show(const view::Frame& frame, SystemPage page) {
  switch (page) {
    case SystemPage::SignIn:
      return view::login_page(frame, 200, {});
    case SystemPage::Register:
      return view::register_page(frame, 200, {});
    case SystemPage::SignOut:
      return view::logout_page(frame);
    case SystemPage::AccessDenied:
      return view::access_denied_page(frame, {});
    case SystemPage::PasswordForgot:
      return view::forgot_page(frame, 200, {});
    case SystemPage::PasswordReset:
      return view::reset_page(frame, 200, kSomebody, view::NewPasswordProblem::None);
  }
  return view::problem_page(frame, view::Problem::NotFound);
}

// The page as it is, but for its draft, and without anybody's session.
http::Response preview(app::Visit& visit) {
  const auto name =
      auth::check_errand_token(visit.config.keys, auth::kPreview, {visit.portal.id}, visit.name, visit.now)
          .value_or("");
  const auto page = model::kSystemPages.find(name);
  if (!page) return view::problem_page(visit.frame, view::Problem::NotFound);
  auto portal = visit.portal;
  if (auto draft = store::find_page_draft(visit.shelves, portal.id, *page))
    portal.page_designs.at(static_cast<std::size_t>(*page)) = *std::move(draft);
  if (!portal.consent)
    portal.consent = model::ConsentText{.id = {}, .version = 1, .notice = "...", .label = "..."};
  view::Frame frame{visit.wardrobe,         portal,    std::nullopt, visit.frame.csrf,
                    visit.frame.request_id, visit.now, {},           true};
  if (*page == SystemPage::AccessDenied) frame.person = view::Person{"Somebody", kSomebody};
  auto response = show(frame, *page);
  response.status = 200;
  return response;
}

constexpr app::Route kRoute{
    .stem = "preview",
    .path = "/preview/{name}",
    .methods = "GET",
    .access = app::Access::LinkHolder,
    .secret = true,
    .forgery = app::Forgery::None,
    .shows = {"forgot_page.tpl", "logout_page.tpl", "register_page.tpl", "reset_page.tpl"},
    .handle = preview};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
