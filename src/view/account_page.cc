// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/account_page.h"

#include <algorithm>

#include "base/choices.h"
#include "view/browser_name.h"
#include "view/page.h"

#include "names/account_page.h"
#include "names/head.h"

namespace view {

namespace {

void show_notice(Page& page, AccountNotice notice) {
  switch (notice) {
    case AccountNotice::None:
      return;
    case AccountNotice::NameSaved:
      return page.show(kap_NAME_SAVED);
    case AccountNotice::EmailAsked:
      return page.show(kap_EMAIL_ASKED);
    case AccountNotice::EmailCancelled:
      return page.show(kap_EMAIL_CANCELLED);
    case AccountNotice::PasswordChanged:
      return page.show(kap_PASSWORD_CHANGED);
    case AccountNotice::PreferencesSaved:
      return page.show(kap_PREFERENCES_SAVED);
    case AccountNotice::SessionEnded:
      return page.show(kap_SESSION_ENDED);
    case AccountNotice::SessionsEnded:
      return page.show(kap_SESSIONS_ENDED);
  }
}

void show_problem(Page& page, CurrentPasswordProblem problem) {
  if (problem == CurrentPasswordProblem::None) return;
  page.show(kap_CURRENT_PROBLEM);
  page.show(problem == CurrentPasswordProblem::Missing ? kap_CURRENT_MISSING : kap_CURRENT_WRONG);
}

void show_problem(Page& page, NewEmailProblem problem) {
  switch (problem) {
    case NewEmailProblem::None:
      return;
    case NewEmailProblem::TooMany:
      return page.show(kap_EMAIL_TOO_MANY);
    case NewEmailProblem::Missing:
      page.show(kap_EMAIL_MISSING);
      break;
    case NewEmailProblem::Wrong:
      page.show(kap_EMAIL_WRONG);
      break;
    case NewEmailProblem::Same:
      page.show(kap_EMAIL_SAME);
      break;
    case NewEmailProblem::Refused:
      page.show(kap_EMAIL_REFUSED);
      break;
  }
  page.show(kap_EMAIL_PROBLEM);
}

void set_email(Page& page, const AccountPage& shown) {
  page.values().SetTemplateGlobalValue(kap_EMAIL, shown.email);
  show_problem(page, shown.email_problem);
  if (shown.email_current != CurrentPasswordProblem::None) {
    page.show(kap_EMAIL_CURRENT_PROBLEM);
    page.show(shown.email_current == CurrentPasswordProblem::Missing ? kap_EMAIL_CURRENT_MISSING
                                                                     : kap_EMAIL_CURRENT_WRONG);
  }
  if (!shown.pending) return;
  page.values().SetValueAndShowSection(kap_PENDING_EMAIL, shown.pending->email, kap_PENDING);
  page.show(shown.pending->at_old ? kap_OLD_CONFIRMED : kap_OLD_WAITS);
  page.show(shown.pending->at_new ? kap_NEW_CONFIRMED : kap_NEW_WAITS);
}

void add_option(ctemplate::TemplateDictionary& around, const ctemplate::TemplateString& section,
                const std::string& value, const std::string& name, bool chosen) {
  auto& option = *around.AddSectionDictionary(section);
  option.SetValue(kap_OPTION_VALUE, value);
  option.SetValue(kap_OPTION_NAME, name);
  if (chosen) option.ShowSection(kap_CHOSEN);
}

// By continent or ocean; a zone that is no place stands on its own.
void set_zones(Page& page, const std::string& chosen) {
  if (!chosen.empty() && !std::ranges::binary_search(base::time_zones(), chosen))
    page.values().SetValueAndShowSection(kap_OTHER_ZONE, chosen, kap_HAS_OTHER_ZONE);
  ctemplate::TemplateDictionary* region = nullptr;
  std::string region_name;
  for (const auto& zone : base::time_zones()) {
    const auto slash = std::min(zone.find('/'), zone.size());
    const auto name = zone.substr(0, slash);
    if (region == nullptr || name != region_name) {
      region = page.values().AddSectionDictionary(kap_REGION);
      region->SetValue(kap_REGION_NAME, name);
      region_name = name;
    }
    auto place = zone.substr(slash == zone.size() ? 0 : slash + 1);
    std::ranges::replace(place, '_', ' ');
    add_option(*region, kap_ZONE_OPTION, zone, place, zone == chosen);
  }
}

void set_preferences(Page& page, const model::Portal& portal, const AccountPage& shown) {
  set_zones(page, shown.preferences.time_zone);
  page.values().SetValue(kap_PORTAL_ZONE, portal.time_zone);
  for (const auto& language : shown.languages)
    add_option(page.values(), kap_LANGUAGE_OPTION, language, base::name_of_language(language),
               language == shown.preferences.language);
  page.values().SetValue(kap_PORTAL_LANGUAGE, base::name_of_language(portal.language));
  if (shown.preferences.wants_news) page.show(kap_WANTS_NEWS);
}

void set_time(ctemplate::TemplateDictionary& section, const ctemplate::TemplateString& brief,
              const ctemplate::TemplateString& iso, const base::DateTexts& texts) {
  section.SetValue(brief, texts.brief);
  section.SetValue(iso, texts.iso);
}

void set_session(ctemplate::TemplateDictionary& section, const model::OpenSession& session,
                 const base::DateWriter& dates, base::Time now) {
  const auto name = browser_name(session.user_agent);
  if (name.browser.empty()) section.ShowSection(kap_BROWSER_UNKNOWN);
  if (!name.browser.empty())
    section.SetValueAndShowSection(kap_BROWSER, std::string(name.browser), kap_BROWSER_KNOWN);
  if (!name.platform.empty())
    section.SetValueAndShowSection(kap_SYSTEM, std::string(name.platform), kap_SYSTEM_KNOWN);
  if (!session.address.empty())
    section.SetValueAndShowSection(kap_ADDRESS, session.address, kap_ADDRESS_KNOWN);
  set_time(section, kap_OPENED, kap_OPENED_ISO, dates.write_with_time(session.times.opened, now));
  set_time(section, kap_SEEN, kap_SEEN_ISO, dates.write_with_time(session.times.seen, now));
}

void set_sessions(Page& page, const Frame& frame, const model::OpenSessions& sessions) {
  for (const auto& session : sessions.shown) {
    auto& section = *page.values().AddSectionDictionary(kap_SESSION);
    set_session(section, session, page.dates(), frame.now);
    if (session.is_own) {
      section.ShowSection(kap_HERE);
    } else {
      section.SetValueAndShowSection(kap_SESSION_ID, std::to_string(session.id.value), kap_ELSEWHERE);
    }
  }
  if (sessions.shown.size() > 1) page.show(kap_OTHERS);
  if (sessions.more) page.show(kap_MORE_SESSIONS);
}

}  // namespace

http::Response account_page(const Frame& frame, int status, const AccountPage& shown) {
  Page page(frame, "account_page.tpl");
  page.show(kh_TITLE_ACCOUNT);
  page.values().SetTemplateGlobalValue(kap_WAIT, std::to_string(shown.wait.count()));
  show_notice(page, shown.notice);
  if (!shown.good()) page.show(kap_PROBLEMS);
  if (shown.form_old) page.show(kap_FORM_OLD);
  if (shown.wait.count() > 0 && shown.email_problem == NewEmailProblem::None) page.show(kap_TOO_MANY);
  page.values().SetTemplateGlobalValue(
      kap_WAIT_MINUTES, std::to_string(std::chrono::ceil<std::chrono::minutes>(shown.wait).count()));
  page.show(model::takes_passwords(frame.portal) ? kap_HAS_PASSWORDS : kap_SIGNS_ON);
  set_email(page, shown);
  set_preferences(page, frame.portal, shown);
  set_person_name(page, shown.name, shown.name_problem);
  show_problem(page, shown.current);
  set_new_password(page, shown.password);
  set_sessions(page, frame, shown.sessions);
  return http::html(status, page.fill());
}

}  // namespace view
