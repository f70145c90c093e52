// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"

#include "auth/tokens.h"
#include "http/cookie.h"
#include "store/form_tokens.h"

namespace app {

namespace {

// What was typed before the sign-in, unless it turns out that it was stored already.
void keep_text(store::Transaction& work, const Visit& visit, const view::LoginPage& form,
               model::ContactId contact) {
  constexpr std::size_t kMostPlace = 250;
  if (form.kept.empty() || form.next.empty() || form.next.size() > kMostPlace) return;
  const auto token = auth::form_token_bytes(form.kept_token);
  if (token && store::is_claimed(work, visit.portal.id, *token)) return;
  store::save_draft(work, visit.portal.id, contact, {form.next, form.kept, token ? form.kept_token : ""},
                    visit.now);
}

}  // namespace

store::Guesser guesser_of(const Visit& visit, std::string_view email, std::string_view password_hash) {
  const auto device = http::find_cookie(visit.request.cookies, device_cookie(visit.config)).value_or("");
  return {email, visit.request.remote_address,
          auth::check_device_token(visit.config.keys, {visit.portal.id, email, password_hash}, device)};
}

void know_device(http::Response& response, const Visit& visit, std::string_view email,
                 std::string_view password_hash) {
  const auto device = auth::new_device_token(visit.config.keys, {visit.portal.id, email, password_hash});
  response.add("Set-Cookie", http::set_cookie(device_cookie(visit.config), device, std::chrono::days{365}));
}

std::optional<std::chrono::seconds> pay_for_try(Visit& visit, const store::Guesser& guesser) {
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto pause = store::pay_for_try(work, visit.portal.id, guesser, visit.now);
    if (!pause) work.commit();  // what is refused costs nobody anything
    return pause;
  });
}

void begin_session(store::Transaction& work, const Visit& visit, model::ContactId contact,
                   std::string_view token, bool remembered) {
  if (const auto& old = visit.session)
    store::end_session(work, visit.portal.id, old->customer.contact, old->id);
  store::open_session(work, visit.portal.id,
                      {.contact = contact,
                       .token = token,
                       .remembered = remembered,
                       .address = visit.request.remote_address,
                       .user_agent = visit.request.user_agent},
                      visit.now);
}

http::Response with_session(http::Response response, const Visit& visit, const std::string& token,
                            bool remembered) {
  const auto life =
      remembered ? std::optional<std::chrono::seconds>(visit.portal.session_life) : std::nullopt;
  response.add("Set-Cookie", http::set_cookie(session_cookie(visit.config), token, life));
  return response;
}

std::optional<http::Response> open_session(Visit& visit, const view::LoginPage& form,
                                           const store::Guesser& guesser,
                                           const store::Credentials& verified) {
  const auto token = auth::new_browser_secret();
  const bool opened = store::transact(visit.shelves, [&](store::Transaction& work) {
    const auto account = store::hold_account(work, visit.portal.id, verified.contact);
    if (!account || account->password_hash != verified.password_hash) return false;
    store::forget_tries(work, visit.portal.id, guesser);
    begin_session(work, visit, verified.contact, token, form.remember);
    keep_text(work, visit, form, verified.contact);
    work.commit();
    return true;
  });
  if (!opened) return std::nullopt;
  auto response =
      with_session(http::see_other(form.next.empty() ? "/tickets" : form.next), visit, token, form.remember);
  if (guesser.device.empty())
    know_device(response, visit, guesser.email, verified.password_hash.value_or(""));
  return response;
}

}  // namespace app
