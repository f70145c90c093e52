// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Other programs, started and waited for.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

// A file in memory: whoever reads it cannot make us wait, as at the other end of a pipe.
class MemoryFile {
 public:
  // Throws std::system_error where there is no room.
  explicit MemoryFile(std::string_view content = {});
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }
  // Its beginning, so many bytes at most.
  [[nodiscard]] std::string read(std::size_t most) const;

 private:
  int descriptor_;
};

struct ProgramEnd {
  enum class How { NotStarted, Exited, Killed, TookTooLong } how = How::NotStarted;
  int code = 0;        // the exit code, the signal; of one that was not started, errno
  std::string output;  // of standard output and error together, the beginning
};

// Runs `command` (the first word is the program's path) with the descriptor `input` as its standard input, no
// other descriptor of ours, and all signals. One that takes longer than `patience` is killed with all that it
// has started.
[[nodiscard]] ProgramEnd run_program(std::vector<std::string> command, int input,
                                     std::chrono::seconds patience, std::size_t most_output);

}  // namespace base
