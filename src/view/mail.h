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

// The same words twice; in HTML with a button where they lead on.
struct MailText {
  std::string subject;
  std::string text;
  std::string html;
};

// What a mail is written on.
struct Stationery {
  const Wardrobe& wardrobe;
  const model::Portal& portal;
  const std::string& language;
};

[[nodiscard]] MailText owner_reply_mail(const Stationery&, const model::ReplyNews&);

// Mails to a contact, or to who wants to be one, about the way in.
enum class LinkMail {
  RegisterFirst,
  PasswordReset,
  PasswordChanged,
  Registration,
  RegistrationKnown,
  RegistrationApproved,
  Invitation,
  InvitationReminder
};
struct LinkMailValues {
  std::string name;    // of whom it is for; a registration's mail does not say it, being a stranger's words
  std::string origin;  // of the portal
  std::string link;    // to the page where one goes on
};
[[nodiscard]] MailText link_mail(const Stationery&, LinkMail, const LinkMailValues&);

// To another contact of the ticket that the link leads to.
[[nodiscard]] MailText contact_reply_mail(const Stationery&, const model::ReplyNews&, const LinkMailValues&);

// To the old address, or to the new one.
[[nodiscard]] MailText email_change_mail(const Stationery&, const model::EmailChange&, const LinkMailValues&);

}  // namespace view
