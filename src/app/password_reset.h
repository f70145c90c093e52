// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The link to a new password, once its token has come into a cookie of the browser's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/visit.h"
#include "store/sessions.h"

namespace app {

struct Reset {
  model::ContactId contact;
  store::Account account;
};

// Whom the browser's link is good for.
[[nodiscard]] std::optional<Reset> find_reset(const Visit&);

// Sets the password, ends the contact's sessions and tells them by mail. The new hash; nothing where the link
// was used meanwhile.
[[nodiscard]] std::optional<std::string> change_password(Visit&, const Reset&, std::string_view password);

}  // namespace app
