// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/random.h"
#include "base/text.h"

namespace files {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNameBytes = 16;
// The web server reads them as a member of the folder's group.
constexpr mode_t kFileMode = 0640;
constexpr mode_t kFolderMode = 0750;

[[noreturn]] void fail(const fs::path& path) {
  throw Failed(path.string() + ": " + std::strerror(errno));
}

int open_or_fail(const fs::path& path, int flags) {
  const int number = ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, kFileMode);
  if (number < 0) fail(path);
  return number;
}

void sync_or_fail(const fs::path& path, const Descriptor& open) {
  if (::fsync(open.number()) != 0) fail(path);
}

void sync_folder(const fs::path& path) {
  sync_or_fail(path, Descriptor(open_or_fail(path, O_RDONLY | O_DIRECTORY)));
}

void make_folder(const fs::path& path) {
  if (::mkdir(path.c_str(), kFolderMode) != 0 && errno != EEXIST) fail(path);
}

fs::path make_beginnings(const Folder& folder) {
  make_folder(folder.beginnings());
  return folder.beginnings();
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Writer::Writer(const Folder& folder)
    : folder_(folder),
      name_(base::random_bytes(kNameBytes)),
      temporary_(make_beginnings(folder) / base::to_hex(name_)),
      file_(open_or_fail(temporary_, O_WRONLY | O_CREAT | O_EXCL)) {}

Writer::Writer(const Folder& folder, std::string name)
    : folder_(folder),
      name_(std::move(name)),
      temporary_(make_beginnings(folder) / base::to_hex(name_)),
      file_(open_or_fail(temporary_, O_WRONLY | O_CREAT)) {
  if (::flock(file_.number(), LOCK_EX | LOCK_NB) == 0) return;
  if (errno != EWOULDBLOCK) fail(temporary_);
  throw Failed(temporary_.string() + ": is being written by another");
}

Writer::~Writer() {
  if (!kept_) ::unlink(temporary_.c_str());
}

void Writer::write(std::string_view piece) {
  digest_.add(piece);
  size_ += piece.size();
  while (!piece.empty()) {
    const auto count = ::write(file_.number(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail(temporary_);
    piece.remove_prefix(static_cast<std::size_t>(count));
  }
}

Written Writer::keep() {
  sync_or_fail(temporary_, file_);
  Written written{.name = name_, .size = size_, .digest = digest_.finish()};
  const auto path = folder_.path() / Folder::place_of(name_);
  make_folder(path.parent_path());
  if (::rename(temporary_.c_str(), path.c_str()) != 0) fail(path);
  kept_ = true;
  // Both: another process may have made the subfolder a moment ago, and not have come to this yet.
  sync_folder(path.parent_path());
  sync_folder(folder_.path());
  return written;
}

Reader::Reader(const Folder& folder, std::string_view name, std::uint64_t size)
    : file_(open_or_fail(folder.path() / Folder::place_of(name), O_RDONLY)) {
  struct stat status {};
  if (::fstat(file_.number(), &status) != 0) fail(folder.path());
  if (static_cast<std::uint64_t>(status.st_size) != size)
    throw Failed(Folder::place_of(name) + " has " + std::to_string(status.st_size) + " bytes, not " +
                 std::to_string(size));
}

std::string Reader::read(std::size_t most) {
  std::string piece(most, '\0');
  for (;;) {
    const auto count = ::read(file_.number(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("a stored file");
    piece.resize(static_cast<std::size_t>(count));
    return piece;
  }
}

}  // namespace files
