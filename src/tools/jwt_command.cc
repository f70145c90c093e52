// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jwt_settings.h"
#include "store/portals.h"
#include "store/properties.h"
#include "tools/jwt_settings.h"
#include "tools/sso_settings.h"

namespace tools {

namespace {

using model::JwtSettings;
using store::Edition;

struct Typed {
  std::string portal, key_file;
  std::vector<std::string> settings;
};

void assign(JwtSettings& settings, std::span<const model::Property> properties,
            const std::string& assignment) {
  const auto equals = assignment.find('=');
  if (!assign_jwt(settings, properties, assignment.substr(0, equals),
                  equals == std::string::npos ? "" : assignment.substr(equals + 1)))
    throw Refused(assignment +
                  ": it is login_url=, algorithm=, jwks_url=, issuer=, audience=, unasked=, own_domains= or "
                  "attributes=");
}

nlohmann::ordered_json told(const store::JwtEdition& edition) {
  const auto& settings = edition.settings;
  auto described = describe_settings(settings);
  described["keys"] = settings.algorithm == model::JwtAlgorithm::HS256 ? "a secret" : settings.keys;
  described["verified"] = edition.verified ? base::to_rfc3339(*edition.verified) : "no";
  if (settings.jwks_url.empty()) return described;
  described["fetched"] = edition.fetched ? base::to_rfc3339(*edition.fetched) : "not yet";
  if (!edition.trouble.empty()) described["trouble"] = edition.trouble;
  return described;
}

void show(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  nlohmann::ordered_json outcome = {{"way_in", std::string(model::name_of(portal.way_in))},
                                    {"comes_back_to", portal.origin + "/sso/jwt"}};
  if (const auto found = store::find_jwt_settings(shelves, config.keys, portal.id, Edition::InForce))
    outcome["in_force"] = told(*found);
  if (const auto found = store::find_jwt_settings(shelves, config.keys, portal.id, Edition::Draft))
    outcome["draft"] = told(*found);
  print(settings, outcome);
}

void set(const Settings& settings, const Typed& typed) {
  const auto keys = typed.key_file.empty() ? std::string{} : read_file(typed.key_file);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, portal);
    auto found = store::find_jwt_settings(shelves, config.keys, portal, Edition::Draft);
    if (!found) found = store::find_jwt_settings(shelves, config.keys, portal, Edition::InForce);
    auto changed = found ? found->settings : JwtSettings{};
    const auto properties = store::read_properties(work, portal);
    for (const auto& assignment : typed.settings) assign(changed, properties, assignment);
    if (!typed.key_file.empty()) {
      changed.keys = keys;
      changed.jwks_url.clear();
    }
    require_complete(changed);
    store::set_jwt_draft(work, config.keys, portal, changed, base::now());
    work.commit();
  });
  show(settings, typed);
}

void verify(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = store::read_portal(shelves, require_portal(shelves, typed.portal));
  const auto draft = store::find_jwt_settings(shelves, config.keys, portal.id, Edition::Draft);
  if (!draft) throw Refused("there is nothing to verify: luukkuctl sso jwt set " + typed.portal);
  if (draft->settings.keys.empty())
    throw Refused("the keys are not fetched yet, which luukku-worker does" +
                  (draft->trouble.empty() ? "" : ": " + draft->trouble));
  print_test_link(settings, config, portal, "/sso/jwt", model::fingerprint_of(draft->settings));
}

}  // namespace

void add_jwt(const Syntax& sso, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto jwt = sso.command(
      "jwt", "With JSON Web Tokens of the portal's own site or identity provider: see docs/sso.md");
  const auto add = [&](const std::string& name, const std::string& about) {
    const auto one = jwt.command(name, about);
    one.operand("PORTAL", typed->portal, "The portal's key");
    return one;
  };
  const auto set_command =
      add("set", "Change the draft: what is in force stays so until the draft is verified and switched on");
  set_command.operand("SETTING", typed->settings,
                      "login_url=URL, algorithm=RS256|ES256|EdDSA|HS256, jwks_url=URL, issuer=TEXT, "
                      "audience=TEXT, unasked=yes|no, own_domains=\"DOMAIN ...\", "
                      "attributes=\"CLAIM=PROPERTY ...\"");
  set_command.option("--keys", typed->key_file,
                     "A file with the public key or certificate in PEM, the JWK Set, or the secret; -: "
                     "standard input");
  set_command.run([&settings, typed] { set(settings, *typed); });
  add("show", "Print what is in force, and the draft").run([&settings, typed] { show(settings, *typed); });
  add("verify", "Print an address at which a browser tries the draft by a real sign-in, within an hour")
      .run([&settings, typed] { verify(settings, *typed); });
  add("on", "Put the draft in force, once it is verified, and make it the portal's way in")
      .run([&settings, typed] {
        switch_on(settings, typed->portal, model::SsoWay::Jwt, store::put_jwt_in_force);
      });
  add("off", "End it: way_in becomes contacts. Sessions go on until they end").run([&settings, typed] {
    switch_off(settings, typed->portal, model::SsoWay::Jwt, store::end_jwt);
  });
}

}  // namespace tools
