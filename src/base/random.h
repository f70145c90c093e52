// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace base {

// Bytes that nobody can guess (OpenSSL's generator). Throws std::runtime_error when the system has none to
// give.
[[nodiscard]] std::string random_bytes(std::size_t count);

}  // namespace base
