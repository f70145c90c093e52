// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/problem_page.h"

#include "view/files.h"
#include "view/page.h"

#include "names/error_page.h"
#include "names/fallback_page.h"
#include "names/head.h"

namespace view {

namespace {

struct Shape {
  int status;
  const ctemplate::StaticTemplateString& section;
};

Shape shape_of(Problem problem) {
  switch (problem) {
    case Problem::BadRequest:
      return {400, kep_BAD_REQUEST};
    case Problem::Forbidden:
      return {403, kep_FORBIDDEN};
    case Problem::ForeignForm:
      return {403, kep_FOREIGN_FORM};
    case Problem::NotFound:
      return {404, kep_NOT_FOUND};
    case Problem::Method:
      return {405, kep_METHOD};
    case Problem::Conflict:
      return {409, kep_CONFLICT};
    case Problem::TooLarge:
      return {413, kep_TOO_LARGE};
    case Problem::Unsupported:
      return {415, kep_UNSUPPORTED};
    case Problem::Broken:
      return {500, kep_BROKEN};
    case Problem::Unavailable:
      return {503, kep_UNAVAILABLE};
    case Problem::NotOpen:
      return {503, kep_NOT_OPEN};
  }
  return {500, kep_BROKEN};
}

void set_problem(ctemplate::TemplateDictionary& values, Problem problem, int status,
                 const std::string& request_id, std::uint64_t limit) {
  values.ShowSection(shape_of(problem).section);
  values.SetValue(kep_LIMIT, size_text(limit));
  if (status >= 500) values.SetValueAndShowSection(kep_REQUEST_ID, request_id, kep_REQUEST);
}

http::Response with_retry(http::Response response) {
  if (response.status == 503) response.add("Retry-After", "5");
  return response;
}

}  // namespace

http::Response problem_page(const Frame& frame, Problem problem, std::string_view kept, std::uint64_t limit) {
  Page page(frame, "error_page.tpl");
  const int status = shape_of(problem).status;
  page.show(kh_TITLE_PROBLEM);
  set_problem(page.values(), problem, status, frame.request_id, limit);
  set_kept_text(page, kept);
  return with_retry(http::html(status, page.fill()));
}

http::Response neutral_page(const Wardrobe& wardrobe, int status, Problem problem,
                            const std::string& request_id, std::uint64_t limit) {
  ctemplate::TemplateDictionary values("fallback_page.tpl");
  values.SetValue(kfp_LANGUAGE, "en");
  values.SetValue(kfp_DIRECTION, "ltr");
  values.SetValue(kfp_STYLE_URL, wardrobe.static_address("style.css"));
  values.SetValue(kfp_ICON_URL, wardrobe.static_address("icon.svg"));
  set_problem(values, problem, status, request_id, limit);
  return with_retry(http::html(status, wardrobe.fill("fallback_page.tpl", values)));
}

}  // namespace view
