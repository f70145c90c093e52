// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace base {

std::string random_bytes(std::size_t count) {
  constexpr std::size_t kMostAtOnce = 256;  // getentropy(3)
  std::string bytes(count, '\0');
  for (std::size_t at = 0; at < count; at += kMostAtOnce) {
    if (::getentropy(bytes.data() + at, std::min(count - at, kMostAtOnce)) != 0)
      throw std::runtime_error("the system gives no random bytes");
  }
  return bytes;
}

}  // namespace base
