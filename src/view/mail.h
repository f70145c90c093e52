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

}  // namespace view
