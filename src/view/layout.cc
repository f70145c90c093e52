// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/layout.h"

#include "view/message_text.h"

#include "names/layout_closing.h"
#include "names/layout_opening.h"
#include "names/login_page.h"
#include "names/title.h"

namespace view {

namespace {

using model::Layout;
using model::SystemPage;

// The sections of a layout's two ends that are shown.
struct Surroundings {
  ctemplate::TemplateDictionary& opening;
  ctemplate::TemplateDictionary& closing;
};

void show(ctemplate::TemplateDictionary& section, SystemPage page) {
  switch (page) {
    case SystemPage::SignIn:
      return section.ShowSection(kt_SIGN_IN);
    case SystemPage::Register:
      return section.ShowSection(kt_REGISTER);
    case SystemPage::SignOut:
      return section.ShowSection(kt_SIGN_OUT);
    case SystemPage::AccessDenied:
      return section.ShowSection(kt_ACCESS_DENIED);
    case SystemPage::PasswordForgot:
      return section.ShowSection(kt_PASSWORD_FORGOT);
    case SystemPage::PasswordReset:
      return section.ShowSection(kt_PASSWORD_RESET);
  }
}

void set_title(ctemplate::TemplateDictionary& around, const model::Portal& portal, SystemPage page) {
  auto& title = include_part(around, klp_TITLE, "parts/title.tpl");
  const auto& design = portal.design(page);
  if (design.heading.empty()) {
    show(*title.AddSectionDictionary(kt_USUAL_HEADING), page);
  } else {
    title.SetValueAndShowSection(kt_HEADING, design.heading, kt_OWN_HEADING);
  }
  if (design.intro.empty()) {
    show(*title.AddSectionDictionary(kt_USUAL_INTRO), page);
  } else {
    set_markdown(*title.AddSectionDictionary(kt_OWN_INTRO), design.intro);
  }
}

Surroundings surround(Page& page, const model::Portal& portal, SystemPage which) {
  auto& opening = include_part(page.values(), klp_OPENING, "parts/layout_opening.tpl");
  auto& closing = include_part(page.values(), klp_CLOSING, "parts/layout_closing.tpl");
  const auto show_both = [&](const auto& at_opening, const auto& at_closing) {
    return Surroundings{*opening.AddSectionDictionary(at_opening), *closing.AddSectionDictionary(at_closing)};
  };
  switch (portal.design(which).layout) {
    case Layout::Split: {
      const auto split = show_both(klo_SPLIT, klc_SPLIT);
      include_help(split.opening, portal);
      return split;
    }
    case Layout::Wide: {
      const auto wide = show_both(klo_WIDE, klc_WIDE);
      if (!portal.help_name.empty()) include_help(*wide.closing.AddSectionDictionary(klc_BESIDE), portal);
      return wide;
    }
    default: {
      const auto card = show_both(klo_CARD, klc_CARD);
      include_help(card.closing, portal);
      return card;
    }
  }
}

}  // namespace

void lay_out(Page& page, const model::Portal& portal, SystemPage which) {
  const auto around = surround(page, portal, which);
  const bool has_room = portal.design(which).layout != Layout::Card;
  set_title(has_room ? around.opening : page.values(), portal, which);
}

void lay_out_untitled(Page& page, const model::Portal& portal, SystemPage which) {
  surround(page, portal, which).opening.ShowSection(klo_UNTITLED);
}

}  // namespace view
