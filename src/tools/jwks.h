// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Identity providers' keys, fetched for the sign-ins to come: no sign-in waits for another server.
#pragma once

#include <string>
#include <vector>

#include "store/reader.h"

namespace tools {

// Fetches one JWK Set (RFC 7517) that is due, by `command` with its address behind it, and keeps it where it
// has a key to verify with. False where none is due.
[[nodiscard]] bool fetch_one_jwks(store::Reader&, std::vector<std::string> command);

}  // namespace tools
