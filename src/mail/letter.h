// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mail on its way out: finished strings in, an Internet message out (RFC 5322, MIME).
#pragma once

#include <string>

#include "base/time.h"

namespace mail {

struct Mailbox {
  std::string name;
  std::string address;  // in its normal form
};

struct Letter {
  Mailbox from;
  Mailbox to;
  std::string subject;
  std::string message_id;  // without its angle brackets; the same on each try
  std::string thread_id;   // ... of the conversation, for programs that gather mails by it; or empty
  base::Time written;
  std::string text;  // UTF-8, LF
  std::string html;  // the same words
};

// With LF at the ends of lines, as the sendmail interface takes it. Says that a program wrote it
// (Auto-Submitted: auto-generated, RFC 3834), so that programs do not answer it. No field can begin another
// one: control characters in names, addresses and the subject are blanks, whatever was stored.
[[nodiscard]] std::string write(const Letter&);

}  // namespace mail
