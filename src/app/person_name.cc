// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/person_name.h"

#include "base/language.h"
#include "base/text.h"

namespace app {

using view::PersonNameProblem;

namespace {

constexpr std::size_t kMostName = 200;

}  // namespace

std::string typed_name(const http::Fields& fields) {
  const auto visible = base::to_visible(base::on_one_line(fields.get("name"))).value_or("");
  return std::string(base::trim(visible));
}

PersonNameProblem judge_name(const std::string& name) {
  if (base::is_blank(name)) return PersonNameProblem::Missing;
  return base::count_characters(name) > kMostName ? PersonNameProblem::Long : PersonNameProblem::None;
}

}  // namespace app
