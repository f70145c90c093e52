// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/random.h"
#include "base/text.h"

namespace files {

namespace {

constexpr std::size_t kPiece = 256UL * 1024;
constexpr std::size_t kMostPath = 1000;
constexpr std::size_t kMostShown = 100;
constexpr mode_t kFolderMode = 0750;
constexpr mode_t kFileMode = 0640;

[[noreturn]] void not_there(std::string_view path, const std::string& why) {
  throw NotThere("the file " + base::shortened(path, kMostShown) + ' ' + why);
}

[[noreturn]] void fail(std::string_view path) {
  throw Failed(std::string(path) + ": " + std::strerror(errno));
}

bool is_step(std::string_view part) {
  return !part.empty() && part != "." && part != "..";
}

std::string last_part(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

std::string read_piece(const Descriptor& file, std::string_view path) {
  std::string piece(kPiece, '\0');
  ssize_t count = -1;
  do {
    count = ::read(file.number(), piece.data(), piece.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) not_there(path, std::string("cannot be read: ") + std::strerror(errno));
  piece.resize(static_cast<std::size_t>(count));
  return piece;
}

void write_all(const Descriptor& file, std::string_view piece, std::string_view path) {
  while (!piece.empty()) {
    const auto count = ::write(file.number(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail(path);
    piece.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace

Tree::Tree(const std::filesystem::path& root)
    : root_(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (root_.number() < 0) fail(root.string());
}

Descriptor Tree::parent_of(std::string_view path, bool make) const {
  if (path.size() > kMostPath || path.find('\0') != std::string_view::npos ||
      path.find('\\') != std::string_view::npos)
    not_there(path, "has no path of a file");
  auto parts = base::split(path, '/');
  for (const auto part : parts) {
    if (!is_step(part)) not_there(path, "has a path that leads elsewhere: it is relative, without . and ..");
  }
  parts.pop_back();
  Descriptor folder(::fcntl(root_.number(), F_DUPFD_CLOEXEC, 0));
  for (const auto part : parts) {
    const std::string step(part);
    if (make && ::mkdirat(folder.number(), step.c_str(), kFolderMode) != 0 && errno != EEXIST) fail(path);
    Descriptor next(::openat(folder.number(), step.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (next.number() < 0) not_there(path, "is not there");
    std::swap(folder, next);
  }
  return folder;
}

Written Tree::copy_into(const Folder& folder, std::string_view path, std::uint64_t most) const {
  const auto parent = parent_of(path, /*make=*/false);
  // Without waiting: whoever opens a pipe would wait for its other end.
  const Descriptor file(
      ::openat(parent.number(), last_part(path).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (file.number() < 0) not_there(path, errno == ELOOP ? "is a symbolic link" : "is not there");
  struct stat status {};
  if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) not_there(path, "is no regular file");
  const auto too_large = "has more than " + std::to_string(most) + " bytes";
  if (static_cast<std::uint64_t>(status.st_size) > most) not_there(path, too_large);
  Writer writer(folder);
  for (auto piece = read_piece(file, path); !piece.empty(); piece = read_piece(file, path)) {
    if (piece.size() > most - writer.size()) not_there(path, too_large);
    writer.write(piece);
  }
  return writer.keep();
}

void Tree::place(const Folder& folder, std::string_view name, std::uint64_t size,
                 std::string_view path) const {
  Reader stored(folder, name, size);
  const auto parent = parent_of(path, /*make=*/true);
  const auto last = last_part(path);
  struct stat status {};
  if (::fstatat(parent.number(), last.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) == size) return;
    throw Failed(std::string(path) + ": something else stands there");
  }
  const auto source = folder.path() / Folder::place_of(name);
  if (::linkat(AT_FDCWD, source.c_str(), parent.number(), last.c_str(), 0) == 0) return;
  const auto temporary = base::to_hex(base::random_bytes(8)) + ".new";
  const Descriptor copy(
      ::openat(parent.number(), temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
  if (copy.number() < 0) fail(path);
  for (auto piece = stored.read(kPiece); !piece.empty(); piece = stored.read(kPiece))
    write_all(copy, piece, path);
  if (::fsync(copy.number()) != 0 ||
      ::renameat(parent.number(), temporary.c_str(), parent.number(), last.c_str()) != 0)
    fail(path);
}

}  // namespace files
