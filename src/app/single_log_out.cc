// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_log_out.h"

#include "auth/tokens.h"
#include "base/text.h"
#include "store/saml_sessions.h"
#include "store/saml_settings.h"

namespace app {

std::optional<std::string> single_log_out_path(const Visit& visit) {
  if (!visit.session || !model::takes(visit.portal, model::SsoWay::Saml)) return std::nullopt;
  const auto subject = store::find_saml_subject(visit.shelves, visit.portal.id, visit.session->id);
  if (!subject || subject->name_id.empty()) return std::nullopt;
  const auto found = store::find_saml_settings(visit.shelves, visit.portal.id, store::Edition::InForce);
  if (!found || found->settings.log_out_url.empty()) return std::nullopt;
  const auto text =
      subject->name_id + '\n' + subject->format + '\n' + subject->qualifier + '\n' + subject->session;
  return "/sso/saml/logout?begin=" +
         auth::new_errand_token(visit.config.keys, auth::kSsoLogOut, {visit.portal.id}, text, visit.now);
}

std::optional<model::SamlSubject> subject_of_log_out(const Visit& visit, std::string_view link) {
  const auto text =
      auth::check_errand_token(visit.config.keys, auth::kSsoLogOut, {visit.portal.id}, link, visit.now);
  if (!text) return std::nullopt;
  const auto lines = base::split(*text, '\n');
  if (lines.size() != 4) return std::nullopt;
  return model::SamlSubject{std::string(lines[0]), std::string(lines[1]), std::string(lines[2]),
                            std::string(lines[3])};
}

}  // namespace app
