// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/file.h"
#include "model/id.h"

namespace model {

// That a customer has replied in a ticket: what its owner is told by mail, or another contact of it.
struct ReplyNews {
  bool to_contact = false;
  TicketNumber ticket;
  std::string subject;
  std::string author;
  std::string text;
  std::vector<File> files;
};

// A link to choose a new password, for a contact as they are now.
struct PasswordReset {
  ContactId contact;
  std::optional<std::string> password_hash;
  std::optional<std::string> invitation;  // the key of their invitation's link, where that is to be accepted
};

// That a contact's password is another one now.
struct PasswordChanged {};

// A link to confirm a registration.
struct RegistrationLink {
  bool has_account = false;  // whoever has the address can sign in already
};

// That staff has approved a registration.
struct RegistrationApproved {};

// A link to accept an invitation.
struct Invitation {
  ContactId contact;
  std::optional<std::string> link_key;  // nothing where it cannot be accepted (any more)
  bool is_reminder = false;
};

// A link to confirm a new e-mail address, to the old one or the new one.
struct EmailChange {
  ContactId contact;
  std::string old_email;
  std::string new_email;
  bool to_new = false;
};

using MailNews = std::variant<ReplyNews, PasswordReset, PasswordChanged, RegistrationLink,
                              RegistrationApproved, Invitation, EmailChange>;

}  // namespace model
