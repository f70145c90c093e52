// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages at the door, and single sign-on, as an export has them.
#include "base/text.h"
#include "store/jwt_settings.h"
#include "store/portals.h"
#include "store/saml_settings.h"
#include "store/system_pages.h"
#include "tools/exporter.h"
#include "tools/jwt_settings.h"
#include "tools/page_design.h"
#include "tools/saml_settings.h"

namespace tools {

using store::Edition;

// A page that looks as usual has no line.
void Exporter::write_pages() {
  const auto portal = store::read_portal(shelves_, portal_);
  const auto usual = describe_design({});
  for (const auto& [page_name, page] : model::kSystemPages.all) {
    const auto design = describe_design(portal.design(page));
    const auto draft = store::find_page_draft(shelves_, portal_, page);
    if (design == usual && !draft) continue;
    Line line{{"type", "page"}, {"page", std::string(page_name)}};
    line.update(design);
    if (draft) line["draft"] = describe_design(*draft);
    write(line);
  }
}

// Of each way what is in force, else the draft: an import makes a draft of either.
void Exporter::write_jwt() {
  auto found = store::find_jwt_settings(shelves_, options_.keys, portal_, Edition::InForce);
  if (!found) found = store::find_jwt_settings(shelves_, options_.keys, portal_, Edition::Draft);
  if (!found) return;
  const auto& settings = found->settings;
  if (settings.algorithm == model::JwtAlgorithm::HS256 && !options_.secrets) return;
  Line line{{"type", "jwt"}, {"settings", describe_settings(settings)}};
  if (settings.jwks_url.empty()) line["keys"] = base::to_base64(settings.keys);
  write(line);
}

void Exporter::write_saml() {
  auto found = store::find_saml_settings(shelves_, portal_, Edition::InForce);
  if (!found) found = store::find_saml_settings(shelves_, portal_, Edition::Draft);
  if (!found) return;
  write({{"type", "saml"},
         {"settings", describe_settings(found->settings)},
         {"certificates", found->settings.certificates}});
}

}  // namespace tools
