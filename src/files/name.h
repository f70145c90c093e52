// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a file is called, and what kind it is by that.
#pragma once

#include <string>
#include <string_view>

namespace files {

// The name under which a file is shown and sent, of what its sender called it. Made once, before anything is
// decided by the name: in NFC without invisible characters (base::to_visible), the last part of a path of
// any system, without dots and blanks at its ends, 255 bytes at most with its ending kept. "file" where
// nothing is left.
[[nodiscard]] std::string display_name(std::string_view sent);

// The media type that its ending stands for, out of a short list of kinds that a browser never runs;
// application/octet-stream for all others.
[[nodiscard]] std::string_view media_type(std::string_view display_name);

}  // namespace files
