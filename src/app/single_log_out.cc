// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_log_out.h"

#include "auth/tokens.h"
#include "store/saml_sessions.h"
#include "store/saml_settings.h"

namespace app {

std::optional<std::string> single_log_out_path(const Visit& visit) {
  if (!visit.session || !model::takes(visit.portal, model::SsoWay::Saml)) return std::nullopt;
  const auto subject = store::find_saml_subject(visit.shelves, visit.portal.id, visit.session->id);
  if (!subject || subject->name_id.empty()) return std::nullopt;
  const auto found = store::find_saml_settings(visit.shelves, visit.portal.id, store::Edition::InForce);
  if (!found || found->settings.log_out_url.empty()) return std::nullopt;
  return "/sso/saml/logout?begin=" + auth::new_errand_token(visit.config.keys, auth::kSsoLogOut,
                                                            {visit.portal.id}, model::text_of(*subject),
                                                            visit.now);
}

std::optional<model::SamlSubject> subject_of_log_out(const Visit& visit, std::string_view link) {
  const auto text =
      auth::check_errand_token(visit.config.keys, auth::kSsoLogOut, {visit.portal.id}, link, visit.now);
  return text ? model::parse_saml_subject(*text) : std::nullopt;
}

}  // namespace app
