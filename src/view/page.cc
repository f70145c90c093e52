// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/page.h"

#include "names/error_page.h"
#include "names/foot.h"
#include "names/head.h"
#include "names/help.h"
#include "names/kept_text.h"
#include "names/layout_closing.h"
#include "names/ticket_page.h"

namespace view {

ctemplate::TemplateDictionary& include_part(ctemplate::TemplateDictionary& section,
                                            const ctemplate::TemplateString& marker, const char* file) {
  auto& part = *section.AddIncludeDictionary(marker);
  part.SetFilename(file);
  return part;
}

void include_help(ctemplate::TemplateDictionary& section, const model::Portal& portal) {
  if (portal.help_name.empty()) return;
  auto& help = include_part(section, klc_HELP, "parts/help.tpl");
  help.SetValue(kh_HELP_NAME, portal.help_name);
  if (!portal.help_email.empty())
    help.SetValueAndShowSection(kh_HELP_EMAIL, portal.help_email, kh_HELP_HAS_EMAIL);
}

Page::Page(const Frame& frame, std::string name)
    : frame_(frame),
      name_(std::move(name)),
      dates_(frame.wardrobe.dates(frame.wardrobe.spoken(frame.portal.language),
                                  frame.time_zone.empty() ? frame.portal.time_zone : frame.time_zone)),
      values_(name_) {
  const auto& portal = frame.portal;
  const auto set = [this](const ctemplate::TemplateString& variable, const std::string& value) {
    values_.SetTemplateGlobalValue(variable, value);
  };
  const auto language = frame.wardrobe.spoken(portal.language);
  set(kh_LANGUAGE, language);
  set(kh_DIRECTION, base::is_right_to_left(language) ? "rtl" : "ltr");
  set(kh_PORTAL, portal.title);
  set(kh_TICKETS, base::capitalized(portal.ticket_plural, portal.language));
  set(ktp_TICKET, base::capitalized(portal.ticket_singular, portal.language));
  set(ktp_TICKETS_WORD, portal.ticket_plural);
  set(ktp_TICKET_WORD, portal.ticket_singular);
  set(kf_ZONE, dates_.zone_label(frame.now));
  set(kh_CSRF, frame.csrf);
  set(kh_ICON_URL, frame.wardrobe.static_address("icon.svg"));
  set(kh_STYLE_URL, frame.wardrobe.static_address("style.css"));
  set(kh_SCRIPT_URL, frame.wardrobe.static_address("luukku.js"));
  if (frame.person) {
    show(kh_SIGNED_IN);
    set(kh_VIEWER_NAME, frame.person->name);
    set(kf_VIEWER_EMAIL, frame.person->email);
  } else {
    show(kh_SIGNED_OUT);
  }
  include_part(values_, ktp_HEAD, "parts/head.tpl");
  include_part(values_, ktp_FOOT, "parts/foot.tpl");
  if (frame.is_preview) show(kh_PREVIEW);
  include_help(values_, portal);
}

std::string Page::fill() const {
  return frame_.wardrobe.fill(name_, values_);
}

void set_kept_text(Page& page, std::string_view kept) {
  if (kept.empty()) return;
  include_part(page.values(), kep_KEPT_TEXT, "parts/kept_text.tpl")
      .SetValueAndShowSection(kkt_KEPT_BODY, ctemplate::TemplateString(kept.data(), kept.size()),
                              kkt_FORM_KEPT);
}

}  // namespace view
