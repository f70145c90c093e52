// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/browser_name.h"

#include <algorithm>
#include <array>
#include <span>

namespace view {

namespace {

struct Sign {
  std::string_view sign;
  std::string_view name;
};

// In this order: most say that they are others too.
constexpr std::array kBrowsers = {
    Sign{"Edg", "Edge"},         Sign{"OPR/", "Opera"},
    Sign{"Vivaldi/", "Vivaldi"}, Sign{"SamsungBrowser/", "Samsung Internet"},
    Sign{"FxiOS/", "Firefox"},   Sign{"Firefox/", "Firefox"},
    Sign{"CriOS/", "Chrome"},    Sign{"Chrome/", "Chrome"},
    Sign{"Safari/", "Safari"},
};
constexpr std::array kSystems = {
    Sign{"iPhone", "iPhone"},   Sign{"iPad", "iPad"},     Sign{"Android", "Android"},
    Sign{"Windows", "Windows"}, Sign{"CrOS", "ChromeOS"}, Sign{"Macintosh", "macOS"},
    Sign{"Linux", "Linux"},
};

std::string_view name_by(std::span<const Sign> signs, std::string_view text) {
  const auto found = std::ranges::find_if(
      signs, [&](const Sign& each) { return text.find(each.sign) != std::string_view::npos; });
  return found == signs.end() ? std::string_view{} : found->name;
}

}  // namespace

BrowserName browser_name(std::string_view user_agent) {
  return {name_by(kBrowsers, user_agent), name_by(kSystems, user_agent)};
}

}  // namespace view
