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

// Where signing in with the portal's identity provider begins, and leads to `next`: an own path, or empty.
[[nodiscard]] std::string sign_on_url(const model::Portal&, const std::string& next);

// For the customer; they try again towards `next`, an own path or empty.
[[nodiscard]] http::Response sso_refused_page(const Frame&, model::SsoProblem, const std::string& next);

// For whoever sets it up: a test that named the rule that was broken, and one that passed.
struct SsoFailed {
  model::SsoWay way;
  model::SsoProblem problem;
};
[[nodiscard]] http::Response sso_failed_page(const Frame&, const SsoFailed&);
struct SsoPassed {
  model::SsoWay way;
  std::string email;
  std::string name;     // may be empty
  std::string missing;  // attributes that were set up and are not to be had, between blanks
};
[[nodiscard]] http::Response sso_passed_page(const Frame&, const SsoPassed&);

// Who has signed out here goes on to `url`, where they sign out at their organization: at once, or by the
// link.
[[nodiscard]] http::Response leaving_page(const Frame&, const std::string& url);
// The organization has not said that they are signed out there.
[[nodiscard]] http::Response still_signed_in_page(const Frame&);

}  // namespace view
