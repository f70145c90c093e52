// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sendmail.h"

#include <sysexits.h>

#include <cstring>

#include "base/process.h"

namespace net {

namespace {

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

}  // namespace

Handover hand_over(const std::vector<std::string>& command, const std::string& sender,
                   const std::string& recipient, const std::string& letter, std::chrono::seconds patience) {
  using How = base::ProgramEnd::How;
  auto words = command;
  words.insert(words.end(), {"-i", "-f", sender, "--", recipient});
  const base::MemoryFile input(letter);
  const auto end = base::run_program(words, input.descriptor(), patience, kMostWords);
  const auto& name = command.front();
  if (end.how == How::NotStarted) return {Handed::Later, name + ": " + std::strerror(end.code)};
  if (end.how == How::TookTooLong) return {Handed::Later, name + " took too long"};
  if (end.how == How::Killed) return {Handed::Later, name + " was killed"};
  const auto outcome = outcome_of(end.code);
  if (outcome == Handed::Taken) return {outcome, {}};
  return {outcome, name + " ended with " + std::to_string(end.code) + ": " + words_of(end.output)};
}

}  // namespace net
