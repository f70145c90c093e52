// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/jwt_page.h"

#include "http/url.h"
#include "view/layout.h"

#include "names/head.h"
#include "names/jwt_page.h"

namespace view {

namespace {

using ctemplate::TemplateString;
using model::SsoProblem;

// What the customer is told, and the one who sets it up. The others do not tell each in so many words.
struct Words {
  TemplateString refused;
  const ctemplate::StaticTemplateString* failed;  // none: no test can meet it
};
Words words_of(SsoProblem problem) {
  switch (problem) {
    case SsoProblem::Malformed:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_MALFORMED};
    case SsoProblem::Algorithm:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_ALGORITHM};
    case SsoProblem::Header:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_HEADER};
    case SsoProblem::Key:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_KEY};
    case SsoProblem::Signature:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_SIGNATURE};
    case SsoProblem::Lifetime:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_LIFETIME};
    case SsoProblem::Expired:
      return {kjp_TOO_LATE, &kjp_WHY_EXPIRED};
    case SsoProblem::Early:
      return {kjp_TOO_LATE, &kjp_WHY_EARLY};
    case SsoProblem::Issuer:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_ISSUER};
    case SsoProblem::Audience:
      return {kjp_NOT_ACCEPTED, &kjp_WHY_AUDIENCE};
    case SsoProblem::Email:
      return {kjp_NO_EMAIL, &kjp_WHY_EMAIL};
    case SsoProblem::Replayed:
      return {kjp_USED, nullptr};
    case SsoProblem::State:
      return {kjp_BEGUN_ELSEWHERE, nullptr};
    case SsoProblem::Account:
      return {kjp_HAS_PASSWORD, nullptr};
    case SsoProblem::Disabled:
      return {kjp_SWITCHED_OFF, nullptr};
  }
  return {kjp_NOT_ACCEPTED, nullptr};
}

http::Response fill(Page& page, const Frame& frame, int status) {
  page.show(kh_TITLE_LOGIN);
  lay_out_untitled(page, frame.portal, model::SystemPage::SignIn);
  return http::html(status, page.fill());
}

void set_rule(ctemplate::TemplateDictionary& section, SsoProblem problem) {
  section.SetValue(kjp_RULE, std::string(model::kSsoProblems.name_of(problem)));
}

}  // namespace

http::Response sso_refused_page(const Frame& frame, SsoProblem problem, const std::string& next) {
  Page page(frame, "jwt_page.tpl");
  auto& section = *page.values().AddSectionDictionary(kjp_REFUSED);
  section.ShowSection(words_of(problem).refused);
  section.SetValue(kjp_AGAIN_URL, next.empty() ? "/sso/jwt" : "/sso/jwt?next=" + http::percent_encode(next));
  if (model::takes_passwords(frame.portal)) section.ShowSection(kjp_PASSWORDS);
  set_rule(section, problem);
  return fill(page, frame, 403);
}

http::Response sso_failed_page(const Frame& frame, SsoProblem problem) {
  Page page(frame, "jwt_page.tpl");
  auto& section = *page.values().AddSectionDictionary(kjp_FAILED);
  if (const auto* why = words_of(problem).failed) section.ShowSection(*why);
  set_rule(section, problem);
  return fill(page, frame, 200);
}

http::Response sso_passed_page(const Frame& frame, const SsoPassed& passed) {
  Page page(frame, "jwt_page.tpl");
  auto& section = *page.values().AddSectionDictionary(kjp_PASSED);
  section.SetValue(kjp_EMAIL, passed.email);
  if (passed.name.empty()) {
    section.ShowSection(kjp_UNNAMED);
  } else {
    section.SetValueAndShowSection(kjp_NAME, passed.name, kjp_NAMED);
  }
  if (!passed.missing.empty()) section.SetValueAndShowSection(kjp_MISSING_NAMES, passed.missing, kjp_MISSING);
  section.SetValue(kjp_COMMAND, "luukkuctl sso jwt on " + frame.portal.key);
  return fill(page, frame, 200);
}

}  // namespace view
