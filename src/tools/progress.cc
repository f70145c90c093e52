// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/progress.h"

#include <unistd.h>

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "base/text.h"

namespace tools {

namespace {

constexpr std::chrono::milliseconds kPause{200};
constexpr int kBarWidth = 30;

std::string clock_of(std::uint64_t seconds) {
  std::ostringstream text;
  if (seconds >= 3600) text << seconds / 3600 << ':' << std::setfill('0') << std::setw(2);
  text << seconds / 60 % 60 << ':' << std::setfill('0') << std::setw(2) << seconds % 60;
  return text.str();
}

}  // namespace

Progress::Progress(std::string unit, std::optional<std::uint64_t> whole)
    : unit_(std::move(unit)), whole_(whole), terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::show(std::uint64_t units, std::uint64_t done) {
  const auto now = Clock::now();
  if (!terminal_ || now - last_ < kPause) return;
  last_ = now;
  shown_ = true;
  const double seconds = std::max(0.001, std::chrono::duration<double>(now - begun_).count());
  std::ostringstream line;
  line << '\r';
  if (whole_ && *whole_ > 0) {
    const auto share = std::min(1.0, static_cast<double>(done) / static_cast<double>(*whole_));
    const auto filled = static_cast<std::size_t>(share * kBarWidth);
    line << '[' << std::string(filled, '#') << std::string(kBarWidth - filled, ' ') << "] "
         << static_cast<int>(share * 100) << " %  ";
    line << units << ' ' << unit_ << ", " << static_cast<std::uint64_t>(static_cast<double>(units) / seconds)
         << "/s";
    if (share > 0) line << ", " << clock_of(static_cast<std::uint64_t>(seconds / share - seconds)) << " left";
  } else {
    line << units << ' ' << unit_ << ", " << static_cast<std::uint64_t>(static_cast<double>(units) / seconds)
         << "/s, " << clock_of(static_cast<std::uint64_t>(seconds));
  }
  line << "\x1b[K";
  std::cerr << line.str() << std::flush;
}

void Progress::say(const std::string& line) {
  clear();
  std::cerr << base::on_one_line(line) << '\n';
}

void Progress::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace tools
