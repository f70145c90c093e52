// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Portals and their settings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "model/portal.h"
#include "store/domains.h"
#include "store/transaction.h"

namespace store {

[[nodiscard]] std::optional<model::PortalId> find_portal(Reader&, std::string_view key);
[[nodiscard]] model::Portal read_portal(Reader&, model::PortalId);

struct NewPortal {
  std::string key;
  std::string title;
  DomainRow domain;  // the primary one
};
// With an inbox "Support" (channels e-mail and form) and a pipeline "Support" (New, In progress, Waiting on
// contact, Closed). Nothing when the key or the host is taken.
[[nodiscard]] std::optional<model::PortalId> create_portal(Transaction&, const NewPortal&, base::Time now);

// Removes it with all that it holds. The bytes of its files stay until the next sweep.
void remove_portal(Transaction&, model::PortalId);

// Programs keep a portal's settings by their version: whoever changes what they hold raises it.
void raise_version(Transaction&, model::PortalId);

// Lets nobody else change the portal's settings or domains before this transaction ends.
void lock_portal(Transaction&, model::PortalId);
// Writes all settings of `portal` (its id and key say which, and stay), but for its consent and its access
// groups.
void update_portal(Transaction&, const model::Portal& portal);

}  // namespace store
