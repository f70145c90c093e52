// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace model {

// The one form in which addresses are kept and compared: trimmed, Unicode NFC, ASCII letters small. Nothing
// for what is not a dot-atom on both sides of one @ (RFC 5322, section 3.4.1; RFC 6531 with letters beyond
// ASCII): comments, quotes and literals mean something else to a mail server than what they look like.
// Nothing either for control and format characters, which nobody sees, and for more than 254 bytes (RFC 5321,
// section 4.5.3.1). Letters beyond ASCII are left as they are: their owners tell them apart.
[[nodiscard]] std::optional<std::string> normal_email_address(std::string_view typed);

}  // namespace model
