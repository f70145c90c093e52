// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mail server that is reached by SMTP (RFC 5321).
#pragma once

#include <string>

#include "base/config.h"
#include "net/handover.h"

namespace net {

// Sends one mail (with LF at the ends of lines), once in the life of the process, within kHandoverPatience.
// Only what the server says against the recipient's mailbox or the letter itself refuses it; all that is
// about us, such as a certificate that is not good for the host, or a sign-in that the server does not take
// or offer, may pass: then nothing was sent.
[[nodiscard]] Handover send_by_smtp(const base::Smtp&, const std::string& sender,
                                    const std::string& recipient, const std::string& letter);

}  // namespace net
