// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first query of every request: which portal, and who is there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "model/portal.h"
#include "model/viewer.h"
#include "store/transaction.h"

namespace store {

// A session that is alive.
struct Session {
  model::SessionId id;
  bool is_remembered = false;
  bool is_admitted = false;  // the portal lets the contact in (still)
  base::Time opened;
  model::Customer customer;
  std::string name;
  std::string email;
  std::optional<std::string> company_name;  // of `customer.company`
  std::uint64_t consent_version = 0;        // the newest that the contact has agreed to; 0: none
  std::optional<std::string> time_zone;     // the contact's own
};

struct Arrival {
  std::string origin;  // as it was reached: of one of the portal's domains
  model::Portal portal;
  std::optional<Session> session;
  std::optional<model::ContactId> former;  // whose session it was, where only its time is over: the portal
                                           // still admits them
};

// Nothing for a host that no portal has. A session counts only in its own portal, for a contact who is not
// disabled, within the portal's idle time (a remembered one is exempt) and its absolute life. Once a minute
// it is marked as seen. `token` is the session's token, empty where there is none.
[[nodiscard]] std::optional<Arrival> arrive(Reader&, std::string_view host, std::string_view token,
                                            base::Time now);

}  // namespace store
