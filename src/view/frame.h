// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "model/portal.h"
#include "view/wardrobe.h"

namespace view {

struct Person {
  std::string name;
  std::string email;
};

// What every page shows around its own content.
struct Frame {
  const Wardrobe& wardrobe;
  const model::Portal& portal;
  std::optional<Person> person;  // who has signed in
  std::string csrf;
  std::string request_id;
  base::Time now;
  std::string time_zone = {};  // the person's own; empty: the portal's
  bool is_preview = false;     // of what others do not see yet
};

}  // namespace view
