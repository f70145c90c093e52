// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include "auth/saml_message.h"
#include "auth/saml_metadata.h"
#include "auth/service_key.h"
#include "auth/signing_certificates.h"
#include "store/portals.h"
#include "store/properties.h"
#include "store/saml_settings.h"
#include "tools/saml_settings.h"
#include "tools/sso_settings.h"

namespace tools {

namespace {

using model::SamlSettings;
using store::Edition;

constexpr auto kNames =
    "metadata=, entity=, sign_on_url=, log_out_url=, log_out_response_url=, certificates=, email_attribute=, "
    "unasked=, own_domains= or attributes=";

struct Typed {
  std::string portal;
  std::vector<std::string> settings;
};

void take_metadata(SamlSettings& settings, const std::string& file) {
  try {
    auth::read_provider_metadata(read_file(file), settings);
  } catch (const auth::MetadataError& error) {
    throw Refused(file + ": " + error.what());
  }
}

void assign(SamlSettings& settings, std::span<const model::Property> properties,
            const std::string& assignment) {
  const auto equals = assignment.find('=');
  const auto name = assignment.substr(0, equals);
  const auto value = equals == std::string::npos ? "" : assignment.substr(equals + 1);
  if (name == "metadata") {
    take_metadata(settings, value);
  } else if (name == "certificates") {
    settings.certificates = require_certificates(read_file(value), value);
  } else if (!assign_saml(settings, properties, name, value)) {
    throw Refused(assignment + ": it is " + kNames);
  }
}

nlohmann::ordered_json told_certificates(const std::string& pem) {
  auto list = nlohmann::ordered_json::array();
  const auth::SigningCertificates certificates(pem);
  for (const auto& each : certificates.about())
    list.push_back(each.subject + ", SHA-256 " + each.sha256 + ", until " + base::to_rfc3339(each.ends));
  return list;
}

nlohmann::ordered_json told(const store::SamlEdition& edition) {
  auto described = describe_settings(edition.settings);
  described["certificates"] = told_certificates(edition.settings.certificates);
  described["verified"] = edition.verified ? base::to_rfc3339(*edition.verified) : "no";
  return described;
}

nlohmann::ordered_json told_keys(const std::vector<store::ServiceKey>& keys) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& key : keys) {
    const auto about = auth::SigningCertificates(key.certificate).about().front();
    list.push_back("SHA-256 " + about.sha256 + ", made " + base::to_rfc3339(key.created) +
                   (key.signs ? ", signs" : ""));
  }
  return list;
}

void show(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  nlohmann::ordered_json outcome = {{"way_in", std::string(model::name_of(portal.way_in))},
                                    {"audience_uri", model::saml_entity(portal.origin)},
                                    {"acs_url", model::saml_acs(portal.origin)},
                                    {"log_out_url", model::saml_log_out(portal.origin)},
                                    {"keys", told_keys(store::list_service_keys(shelves, portal.id))}};
  if (const auto found = store::find_saml_settings(shelves, portal.id, Edition::InForce))
    outcome["in_force"] = told(*found);
  if (const auto found = store::find_saml_settings(shelves, portal.id, Edition::Draft))
    outcome["draft"] = told(*found);
  print(settings, outcome);
}

// Made before anything is locked: it takes a while.
auth::ServiceKeyText make_key(store::Reader& shelves, model::PortalId portal) {
  const auto origin = store::read_portal(shelves, portal).origin;
  return auth::make_service_key(origin.substr(origin.rfind('/') + 1), base::now());
}

void add_first_key(store::Reader& shelves, const base::Config& config, model::PortalId portal) {
  if (!store::list_service_keys(shelves, portal).empty()) return;
  const auto made = make_key(shelves, portal);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    const bool is_first = store::list_service_keys(shelves, portal).empty();
    if (is_first &&
        store::add_service_key(work, config.keys, portal, made.private_key, made.certificate, base::now()))
      work.commit();
  });
}

void set(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  add_first_key(shelves, config, portal);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    auto found = store::find_saml_settings(shelves, portal, Edition::Draft);
    if (!found) found = store::find_saml_settings(shelves, portal, Edition::InForce);
    auto changed = found ? found->settings : SamlSettings{};
    const auto properties = store::read_properties(work, portal);
    for (const auto& assignment : typed.settings) assign(changed, properties, assignment);
    require_complete(changed);
    store::set_saml_draft(work, portal, changed);
    work.commit();
  });
  show(settings, typed);
}

// What the identity provider is told, before anything of its own is known here.
void print_metadata(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  add_first_key(shelves, config, portal.id);
  std::vector<std::string> certificates;
  for (auto& key : store::list_service_keys(shelves, portal.id))
    certificates.push_back(std::move(key.certificate));
  std::cout << auth::service_metadata(auth::service_at(portal.origin, std::move(certificates)));
}

void verify(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  const auto draft = store::find_saml_settings(shelves, portal.id, Edition::Draft);
  if (!draft) throw Refused("there is nothing to verify: luukkuctl sso saml set " + typed.portal);
  add_first_key(shelves, config, portal.id);  // a draft that was imported came without one
  print_test_link(settings, config, portal, "/sso/saml/login", model::fingerprint_of(draft->settings));
}

void put_in_force(const Settings& settings, const Typed& typed) {
  switch_on(settings, typed.portal, model::SsoWay::Saml, store::put_saml_in_force);
}

void end(const Settings& settings, const Typed& typed) {
  switch_off(settings, typed.portal, model::SsoWay::Saml, store::end_saml);
}

// Changes the portal's keys, or says why not, and shows what is there then.
using Change = std::function<std::string(store::Transaction&, model::PortalId)>;
void change_keys(const Settings& settings, const Typed& typed, const Change& change) {
  auto shelves = open_shelves(settings.config());
  const auto portal = require_portal(shelves, typed.portal);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    const auto refusal = change(work, portal);
    if (!refusal.empty()) throw Refused(refusal);
    work.commit();
  });
  print(settings, {{"keys", told_keys(store::list_service_keys(shelves, portal))}});
}

void new_key(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto made = make_key(shelves, require_portal(shelves, typed.portal));
  change_keys(settings, typed, [&](store::Transaction& work, model::PortalId portal) {
    const bool added =
        store::add_service_key(work, config.keys, portal, made.private_key, made.certificate, base::now());
    return added ? ""
                 : "there are " + std::to_string(store::kMostServiceKeys) +
                       " keys: luukkuctl sso saml key drop";
  });
}

void use_newest(const Settings& settings, const Typed& typed) {
  change_keys(settings, typed, [](store::Transaction& work, model::PortalId portal) {
    return store::sign_with_newest_key(work, portal) ? ""
                                                     : "there is no newer key: luukkuctl sso saml key new";
  });
}

void drop_others(const Settings& settings, const Typed& typed) {
  change_keys(settings, typed, [](store::Transaction& work, model::PortalId portal) {
    return store::drop_other_keys(work, portal) > 0 ? "" : "there is no other key than the one that signs";
  });
}

}  // namespace

void add_saml(const Syntax& sso, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto saml =
      sso.command("saml", "With SAML 2.0 and the identity provider of a company: see docs/saml.md");
  const auto key =
      saml.command("key", "The portal's own keys: they sign what it asks, and read what is encrypted");
  const auto add = [&](const Syntax& to, const std::string& name, const std::string& about, auto&& run) {
    const auto one = to.command(name, about);
    one.operand("PORTAL", typed->portal, "The portal's key");
    one.run([&settings, typed, run] { run(settings, *typed); });
    return one;
  };
  add(saml, "set", "Change the draft: what is in force stays so until the draft is verified and switched on",
      set)
      .operand("SETTING", typed->settings,
               "metadata=FILE (the identity provider's; -: standard input), or entity=TEXT, sign_on_url=URL, "
               "log_out_url=URL, log_out_response_url=URL, certificates=FILE; email_attribute=NAME, "
               "unasked=yes|no, own_domains=\"DOMAIN ...\", attributes=\"NAME=PROPERTY ...\"");
  add(saml, "show", "Print what the identity provider wants to know, what is in force, and the draft", show);
  add(saml, "metadata", "Print the portal's own metadata, for the identity provider", print_metadata);
  add(saml, "verify", "Print an address at which a browser tries the draft by a real sign-in, within an hour",
      verify);
  add(saml, "on", "Put the draft in force, once it is verified, and make it the portal's way in",
      put_in_force);
  add(saml, "off", "End it: way_in becomes contacts. Sessions go on until they end", end);
  add(key, "new", "Make another key: the metadata has both from now on, and the old one signs", new_key);
  add(key, "use", "From now on the newest key signs", use_newest);
  add(key, "drop", "Forget the keys that do not sign", drop_others);
}

}  // namespace tools
