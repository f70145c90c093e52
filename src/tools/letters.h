// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of a mail that is due: the letter that it is, or none.
#pragma once

#include <string>
#include <string_view>

#include "base/config.h"
#include "mail/letter.h"
#include "store/due_mails.h"
#include "view/wardrobe.h"

namespace tools {

enum class Fate {
  Send,
  Wait,    // `why`; not for long
  Drop,    // it is nobody's, which is nobody's business
  GiveUp,  // `why`
};
struct Verdict {
  Fate fate = Fate::Send;
  std::string_view why;
};
[[nodiscard]] Verdict judge(const store::DueMail&, base::Time now);

// Of a mail to be sent.
[[nodiscard]] mail::Letter letter_of(const base::Config&, const view::Wardrobe&, const store::DueMail&);

}  // namespace tools
