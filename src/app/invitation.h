// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The link that invites a contact, once its token has come into a cookie of the browser's.
#pragma once

#include <optional>
#include <string_view>

#include "app/visit.h"
#include "store/invitations.h"

namespace app {

struct Invitation {
  model::ContactId contact;
  store::Invitee invitee;
};

// Whom the browser's link is good for.
[[nodiscard]] std::optional<Invitation> find_invitation(const Visit&);

// Gives the contact their first password, notes the consent where the portal asks for one, and signs them in.
// Nothing where the link was used or withdrawn meanwhile.
[[nodiscard]] std::optional<http::Response> accept(Visit&, const Invitation&, std::string_view password);

}  // namespace app
