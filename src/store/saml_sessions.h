// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions that SAML opens: who has come and waits for the browser, and what single log-out ends.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/time.h"
#include "model/id.h"
#include "model/session.h"
#include "model/single_sign_on.h"
#include "store/transaction.h"

namespace store {

// What a response has vouched for.
struct SamlArrival {
  model::SsoClaims claims;
  model::SamlSubject subject;
  std::string in_response_to;  // empty: nothing here had asked for it
  std::string next;            // an own path, or empty
};
// `handle`: what only the browser that brings it gets to know. False where the same assertion waits already.
[[nodiscard]] bool keep_arrival(Transaction&, model::PortalId, std::string_view handle, const SamlArrival&,
                                base::Time until);
[[nodiscard]] std::optional<SamlArrival> find_arrival(Reader&, model::PortalId, std::string_view handle,
                                                      base::Time now);
// False where it is not there any more.
[[nodiscard]] bool use_arrival(Transaction&, model::PortalId, std::string_view handle);

// The session of that token was opened by it.
void note_saml_session(Transaction&, model::PortalId, std::string_view token, const model::SamlSubject&);
[[nodiscard]] std::optional<model::SamlSubject> find_saml_subject(Reader&, model::PortalId, model::SessionId);

// Ends the sessions of whom the identity provider names so: all, or those whose SessionIndex is among
// `sessions`.
void end_saml_sessions(Transaction&, model::PortalId, const model::SamlSubject&,
                       std::span<const std::string> sessions);

}  // namespace store
