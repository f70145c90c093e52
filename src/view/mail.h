// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of mails, out of templates/mail.
#pragma once

#include <string>

#include "model/mail.h"
#include "model/portal.h"
#include "view/wardrobe.h"

namespace view {

struct MailText {
  std::string subject;
  std::string text;
};

[[nodiscard]] MailText owner_reply_mail(const Wardrobe&, const model::Portal&, const model::ReplyNews&);

struct PasswordMail {
  std::string name;    // of whom it is for
  std::string origin;  // of the portal
  std::string link;    // to the page where a new password is chosen, or a link is asked for
};
[[nodiscard]] MailText password_reset_mail(const Wardrobe&, const model::Portal&, const PasswordMail&);
[[nodiscard]] MailText password_changed_mail(const Wardrobe&, const model::Portal&, const PasswordMail&);

}  // namespace view
