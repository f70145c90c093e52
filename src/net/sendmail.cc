// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sendmail.h"

#include <cstring>

#include "base/process.h"

namespace net {

Handover hand_over(const std::vector<std::string>& command, const std::string& sender,
                   const std::string& recipient, int letter, std::chrono::seconds patience) {
  using How = base::ProgramEnd::How;
  auto words = command;
  words.insert(words.end(), {"-i", "-f", sender, "--", recipient});
  const auto end = base::run_program(words, letter, patience, kMostWords);
  const auto& name = command.front();
  if (end.how == How::NotStarted) return {Handed::Later, name + ": " + std::strerror(end.code)};
  if (end.how == How::TookTooLong) return {Handed::Later, name + " took too long"};
  if (end.how == How::Killed) return {Handed::Later, name + " was killed"};
  const auto outcome = outcome_of(end.code);
  if (outcome == Handed::Taken) return {outcome, {}};
  return {outcome, name + " ended with " + std::to_string(end.code) + ": " + words_of(end.output)};
}

}  // namespace net
