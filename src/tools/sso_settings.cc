// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/sso_settings.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "auth/tokens.h"
#include "base/text.h"
#include "http/url.h"
#include "store/portals.h"
#include "store/single_sign_on.h"
#include "tools/origin.h"
#include "tools/portal_settings.h"

namespace tools {

namespace {

constexpr std::size_t kMostUrl = 2000;
constexpr std::size_t kMostName = 500;

}  // namespace

std::string require_url(const std::string& value, const std::string& name) {
  const bool secure = value.starts_with("https://");
  const auto rest = value.substr(secure ? 8 : std::min<std::size_t>(7, value.size()));
  const auto host = http::normal_host(rest.substr(0, rest.find_first_of("/?")));
  const bool printable =
      std::ranges::all_of(value, [](char each) { return each > ' ' && each <= '~' && each != '#'; });
  if (value.size() > kMostUrl || !printable || !host || rest.find('\\') != std::string::npos)
    throw Refused(value + ": " + name + " is an address like https://id.example.com/sign-in");
  if (!secure && !(value.starts_with("http://") && is_loopback(*host)))
    throw Refused(value + ": " + name + " begins with https://");
  return value;
}

model::SsoAttributes require_attributes(std::span<const model::Property> properties,
                                        const std::string& value) {
  constexpr std::size_t kMostAttributes = 65'535;  // bytes
  if (value.size() > kMostAttributes) throw Refused("attributes has more than 65535 bytes");
  const auto attributes = model::parse_sso_attributes(value);
  const bool known = std::ranges::all_of(attributes, [&](const auto& attribute) {
    return !attribute.first.empty() && store::find_contact_property(properties, attribute.second) != nullptr;
  });
  if (!known || attributes.size() != base::words_of(value).size())
    throw Refused(value + ": an attribute is NAME=PROPERTY, with the key of a property of contacts");
  return attributes;
}

void require_name(const std::string& value, const std::string& name) {
  if (!value.empty()) require_text(value, kMostName, name);
}

std::string read_file(const std::string& file) {
  if (file == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw Refused(file + ": cannot be read");
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string yes_or_no(bool yes) {
  return yes ? "yes" : "no";
}

void print_test_link(const Settings& settings, const base::Config& config, const model::Portal& portal,
                     const std::string& path, const std::string& fingerprint) {
  const auto link =
      auth::new_errand_token(config.keys, auth::kSsoTest, {portal.id}, fingerprint, base::now());
  print(settings, {{"open_in_a_browser", portal.origin + path + "?verify=" + link}});
}

void switch_on(const Settings& settings, const std::string& key, model::SsoWay way,
               const std::function<bool(store::Transaction&, model::PortalId)>& put_in_force) {
  auto shelves = open_shelves(settings.config());
  const auto id = require_portal(shelves, key);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, id);
    if (!put_in_force(work, id))
      throw Refused("no draft has passed a test sign-in: luukkuctl sso " +
                    std::string(model::kSsoWays.name_of(way)) + " verify " + key);
    auto portal = store::read_portal(shelves, id);
    portal.way_in = model::WayIn::SingleSignOn;
    portal.sso_way = way;
    require_whole(shelves, portal);
    store::update_portal(work, portal);
    work.commit();
  });
  print(settings, {{"portal", key}, {"way_in", "single_sign_on"}});
}

void switch_off(const Settings& settings, const std::string& key, model::SsoWay way,
                const std::function<void(store::Transaction&, model::PortalId)>& end) {
  auto shelves = open_shelves(settings.config());
  const auto id = require_portal(shelves, key);
  store::transact(shelves, [&](store::Transaction& work) {
    store::lock_portal(work, id);
    auto portal = store::read_portal(shelves, id);
    if (model::takes(portal, way)) portal.way_in = model::WayIn::Contacts;
    store::update_portal(work, portal);
    end(work, id);
    work.commit();
  });
  print(settings,
        {{"portal", key}, {"way_in", std::string(model::name_of(store::read_portal(shelves, id).way_in))}});
}

}  // namespace tools
