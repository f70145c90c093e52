// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/sso_page.h"

#include <algorithm>
#include <array>

#include "http/url.h"
#include "view/layout.h"

#include "names/head.h"
#include "names/sso_page.h"

namespace view {

namespace {

using model::SsoProblem;
using model::SsoWay;

// What the customer is told, and who sets it up, of a JWT and of SAML: null where no test can meet it.
// Customers are not told each in so many words.
struct Words {
  SsoProblem problem;
  const ctemplate::StaticTemplateString* refused;
  const ctemplate::StaticTemplateString* jwt;
  const ctemplate::StaticTemplateString* saml;
};
constexpr std::array kWords{
    Words{SsoProblem::Malformed, &ksp_NOT_ACCEPTED, &ksp_JWT_MALFORMED, &ksp_SAML_MALFORMED},
    Words{SsoProblem::Algorithm, &ksp_NOT_ACCEPTED, &ksp_JWT_ALGORITHM, &ksp_SAML_ALGORITHM},
    Words{SsoProblem::Header, &ksp_NOT_ACCEPTED, &ksp_JWT_HEADER, nullptr},
    Words{SsoProblem::Key, &ksp_NOT_ACCEPTED, &ksp_JWT_KEY, nullptr},
    Words{SsoProblem::Signature, &ksp_NOT_ACCEPTED, &ksp_JWT_SIGNATURE, &ksp_SAML_SIGNATURE},
    Words{SsoProblem::Lifetime, &ksp_NOT_ACCEPTED, &ksp_JWT_LIFETIME, &ksp_SAML_LIFETIME},
    Words{SsoProblem::Expired, &ksp_TOO_LATE, &ksp_JWT_EXPIRED, &ksp_SAML_EXPIRED},
    Words{SsoProblem::Early, &ksp_TOO_LATE, &ksp_JWT_EARLY, &ksp_SAML_EARLY},
    Words{SsoProblem::Issuer, &ksp_NOT_ACCEPTED, &ksp_JWT_ISSUER, &ksp_SAML_ISSUER},
    Words{SsoProblem::Audience, &ksp_NOT_ACCEPTED, &ksp_JWT_AUDIENCE, &ksp_SAML_AUDIENCE},
    Words{SsoProblem::Email, &ksp_NO_EMAIL, &ksp_JWT_EMAIL, &ksp_SAML_EMAIL},
    Words{SsoProblem::Replayed, &ksp_USED, nullptr, nullptr},
    Words{SsoProblem::State, &ksp_BEGUN_ELSEWHERE, nullptr, &ksp_SAML_STATE},
    Words{SsoProblem::Account, &ksp_HAS_PASSWORD, nullptr, nullptr},
    Words{SsoProblem::Disabled, &ksp_SWITCHED_OFF, nullptr, nullptr},
    Words{SsoProblem::Structure, &ksp_NOT_ACCEPTED, nullptr, &ksp_SAML_STRUCTURE},
    Words{SsoProblem::Unsigned, &ksp_NOT_ACCEPTED, nullptr, &ksp_SAML_UNSIGNED},
    Words{SsoProblem::Decryption, &ksp_NOT_ACCEPTED, nullptr, &ksp_SAML_DECRYPTION},
    Words{SsoProblem::Status, &ksp_NOT_ACCEPTED, nullptr, &ksp_SAML_STATUS},
    Words{SsoProblem::Destination, &ksp_NOT_ACCEPTED, nullptr, &ksp_SAML_DESTINATION},
    Words{SsoProblem::Confirmation, &ksp_NOT_ACCEPTED, nullptr, &ksp_SAML_CONFIRMATION},
    Words{SsoProblem::Conditions, &ksp_NOT_ACCEPTED, nullptr, &ksp_SAML_CONDITIONS},
};
static_assert(kWords.size() == model::kSsoProblems.all.size());

const Words& words_of(SsoProblem problem) {
  return *std::ranges::find(kWords, problem, &Words::problem);
}

http::Response fill(Page& page, const Frame& frame, int status) {
  page.show(kh_TITLE_LOGIN);
  lay_out_untitled(page, frame.portal, model::SystemPage::SignIn);
  return http::html(status, page.fill());
}

void set_rule(ctemplate::TemplateDictionary& section, SsoProblem problem) {
  section.SetValue(ksp_RULE, std::string(model::kSsoProblems.name_of(problem)));
}

}  // namespace

std::string sign_on_url(const model::Portal& portal, const std::string& next) {
  const std::string begin = portal.sso_way == SsoWay::Saml ? "/sso/saml/login" : "/sso/jwt";
  return next.empty() ? begin : begin + "?next=" + http::percent_encode(next);
}

http::Response sso_refused_page(const Frame& frame, SsoProblem problem, const std::string& next) {
  Page page(frame, "sso_page.tpl");
  auto& section = *page.values().AddSectionDictionary(ksp_REFUSED);
  section.ShowSection(*words_of(problem).refused);
  section.SetValue(ksp_AGAIN_URL, sign_on_url(frame.portal, next));
  if (model::takes_passwords(frame.portal)) section.ShowSection(ksp_PASSWORDS);
  set_rule(section, problem);
  return fill(page, frame, 403);
}

http::Response sso_failed_page(const Frame& frame, const SsoFailed& failed) {
  Page page(frame, "sso_page.tpl");
  auto& section = *page.values().AddSectionDictionary(ksp_FAILED);
  const auto& words = words_of(failed.problem);
  if (const auto* why = failed.way == SsoWay::Saml ? words.saml : words.jwt) section.ShowSection(*why);
  if (failed.way == SsoWay::Saml) {
    auto& ours = *section.AddSectionDictionary(ksp_OURS);
    ours.SetValue(ksp_ENTITY, model::saml_entity(frame.portal.origin));
    ours.SetValue(ksp_ACS, model::saml_acs(frame.portal.origin));
  }
  set_rule(section, failed.problem);
  return fill(page, frame, 200);
}

http::Response sso_passed_page(const Frame& frame, const SsoPassed& passed) {
  Page page(frame, "sso_page.tpl");
  auto& section = *page.values().AddSectionDictionary(ksp_PASSED);
  section.SetValue(ksp_EMAIL, passed.email);
  if (passed.name.empty()) {
    section.ShowSection(ksp_UNNAMED);
  } else {
    section.SetValueAndShowSection(ksp_NAME, passed.name, ksp_NAMED);
  }
  if (!passed.missing.empty()) section.SetValueAndShowSection(ksp_MISSING_NAMES, passed.missing, ksp_MISSING);
  section.SetValue(ksp_COMMAND, "luukkuctl sso " + std::string(model::kSsoWays.name_of(passed.way)) + " on " +
                                    frame.portal.key);
  return fill(page, frame, 200);
}

http::Response leaving_page(const Frame& frame, const std::string& url) {
  Page page(frame, "sso_page.tpl");
  page.values().SetValueAndShowSection(ksp_LEAVE_URL, url, ksp_LEAVING);
  auto response = fill(page, frame, 200);
  // A form's answer may not lead to another site by itself (form-action); a page may.
  response.add("Refresh", "0; url=" + url);
  return response;
}

http::Response still_signed_in_page(const Frame& frame) {
  Page page(frame, "sso_page.tpl");
  page.show(ksp_STILL_SIGNED_IN);
  return fill(page, frame, 200);
}

}  // namespace view
