// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "model/id.h"
#include "model/portal.h"

namespace model {

struct SessionTimes {
  base::Time opened;
  base::Time seen;  // its last request, to the minute
  bool is_remembered = false;
};
// What was opened, or seen last, no later than this has come to its end: by the portal's absolute life, and
// by its idle time, from which a remembered session is exempt.
struct SessionEnds {
  base::Time opened;
  base::Time seen;
};
[[nodiscard]] SessionEnds ends_of_sessions(const Portal&, base::Time now);
[[nodiscard]] bool is_alive(const Portal&, const SessionTimes&, base::Time now);

struct OpenSession {
  SessionId id;
  bool is_own = false;  // of the browser that asks
  SessionTimes times;
  std::string address;     // of whoever signed in
  std::string user_agent;  // what that browser said of itself
};
struct OpenSessions {
  std::vector<OpenSession> shown;
  bool more = false;
};

}  // namespace model
