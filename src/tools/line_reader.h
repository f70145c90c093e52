// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file read line by line, in bounded memory whatever it holds.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace tools {

inline constexpr std::size_t kMostLineBytes = 1024UL * 1024;

class LineReader {
 public:
  // `file`: "-" for standard input. A regular file, or a pipe; refused otherwise. `stop` is asked before each
  // reading, and when a signal came in one.
  LineReader(std::string file, std::function<bool()> stop);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  struct Line {
    std::uint64_t number = 0;
    std::string text;       // without its end, LF
    bool too_long = false;  // more than kMostLineBytes: text is empty
  };
  // Nothing at the end, or when it was told to stop. Throws Refused where the file cannot be read on.
  [[nodiscard]] std::optional<Line> next();

  [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_; }
  [[nodiscard]] const std::optional<std::uint64_t>& size() const noexcept { return size_; }  // where known

 private:
  [[nodiscard]] bool fill();

  std::string file_;
  std::function<bool()> stop_;
  int descriptor_ = 0;
  std::optional<std::uint64_t> size_;
  std::string buffer_;
  std::size_t at_ = 0;  // what of the buffer is read
  std::uint64_t bytes_ = 0;
  std::uint64_t number_ = 0;
};

}  // namespace tools
