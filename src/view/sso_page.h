// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What came of a sign-in with an identity provider, where it did not open the door.
#pragma once

#include <string>

#include "http/response.h"
#include "model/single_sign_on.h"
#include "view/frame.h"

namespace view {

// For the customer; they try again towards `next`, an own path or empty.
[[nodiscard]] http::Response sso_refused_page(const Frame&, model::SsoProblem, const std::string& next);

// For whoever sets it up: a test that named the rule that was broken, and one that passed.
[[nodiscard]] http::Response sso_failed_page(const Frame&, model::SsoProblem);
struct SsoPassed {
  std::string email;
  std::string name;     // may be empty
  std::string missing;  // attributes that were set up and are not to be had, between blanks
};
[[nodiscard]] http::Response sso_passed_page(const Frame&, const SsoPassed&);

}  // namespace view
