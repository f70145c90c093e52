// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a portal's system pages look: as everybody sees them, and as a draft that only a preview shows.
#pragma once

#include <optional>

#include "model/portal.h"
#include "model/system_page.h"
#include "store/transaction.h"

namespace store {

// The designs that everybody sees.
void read_page_designs(Reader&, model::Portal&);

[[nodiscard]] std::optional<model::PageDesign> find_page_draft(Reader&, model::PortalId, model::SystemPage);
void set_page_draft(Transaction&, model::PortalId, model::SystemPage, const model::PageDesign&);

// Makes the draft what everybody sees. False: there is none.
[[nodiscard]] bool publish_page(Transaction&, model::PortalId, model::SystemPage);
// False: there was none.
[[nodiscard]] bool drop_page_draft(Transaction&, model::PortalId, model::SystemPage);

}  // namespace store
