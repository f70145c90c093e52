// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guard.h"

#include "auth/tokens.h"

namespace app {

bool from_elsewhere(const Visit& visit) {
  const auto& request = visit.request;
  if (!request.origin.empty() && request.origin != visit.origin) return true;
  return !request.fetch_site.empty() && request.fetch_site != "same-origin" && request.fetch_site != "none";
}

bool has_good_csrf(const Visit& visit) {
  return auth::check_csrf_token(visit.config.keys, visit.browser_secret, visit.fields.get("csrf"));
}

std::optional<model::ContactId> sender_of_files(const Visit& visit, const http::Fields& fields) {
  const auto contact = visit.session ? std::optional(visit.session->customer.contact) : visit.former.contact;
  if (visit.session && !visit.session->is_admitted) return std::nullopt;
  const auto& secret = visit.session ? visit.browser_secret : visit.former.secret;
  if (!contact || from_elsewhere(visit)) return std::nullopt;
  const auto& keys = visit.config.keys;
  const auto& path = visit.request.target->raw_path;
  if (!auth::check_csrf_token(keys, secret, fields.get("csrf")) ||
      !auth::check_form_token(keys, {visit.portal.id, *contact, path}, fields.get("form_token"), visit.now)) {
    return std::nullopt;
  }
  return contact;
}

}  // namespace app
