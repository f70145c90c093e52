// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom an identity provider vouches for becomes a contact, or is one already.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.h"
#include "model/portal.h"
#include "model/property.h"
#include "model/single_sign_on.h"
#include "store/transaction.h"

namespace store {

// The contacts' added property of that key; null where there is none.
[[nodiscard]] const model::Property* find_contact_property(std::span<const model::Property>,
                                                           std::string_view key);
// What the claim says of it. Nothing where it is not there, or does not suit the property.
[[nodiscard]] std::optional<std::vector<model::PropertyValue>> values_of(const model::Property&,
                                                                         const model::SsoClaims&,
                                                                         const std::string& claim);

// Uses a key of 32 bytes up, to be remembered until then; false where it was.
[[nodiscard]] bool use_up(Transaction&, model::PortalId, std::string_view key, base::Time until);

// Uses what was said up, and finds or makes the contact: with the name, and of the properties that
// `attributes` name with what was said of them, be it nothing. Where the contact has a password and has never
// come in this way, only an identity provider that `answers` for the address may sign them in. To
// be rolled back where there is a problem.
struct Vouching {
  const model::SsoClaims& claims;
  bool answers = false;
  const model::SsoAttributes& attributes;
};
[[nodiscard]] std::variant<model::ContactId, model::SsoProblem> take_in(Transaction&, const model::Portal&,
                                                                        const Vouching&, base::Time now);

}  // namespace store
