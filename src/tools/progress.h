// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far a long command has come, on one line of a terminal that is written again and again. Where standard
// error is none, nothing is shown.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace tools {

class Progress {
 public:
  // `unit` names what is counted; `whole`: how much there is of what done() measures, where that is known.
  Progress(std::string unit, std::optional<std::uint64_t> whole);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // So many units, and so much of the whole. Shown five times a second at most.
  void show(std::uint64_t units, std::uint64_t done);

  // A line on standard error that stays; what is shown goes out of its way. Control characters become blanks.
  void say(const std::string& line);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::string unit_;
  std::optional<std::uint64_t> whole_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point last_{};
};

}  // namespace tools
