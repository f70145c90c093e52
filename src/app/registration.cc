// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registration.h"

#include "auth/tokens.h"
#include "base/secret.h"
#include "http/cookie.h"

namespace app {

namespace {

std::optional<std::string> key_of(const Visit& visit) {
  const auto token = http::find_cookie(visit.request.cookies, registration_cookie(visit.config)).value_or("");
  return auth::check_registration_token(visit.config.keys, visit.portal.id, token);
}

}  // namespace

std::optional<store::Registration> find_registration(const Visit& visit) {
  if (!model::takes_registrations(visit.portal)) return std::nullopt;
  const auto key = key_of(visit);
  return key ? store::find_registration(visit.shelves, visit.portal.id, *key, visit.now) : std::nullopt;
}

bool is_browser_of(const Visit& visit, const store::Registration& registration) {
  return base::equal_in_constant_time(base::sha256(visit.browser_secret), registration.browser_digest);
}

std::variant<store::Credentials, AwaitsApproval, NoLongerGood> confirm(
    Visit& visit, const store::Registration& registration) {
  using Outcome = std::variant<store::Credentials, AwaitsApproval, NoLongerGood>;
  return store::transact(visit.shelves, [&](store::Transaction& work) -> Outcome {
    const auto held = store::hold_registration(work, visit.portal.id, registration.link_key, visit.now);
    if (!held) return NoLongerGood{};
    if (visit.portal.registration_approval) {
      if (!held->confirmed) store::note_confirmed(work, visit.portal.id, *held, visit.now);
      work.commit();
      return AwaitsApproval{};
    }
    const auto contact = store::admit(work, visit.portal.id, *held, visit.now);
    if (!contact) return NoLongerGood{};
    work.commit();
    return store::Credentials{*contact, held->password_hash};
  });
}

}  // namespace app
