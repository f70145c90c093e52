// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages at the door of a portal, and how its people want each to look.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

enum class SystemPage { SignIn, Register, SignOut, AccessDenied, PasswordForgot, PasswordReset };
inline constexpr std::array<std::string_view, 6> kSystemPages{
    "sign_in", "register", "sign_out", "access_denied", "password_forgot", "password_reset"};
[[nodiscard]] constexpr std::string_view name_of(SystemPage page) {
  return kSystemPages.at(static_cast<std::size_t>(page));
}
[[nodiscard]] std::optional<SystemPage> parse_system_page(std::string_view name);

// How a page is built.
enum class Layout {
  Card,   // one card in the middle, its words within
  Split,  // the words on a coloured panel, what is to be done beside it
  Wide,   // the words across the page, what is to be done below, and help beside that
};
inline constexpr std::array<std::string_view, 3> kLayouts{"card", "split", "wide"};
[[nodiscard]] constexpr std::string_view name_of(Layout layout) {
  return kLayouts.at(static_cast<std::size_t>(layout));
}
[[nodiscard]] std::optional<Layout> parse_layout(std::string_view name);

struct PageDesign {
  Layout layout = Layout::Card;
  std::string heading;  // empty: the usual words, here as below
  std::string intro;    // in Markdown
};
inline constexpr std::size_t kMostHeading = 200;  // characters
inline constexpr std::size_t kMostIntro = 4000;

using PageDesigns = std::array<PageDesign, kSystemPages.size()>;  // by SystemPage

}  // namespace model
