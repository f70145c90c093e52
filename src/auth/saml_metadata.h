// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an identity provider says of itself (SAML Metadata, section 2).
#pragma once

#include <stdexcept>
#include <string_view>

#include "model/single_sign_on.h"

namespace auth {

// Metadata that is none, or of no use: the reason, for people.
struct MetadataError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Puts into `settings` what the one IDPSSODescriptor says: entity, the addresses of HTTP-Redirect, and the
// certificates that sign. Comments are skipped; a signature of the metadata is not looked at: whoever sets it
// up vouches for it. Throws MetadataError, and changes nothing.
void read_provider_metadata(std::string_view xml, model::SamlSettings& settings);

}  // namespace auth
