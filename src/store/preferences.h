// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preferences.h"
#include "store/transaction.h"

namespace store {

// Of a contact that is there.
[[nodiscard]] model::Preferences read_preferences(Reader&, model::PortalId, model::ContactId);
void set_preferences(Transaction&, model::PortalId, model::ContactId, const model::Preferences&);

// In which language to write to that address (in its normal form); empty: the portal's.
[[nodiscard]] std::string find_language(Reader&, model::PortalId, std::string_view email);

}  // namespace store
