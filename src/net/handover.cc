// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/handover.h"

#include "base/language.h"
#include "base/text.h"

namespace net {

std::string words_of(std::string said) {
  for (int cut = 0; cut < 3 && !base::is_clean_utf8(said); ++cut) said.pop_back();
  return base::is_clean_utf8(said) ? std::string(base::trim(base::on_one_line(said))) : "";
}

}  // namespace net
