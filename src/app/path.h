// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/url.h"
#include "model/id.h"

namespace app {

// What stands in a path where its route has a name in braces.
struct PathValues {
  model::TicketNumber number;  // {number}: a ticket's, as we write it: no leading zero, no sign
  std::string id;              // {id}: 16 bytes, in the path 32 hexadecimal digits in lower case
  std::string name;            // {name}: any text, decoded
};

// Nothing where the path has none of the shapes between the blanks.
[[nodiscard]] std::optional<PathValues> match_path(std::string_view route_paths, const http::Target&);

}  // namespace app
