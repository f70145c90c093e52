// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace view {

// What a browser's User-Agent (RFC 9110, section 10.1.5) says that it is, and on which system, as people know
// them: "Firefox", "Android". Empty where it says nothing known. Anybody may send anything: a hint for
// whoever looks through their own sessions, and nothing else.
struct BrowserName {
  std::string_view browser;
  std::string_view platform;
};
[[nodiscard]] BrowserName browser_name(std::string_view user_agent);

}  // namespace view
