// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LD_PRELOAD=crash.so: while the file LUUKKU_CRASH is there and holds the number n, a process is killed
// (SIGKILL) at its n-th step. Every call that sends to the database, writes an answer, or changes files has
// two: one before it and one after it; to receive something has one, after it.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>

#define NEXT(name) static auto* const real = reinterpret_cast<decltype(&::name)>(::dlsym(RTLD_NEXT, #name))

namespace {

void step() {
  static long steps = 0;
  static const char* const file = std::getenv("LUUKKU_CRASH");
  if (file == nullptr) return;
  const int error = errno;
  NEXT(open);
  const int opened = real(file, O_RDONLY | O_CLOEXEC);
  if (opened < 0) {
    steps = 0;
  } else {
    char text[32] = {};
    if (::read(opened, text, sizeof text - 1) > 0 && ++steps == std::atol(text)) ::kill(::getpid(), SIGKILL);
    ::close(opened);
  }
  errno = error;
}

template <class Call>
auto between(Call&& call) {
  step();
  const auto done = call();
  step();
  return done;
}

// The log is no place where anything is promised.
bool counts(int descriptor) {
  return descriptor != STDERR_FILENO;
}

}  // namespace

// NOLINTBEGIN: these are the C library's names and types.
extern "C" {

ssize_t send(int socket, const void* bytes, size_t length, int flags) {
  NEXT(send);
  return between([&] { return real(socket, bytes, length, flags); });
}
ssize_t recv(int socket, void* bytes, size_t length, int flags) {
  NEXT(recv);
  const auto got = real(socket, bytes, length, flags);
  if (got > 0) step();  // how often it has to look before something is there is chance
  return got;
}
ssize_t write(int descriptor, const void* bytes, size_t length) {
  NEXT(write);
  if (!counts(descriptor)) return real(descriptor, bytes, length);
  return between([&] { return real(descriptor, bytes, length); });
}
ssize_t writev(int descriptor, const iovec* parts, int count) {
  NEXT(writev);
  if (!counts(descriptor)) return real(descriptor, parts, count);
  return between([&] { return real(descriptor, parts, count); });
}
ssize_t pwrite(int descriptor, const void* bytes, size_t length, off_t offset) {
  NEXT(pwrite);
  return between([&] { return real(descriptor, bytes, length, offset); });
}
int fsync(int descriptor) {
  NEXT(fsync);
  return between([&] { return real(descriptor); });
}
int fdatasync(int descriptor) {
  NEXT(fdatasync);
  return between([&] { return real(descriptor); });
}
int rename(const char* from, const char* to) {
  NEXT(rename);
  return between([&] { return real(from, to); });
}
int renameat(int from_at, const char* from, int to_at, const char* to) {
  NEXT(renameat);
  return between([&] { return real(from_at, from, to_at, to); });
}
int link(const char* from, const char* to) {
  NEXT(link);
  return between([&] { return real(from, to); });
}
int linkat(int from_at, const char* from, int to_at, const char* to, int flags) {
  NEXT(linkat);
  return between([&] { return real(from_at, from, to_at, to, flags); });
}
int unlink(const char* path) {
  NEXT(unlink);
  return between([&] { return real(path); });
}
int unlinkat(int at, const char* path, int flags) {
  NEXT(unlinkat);
  return between([&] { return real(at, path, flags); });
}
int mkdir(const char* path, mode_t mode) {
  NEXT(mkdir);
  return between([&] { return real(path, mode); });
}
int open(const char* path, int flags, ...) {
  NEXT(open);
  va_list more;
  va_start(more, flags);
  const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(more, int)) : 0;
  va_end(more);
  if ((flags & O_CREAT) == 0) return real(path, flags, mode);
  return between([&] { return real(path, flags, mode); });
}
int openat(int at, const char* path, int flags, ...) {
  NEXT(openat);
  va_list more;
  va_start(more, flags);
  const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(more, int)) : 0;
  va_end(more);
  if ((flags & O_CREAT) == 0) return real(at, path, flags, mode);
  return between([&] { return real(at, path, flags, mode); });
}

}  // extern "C"
// NOLINTEND
