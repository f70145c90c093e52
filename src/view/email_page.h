// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page on which a contact confirms a new e-mail address.
#pragma once

#include <string>

#include "http/response.h"
#include "view/frame.h"

namespace view {

struct EmailPage {
  std::string old_email;  // empty where it is not to be told: who has the new one may be a stranger
  std::string new_email;
  std::string address;     // the one of both that the link came to
  bool confirmed = false;  // it is already, and the other is not
  bool form_old = false;   // what was sent came from a form that is no longer good
};
[[nodiscard]] http::Response email_page(const Frame&, int status, const EmailPage&);
// What has come of it.
[[nodiscard]] http::Response email_waiting_page(const Frame&);
[[nodiscard]] http::Response email_done_page(const Frame&);
[[nodiscard]] http::Response email_gone_page(const Frame&);

}  // namespace view
