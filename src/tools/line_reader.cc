// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/line_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "tools/command.h"

namespace tools {

namespace {

constexpr std::size_t kPiece = 256UL * 1024;

}  // namespace

LineReader::LineReader(std::string file, std::function<bool()> stop)
    : file_(std::move(file)), stop_(std::move(stop)) {
  if (file_ != "-") {
    descriptor_ = ::open(file_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw Refused(file_ + ": cannot be read: " + std::strerror(errno));
  }
  struct stat status {};
  const bool known = ::fstat(descriptor_, &status) == 0;
  if (known && S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
  if (file_ == "-" || (known && (size_ || S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)))) return;
  ::close(descriptor_);
  throw Refused(file_ + ": cannot be read: it is no file");
}

LineReader::~LineReader() {
  if (file_ != "-") ::close(descriptor_);
}

bool LineReader::fill() {
  buffer_.resize(kPiece);
  at_ = 0;
  for (;;) {
    if (stop_()) {
      buffer_.clear();
      return false;
    }
    const auto count = ::read(descriptor_, buffer_.data(), buffer_.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw Refused(file_ + ": cannot be read to its end: " + std::strerror(errno));
    buffer_.resize(static_cast<std::size_t>(count));
    bytes_ += buffer_.size();
    return count > 0;
  }
}

std::optional<LineReader::Line> LineReader::next() {
  Line line{number_ + 1, {}, false};
  bool begun = false;
  while (at_ < buffer_.size() || fill()) {
    begun = true;
    const auto end = buffer_.find('\n', at_);
    const auto length = (end == std::string::npos ? buffer_.size() : end) - at_;
    line.too_long = line.too_long || line.text.size() + length > kMostLineBytes;
    if (line.too_long) {
      line.text.clear();
    } else {
      line.text.append(buffer_, at_, length);
    }
    at_ += length + (end == std::string::npos ? 0 : 1);
    if (end != std::string::npos) break;
  }
  // What was read of a line when it was told to stop is no line.
  if (!begun || stop_()) return std::nullopt;
  ++number_;
  return line;
}

}  // namespace tools
