// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the commands of the two ways of single sign-on share.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/portal.h"
#include "model/property.h"
#include "model/single_sign_on.h"
#include "tools/command.h"
#include "tools/portal_settings.h"

namespace tools {

// Values as they are typed; refused where they are none.
// An address that a browser, or we, may be sent to: https, or http at this machine; 2,000 characters at most.
[[nodiscard]] std::string require_url(const std::string& value, const std::string& name);
// Empty, or 500 characters at most.
void require_name(const std::string& value, const std::string& name);
[[nodiscard]] model::SsoAttributes require_attributes(std::span<const model::Property>,
                                                      const std::string& value);

// The settings that JWT and SAML have alike; false where it is none of them.
template <class SsoSettings>
bool assign_of_both(SsoSettings& settings, std::span<const model::Property> properties,
                    const std::string& name, const std::string& value) {
  if (name == "unasked") {
    settings.takes_unasked = parse_yes_or_no(value);
  } else if (name == "own_domains") {
    settings.own_domains = parse_domains(value);
  } else if (name == "attributes") {
    settings.attributes = require_attributes(properties, value);
  } else {
    return false;
  }
  return true;
}

// A file's bytes; of "-", what comes by standard input.
[[nodiscard]] std::string read_file(const std::string& file);

[[nodiscard]] std::string yes_or_no(bool yes);

// The address, below `path` of the portal, at which a browser tries the draft of that fingerprint.
void print_test_link(const Settings&, const base::Config&, const model::Portal&, const std::string& path,
                     const std::string& fingerprint);

// "on" and "off" of a way: puts it in force, where that is possible, and makes it the portal's way in; and
// ends it.
void switch_on(const Settings&, const std::string& key, model::SsoWay,
               const std::function<bool(store::Transaction&, model::PortalId)>& put_in_force);
void switch_off(const Settings&, const std::string& key, model::SsoWay,
                const std::function<void(store::Transaction&, model::PortalId)>& end);

// The commands within "sso".
void add_jwt(const Syntax& sso, const Settings& settings);
void add_saml(const Syntax& sso, const Settings& settings);

}  // namespace tools
