// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace model {

// What a contact chooses for themselves.
struct Preferences {
  std::string time_zone;   // of the tz database; empty: the portal's
  std::string language;    // of mails to them; empty: the portal's
  bool wants_news = true;  // a mail when somebody else replies in a ticket of theirs

  bool operator==(const Preferences&) const = default;
};

}  // namespace model
