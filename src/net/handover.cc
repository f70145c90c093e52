// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/handover.h"

#include <sysexits.h>

#include "base/language.h"
#include "base/text.h"

namespace net {

int exit_code_of(Handed outcome) {
  switch (outcome) {
    case Handed::Taken:
      return EX_OK;
    case Handed::Refused:
      return EX_DATAERR;
    case Handed::Later:
      break;
  }
  return EX_TEMPFAIL;
}

Handed outcome_of(int exit_code) {
  switch (exit_code) {
    case EX_OK:
      return Handed::Taken;
    case EX_USAGE:
    case EX_DATAERR:
    case EX_NOUSER:
    case EX_NOHOST:
      return Handed::Refused;
    default:
      return Handed::Later;
  }
}

std::string words_of(std::string said) {
  for (int cut = 0; cut < 3 && !base::is_clean_utf8(said); ++cut) said.pop_back();
  return base::is_clean_utf8(said) ? std::string(base::trim(base::on_one_line(said))) : "";
}

}  // namespace net
