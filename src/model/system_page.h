// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages at the door of a portal, and how its people want each to look.
#pragma once

#include <array>
#include <string>

#include "base/names.h"

namespace model {

enum class SystemPage { SignIn, Register, SignOut, AccessDenied, PasswordForgot, PasswordReset };
inline constexpr base::Names<SystemPage, 6> kSystemPages{{{
    {"sign_in", SystemPage::SignIn},
    {"register", SystemPage::Register},
    {"sign_out", SystemPage::SignOut},
    {"access_denied", SystemPage::AccessDenied},
    {"password_forgot", SystemPage::PasswordForgot},
    {"password_reset", SystemPage::PasswordReset},
}}};

// How a page is built.
enum class Layout {
  Card,   // one card in the middle, its words within
  Split,  // the words on a coloured panel, what is to be done beside it
  Wide,   // the words across the page, what is to be done below, and help beside that
};
inline constexpr base::Names<Layout, 3> kLayouts{{{
    {"card", Layout::Card},
    {"split", Layout::Split},
    {"wide", Layout::Wide},
}}};

struct PageDesign {
  Layout layout = Layout::Card;
  std::string heading;  // empty: the usual words, here as below
  std::string intro;    // in Markdown
};
inline constexpr std::size_t kMostHeading = 200;  // characters
inline constexpr std::size_t kMostIntro = 4000;

using PageDesigns = std::array<PageDesign, kSystemPages.all.size()>;  // by SystemPage

}  // namespace model
