// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages at the door, and single sign-on, as an import has them.
#include "base/text.h"
#include "store/jwt_settings.h"
#include "store/portals.h"
#include "store/saml_settings.h"
#include "store/system_pages.h"
#include "tools/command.h"
#include "tools/import_line.h"
#include "tools/import_members.h"
#include "tools/jwt_settings.h"
#include "tools/page_design.h"
#include "tools/saml_settings.h"

namespace tools {

namespace {

using nlohmann::json;
using store::Edition;

constexpr std::size_t kMostKeys = 128UL * 1024;

model::PageDesign design_of(const json& object) {
  model::PageDesign design;
  for (const auto* name : {"layout", "heading", "intro"}) {
    if (const auto value = text_if_any(object, name, model::kMostIntro)) assign_design(design, name, *value);
  }
  return design;
}

bool is_the_same(const model::PageDesign& one, const model::PageDesign& other) {
  return describe_design(one) == describe_design(other);
}

// A draft that is there stays.
void publish(store::Reader& shelves, store::Transaction& work, model::PortalId portal, model::SystemPage page,
             const model::PageDesign& design) {
  const auto draft = store::find_page_draft(shelves, portal, page);
  store::set_page_draft(work, portal, page, design);
  if (!store::publish_page(work, portal, page)) throw std::logic_error("a page's draft is gone");
  if (draft) store::set_page_draft(work, portal, page, *draft);
}

template <class Settings>
using Assign = bool (*)(Settings&, std::span<const model::Property>, const std::string& name,
                        const std::string& value);

template <class Settings>
Settings settings_of(const json& object, std::span<const model::Property> properties,
                     Assign<Settings> assign) {
  Settings settings;
  const auto& typed = is_absent(object, "settings") ? json::object() : object.at("settings");
  if (!typed.is_object()) throw BadLine("settings is no object");
  for (const auto& [name, value] : typed.items()) {
    const auto written = text_if_any(typed, name.c_str(), kMostKeys).value_or("");
    if (!assign(settings, properties, name, written)) throw BadLine(name + ": there is no such setting");
  }
  return settings;
}

// Whether what the portal has is just that.
template <class Found, class Settings>
bool has(const Found& found, const Settings& settings) {
  return found && model::fingerprint_of(found->settings) == model::fingerprint_of(settings);
}

// From base64; empty where it is absent.
std::string keys_of(const json& object) {
  auto keys = base::from_base64(text_if_any(object, "keys", kMostKeys).value_or(""));
  if (!keys) throw BadLine("keys is no base64");
  return *std::move(keys);
}

}  // namespace

Importer::Outcome Importer::store_page(store::Transaction& work, const Json& object) {
  const auto page = require_page(text(object, "page", kMostName));
  const auto design = design_of(object);
  const bool has_draft = !is_absent(object, "draft");
  if (has_draft && !object.at("draft").is_object()) throw BadLine("draft is no object");
  const auto draft = has_draft ? std::optional(design_of(object.at("draft"))) : std::nullopt;
  store::lock_portal(work, portal_);
  const auto drafted = store::find_page_draft(shelves_, portal_, page);
  const bool publishes = !is_the_same(store::read_portal(shelves_, portal_).design(page), design);
  const bool drafts = draft && !(drafted && is_the_same(*drafted, *draft));
  if (publishes) publish(shelves_, work, portal_, page, design);
  if (drafts) store::set_page_draft(work, portal_, page, *draft);
  return publishes || drafts ? Outcome::Stored : Outcome::ThereAlready;
}

Importer::Outcome Importer::store_jwt(store::Transaction& work, const Json& object) {
  auto settings = settings_of(object, properties(), assign_jwt);
  settings.keys = keys_of(object);
  if (!settings.keys.empty() && !settings.jwks_url.empty())
    throw BadLine("it has keys, or a jwks_url where they are fetched");
  require_complete(settings);
  store::lock_portal(work, portal_);
  for (const auto edition : {Edition::InForce, Edition::Draft}) {
    if (has(store::find_jwt_settings(shelves_, node_.keys, portal_, edition), settings))
      return Outcome::ThereAlready;
  }
  store::set_jwt_draft(work, node_.keys, portal_, settings, now_);
  return Outcome::Stored;
}

Importer::Outcome Importer::store_saml(store::Transaction& work, const Json& object) {
  auto settings = settings_of(object, properties(), assign_saml);
  if (const auto pem = text_if_any(object, "certificates", kMostKeys))
    settings.certificates = require_certificates(*pem, "certificates");
  require_complete(settings);
  store::lock_portal(work, portal_);
  for (const auto edition : {Edition::InForce, Edition::Draft}) {
    if (has(store::find_saml_settings(shelves_, portal_, edition), settings)) return Outcome::ThereAlready;
  }
  store::set_saml_draft(work, portal_, settings);
  return Outcome::Stored;
}

}  // namespace tools
