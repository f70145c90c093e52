// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session.h"

namespace model {

SessionEnds ends_of_sessions(const Portal& portal, base::Time now) {
  return {now - portal.session_life, portal.idle ? now - *portal.idle : base::Time{}};
}

bool is_alive(const Portal& portal, const SessionTimes& times, base::Time now) {
  const auto ends = ends_of_sessions(portal, now);
  return times.opened > ends.opened && (times.is_remembered || times.seen > ends.seen);
}

}  // namespace model
