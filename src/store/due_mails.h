// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of mails as it is worked off: whoever sends a mail leases it first, in a transaction of its own,
// so that nobody else sends it meanwhile.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "model/mail.h"
#include "model/portal.h"
#include "store/transaction.h"

namespace store {

// A mail that is leased to the caller.
struct DueMail {
  model::MailId id;
  std::string lease;
  std::string recipient;
  std::string key;  // 16 bytes, the same on each try
  base::Time created;
  unsigned tries = 0;  // this one among them
  model::Portal portal;
  std::optional<std::string> addressee;  // the name; nothing where nobody has that address, or is disabled,
                                         // or may not read (any more) what the mail tells
  std::string language;                  // to write in
  model::MailNews news;
};

// So long a mail is nobody else's; whoever takes longer may find it sent by another.
inline constexpr std::chrono::minutes kMailLease{15};

// Leases the mail that has been due for the longest; nothing where none is.
[[nodiscard]] std::optional<DueMail> lease_mail(Reader&, base::Time now);

// What became of it. Without effect where the lease is over.
void settle_sent(Reader&, const DueMail&, base::Time now);
void settle_failed(Reader&, const DueMail&, std::string_view trouble, base::Time now);
void postpone(Reader&, const DueMail&, std::string_view trouble, base::Time due);
// Nothing came of it, and nobody needs to know; nor was anybody invited by it.
void drop(Reader&, const DueMail&);

}  // namespace store
