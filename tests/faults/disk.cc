// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LD_PRELOAD=disk.so: below the folder LUUKKU_DISK a program writes to a strict disk, on which nothing is
// kept before it is synced. For every write a before-image goes to LUUKKU_DISK_JOURNAL first (in memory: it
// outlives kill -9 of the program, not more); fsync, fdatasync and O_SYNC take the file's images away. A new
// file's name is kept with the fsync of the file or its folder, a new folder's with that of itself or the one
// around it; a rename, a link and an unlink with that of the folder. After a power loss, which is kill -9 for
// all, disk.py plays the images back.
//
// Files in the journal's folder steer it while it runs: `hold` (syncs wait while it is there), `ignore`
// (syncs do nothing), `full` (no file can grow: ENOSPC), `kill`, or what LUUKKU_DISK_KILL names (holds a
// number: the process is killed at that step, each write and sync having one before and one after it; steps
// are counted while the file is there).
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

#include <dirent.h>

#define NEXT(name) static auto* const real = reinterpret_cast<decltype(&::name)>(::dlsym(RTLD_NEXT, #name))

namespace {

struct Image {
  std::uint64_t offset;
  std::uint64_t length;       // of what is written; 0 where the file only grows
  std::uint64_t size_before;  // of the file
  std::uint64_t kept;         // bytes that follow: what stood there before
};

const char* folder() {
  static const char* const name = std::getenv("LUUKKU_DISK");
  return name;
}
const std::string& journal() {
  static const auto* const name = new std::string(std::getenv("LUUKKU_DISK_JOURNAL"));
  return *name;
}
bool is_there(const char* name) {
  return ::access((journal() + "/" + name).c_str(), F_OK) == 0;
}

[[noreturn]] void give_up(const char* why) {
  std::fprintf(stderr, "disk.so: %s: %s\n", why, std::strerror(errno));
  std::abort();
}

int real_close(int descriptor) {
  NEXT(close);
  return real(descriptor);
}
int real_open(const char* path, int flags, mode_t mode = 0600) {
  NEXT(open);
  return real(path, flags | O_CLOEXEC, mode);
}

int real_link(const std::string& from, const std::string& to) {
  NEXT(link);
  return real(from.c_str(), to.c_str());
}

int real_rename(const std::string& from, const std::string& to) {
  NEXT(rename);
  return real(from.c_str(), to.c_str());
}

// One at a time, in this process and in all others.
class Lock {
 public:
  Lock() {
    ::pthread_mutex_lock(&mutex_);
    if (owner_ != ::getpid()) {  // a lock's file is not shared with a parent
      owner_ = ::getpid();
      file_ = real_open((journal() + "/lock").c_str(), O_RDWR | O_CREAT);
    }
    while (::flock(file_, LOCK_EX) != 0) {
      if (errno != EINTR) give_up("flock");
    }
  }
  ~Lock() {
    ::flock(file_, LOCK_UN);
    ::pthread_mutex_unlock(&mutex_);
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  static inline pthread_mutex_t mutex_ = PTHREAD_MUTEX_INITIALIZER;
  static inline pid_t owner_ = 0;
  static inline int file_ = -1;
};

// Errors of our own calls are not the program's.
class KeptError {
 public:
  KeptError() : error_(errno) {}
  ~KeptError() { errno = error_; }
  KeptError(const KeptError&) = delete;
  KeptError& operator=(const KeptError&) = delete;

 private:
  int error_;
};

bool is_below(const char* path) {
  const auto length = std::strlen(folder());
  return std::strncmp(path, folder(), length) == 0 && path[length] == '/';
}

std::string path_of(int descriptor) {
  char link[64];
  char target[PATH_MAX];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const auto length = ::readlink(link, target, sizeof target - 1);
  return length < 0 ? std::string() : std::string(target, static_cast<std::size_t>(length));
}

std::string path_of(int at, const char* name) {
  if (name[0] == '/') return name;
  char here[PATH_MAX];
  std::string base = at == AT_FDCWD ? (::getcwd(here, sizeof here) == nullptr ? "" : here) : path_of(at);
  while (name[0] == '.' && name[1] == '/') name += 2;
  return base + "/" + name;
}

// Whether what is written there can be lost. Fills `status`.
bool is_watched(int descriptor, struct stat& status) {
  const KeptError kept;
  if (folder() == nullptr || ::fstat(descriptor, &status) != 0) return false;
  if ((!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) || status.st_nlink == 0) return false;
  struct Known {
    std::atomic<std::uint64_t> inode;
    std::atomic<bool> watched;
  };
  static Known known[4096];
  auto& mine = known[static_cast<unsigned>(descriptor) % 4096U];
  if (mine.inode != status.st_ino) {
    mine.watched = is_below((path_of(descriptor) + "/").c_str());
    mine.inode = status.st_ino;
  }
  return mine.watched;
}

// A step at which the process may be killed.
void step() {
  static std::atomic<long> steps{0};
  const KeptError kept;
  static const char* const from_environment = std::getenv("LUUKKU_DISK_KILL");
  static const char* const name = from_environment == nullptr ? "kill" : from_environment;
  if (!is_there(name)) {
    steps = 0;
    return;
  }
  char text[32] = {};
  const int file = real_open((journal() + "/" + name).c_str(), O_RDONLY);
  if (file < 0) return;
  if (::read(file, text, sizeof text - 1) > 0 && ++steps == std::atol(text)) ::kill(::getpid(), SIGKILL);
  real_close(file);
}

std::string image_file(const struct stat& status) {
  return journal() + "/files/" + std::to_string(status.st_ino);
}

// Keeps what stands where `length` bytes are going to be written.
void keep(int descriptor, const struct stat& status, std::uint64_t offset, std::uint64_t length) {
  const KeptError error;
  const auto size = static_cast<std::uint64_t>(status.st_size);
  Image image{offset, length, size, offset < size ? std::min(length, size - offset) : 0};
  std::string before(image.kept, '\0');
  // A descriptor that only writes, or wants aligned buffers, cannot read.
  char link[64];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const int reading = image.kept == 0 ? -1 : real_open(link, O_RDONLY);
  if (image.kept != 0 && ::pread(reading, before.data(), before.size(), static_cast<off_t>(offset)) !=
                             static_cast<ssize_t>(before.size()))
    give_up("a before-image cannot be read");
  if (reading >= 0) real_close(reading);
  const int file = real_open(image_file(status).c_str(), O_WRONLY | O_APPEND | O_CREAT);
  const iovec parts[] = {{&image, sizeof image}, {before.data(), before.size()}};
  NEXT(writev);
  if (file < 0 || real(file, parts, 2) != static_cast<ssize_t>(sizeof image + before.size()))
    give_up("a before-image cannot be kept");
  real_close(file);
}

// What is not there yet is lost unless its file or folder is synced: an entry is a file in names/, named by
// time. Line by line: what was done, the file, its folder, and for a rename where to. It comes there whole: a
// kill in the middle leaves none.
std::string note_name(const std::string& what, std::uint64_t inode, std::uint64_t folder_inode,
                      const std::string& path, const std::string& second) {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  char name[64];
  std::snprintf(name, sizeof name, "%010lld%09ld", static_cast<long long>(now.tv_sec), now.tv_nsec);
  const auto text = what + "\n" + std::to_string(inode) + "\n" + std::to_string(folder_inode) + "\n" + path +
                    "\n" + second + "\n";
  const auto begun = journal() + "/" + name;
  const int file = real_open(begun.c_str(), O_WRONLY | O_CREAT | O_EXCL);
  NEXT(write);
  if (file < 0 || real(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    give_up("a name cannot be kept");
  real_close(file);
  if (real_rename(begun, journal() + "/names/" + name) != 0) give_up("a name cannot be kept");
  return name;
}

std::uint64_t folder_of(const std::string& path) {
  struct stat status {};
  return ::stat(path.substr(0, path.rfind('/')).c_str(), &status) == 0 ? status.st_ino : 0;
}

std::string grave(const std::string& entry) {
  return std::string(folder()) + ".grave/" + entry;
}

// Takes the entries away that a sync of this file or folder makes good.
void forget_names(const struct stat& status) {
  NEXT(unlink);
  const auto names = journal() + "/names";
  DIR* const listing = ::opendir(names.c_str());
  if (listing == nullptr) give_up("names cannot be listed");
  while (const auto* entry = ::readdir(listing)) {
    if (entry->d_name[0] == '.') continue;
    const auto path = names + "/" + entry->d_name;
    char text[64] = {};
    const int file = real_open(path.c_str(), O_RDONLY);
    if (file < 0 || ::read(file, text, sizeof text - 1) <= 0) give_up("a name cannot be read");
    real_close(file);
    char what[16] = {};
    unsigned long long inode = 0;
    unsigned long long place = 0;
    if (std::sscanf(text, "%15s %llu %llu", what, &inode, &place) != 3)
      give_up("a name cannot be understood");
    const bool is_new = std::strcmp(what, "create") == 0 || std::strcmp(what, "mkdir") == 0;
    const bool good =
        (S_ISDIR(status.st_mode) && place == status.st_ino) || (is_new && inode == status.st_ino);
    if (!good) continue;
    real(path.c_str());
    real(grave(entry->d_name).c_str());
  }
  ::closedir(listing);
}

// The end of a sync: what was written is on the disk.
int synced(int descriptor) {
  struct stat status {};
  if (!is_watched(descriptor, status)) return 0;
  step();
  while (is_there("hold")) ::usleep(10'000);
  if (!is_there("ignore")) {
    const KeptError kept;
    const Lock lock;
    NEXT(unlink);
    if (S_ISREG(status.st_mode)) real(image_file(status).c_str());
    forget_names(status);
  }
  step();
  return 0;
}

bool is_synchronous(int descriptor) {
  return (::fcntl(descriptor, F_GETFL) & O_DSYNC) != 0;
}

// Does `write(offset)`, which writes `length` bytes, after what stands there was kept. A negative offset:
// where the descriptor stands.
template <class Write>
auto watched_write(int descriptor, off_t offset, std::uint64_t length, Write&& write) -> decltype(write()) {
  struct stat status {};
  if (!is_watched(descriptor, status) || !S_ISREG(status.st_mode)) return write();
  step();
  const auto done = [&] {
    const Lock lock;
    ::fstat(descriptor, &status);
    if (offset < 0) {
      offset =
          (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0 ? status.st_size : ::lseek(descriptor, 0, SEEK_CUR);
    }
    if (static_cast<std::uint64_t>(offset) + length > static_cast<std::uint64_t>(status.st_size) &&
        is_there("full")) {
      errno = ENOSPC;
      return static_cast<decltype(write())>(-1);
    }
    keep(descriptor, status, static_cast<std::uint64_t>(offset), length);
    return write();
  }();
  step();
  if (is_synchronous(descriptor)) synced(descriptor);
  return done;
}

std::uint64_t sum(const iovec* parts, int count) {
  std::uint64_t length = 0;
  for (int at = 0; at < count; ++at) length += parts[at].iov_len;
  return length;
}

template <class Truncate>
int watched_truncate(int descriptor, off_t size, Truncate&& truncate) {
  struct stat status {};
  if (!is_watched(descriptor, status)) return truncate();
  step();
  const auto done = [&] {
    const Lock lock;
    ::fstat(descriptor, &status);
    const auto from = static_cast<std::uint64_t>(std::min(size, status.st_size));
    keep(descriptor, status, from, static_cast<std::uint64_t>(status.st_size) - from);
    return truncate();
  }();
  step();
  return done;
}

// Space for a file; a hole where there was something is a write of zeros. Returns what `allocate` does, else
// the error's number.
template <class Allocate>
int watched_allocate(int descriptor, int mode, off_t offset, off_t length, Allocate&& allocate) {
  struct stat status {};
  if (!is_watched(descriptor, status)) return allocate();
  step();
  const auto done = [&] {
    const Lock lock;
    ::fstat(descriptor, &status);
    if (mode == 0 && offset + length > status.st_size && is_there("full")) return -ENOSPC;
    keep(descriptor, status, static_cast<std::uint64_t>(offset),
         mode == 0 ? 0 : static_cast<std::uint64_t>(length));
    return allocate();
  }();
  step();
  return done;
}

// Opens with `open`; notes the name when that made one.
template <class Open>
int watched_open(int at, const char* name, int flags, Open&& open) {
  if (folder() == nullptr || (flags & O_CREAT) == 0) return open();
  const auto path = path_of(at, name);
  if (!is_below(path.c_str())) return open();
  if ((flags & O_TRUNC) != 0) {
    // What stands there is lost as in a truncation.
    const int old = real_open(path.c_str(), O_WRONLY);
    if (old >= 0) {
      if (::ftruncate(old, 0) != 0) give_up("an old file cannot be cut");
      real_close(old);
    }
  }
  const Lock lock;
  const bool was_there = ::access(path.c_str(), F_OK) == 0;
  const int opened = open();
  struct stat status {};
  if (opened >= 0 && !was_there && ::fstat(opened, &status) == 0 && status.st_nlink > 0) {
    const KeptError kept;
    note_name("create", status.st_ino, folder_of(path), path, "");
  }
  return opened;
}

template <class Rename>
int watched_rename(const std::string& from, const std::string& to, Rename&& rename) {
  if (folder() == nullptr || !is_below(to.c_str())) return rename();
  step();
  const auto done = [&] {
    const Lock lock;
    struct stat status {};
    if (::stat(from.c_str(), &status) == 0) {
      const auto entry = note_name("rename", status.st_ino, folder_of(to), from, to);
      if (real_link(to, grave(entry)) != 0 && errno != ENOENT)
        give_up("what a rename replaces cannot be kept");
    }
    return rename();
  }();
  step();
  return done;
}

template <class Unlink>
int watched_unlink(const std::string& path, Unlink&& unlink) {
  struct stat status {};
  if (folder() == nullptr || !is_below(path.c_str()) || ::lstat(path.c_str(), &status) != 0 ||
      !S_ISREG(status.st_mode))
    return unlink();
  step();
  const auto done = [&] {
    const Lock lock;
    const auto entry = note_name("unlink", status.st_ino, folder_of(path), path, "");
    if (real_link(path, grave(entry)) != 0) give_up("what is unlinked cannot be kept");
    return unlink();
  }();
  step();
  return done;
}

// Notes a new folder, or another name of a file, once it is made.
template <class Make>
int watched_name(const char* what, const std::string& path, const std::string& second, Make&& make) {
  const auto& made = second.empty() ? path : second;
  if (folder() == nullptr || !is_below(made.c_str())) return make();
  step();
  const auto done = [&] {
    const Lock lock;
    const int result = make();
    struct stat status {};
    if (result == 0 && ::stat(made.c_str(), &status) == 0)
      note_name(what, status.st_ino, folder_of(made), path, second);
    return result;
  }();
  step();
  return done;
}

mode_t mode_in(int flags, va_list more) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(more, int)) : 0;
}

}  // namespace

// NOLINTBEGIN: these are the C library's names and types.
extern "C" {

#define OPEN(name)                                                                       \
  int name(const char* path, int flags, ...) {                                           \
    NEXT(name);                                                                          \
    va_list more;                                                                        \
    va_start(more, flags);                                                               \
    const auto mode = mode_in(flags, more);                                              \
    va_end(more);                                                                        \
    return watched_open(AT_FDCWD, path, flags, [&] { return real(path, flags, mode); }); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                   \
  int name(int at, const char* path, int flags, ...) {                                 \
    NEXT(name);                                                                        \
    va_list more;                                                                      \
    va_start(more, flags);                                                             \
    const auto mode = mode_in(flags, more);                                            \
    va_end(more);                                                                      \
    return watched_open(at, path, flags, [&] { return real(at, path, flags, mode); }); \
  }
OPENAT(openat)
OPENAT(openat64)

int creat(const char* path, mode_t mode) {
  return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char* path, mode_t mode) {
  return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

ssize_t write(int descriptor, const void* bytes, size_t length) {
  NEXT(write);
  return watched_write(descriptor, -1, length, [&] { return real(descriptor, bytes, length); });
}
ssize_t writev(int descriptor, const iovec* parts, int count) {
  NEXT(writev);
  return watched_write(descriptor, -1, sum(parts, count), [&] { return real(descriptor, parts, count); });
}

#define PWRITE(name)                                                               \
  ssize_t name(int descriptor, const void* bytes, size_t length, off_t offset) {   \
    NEXT(name);                                                                    \
    return watched_write(descriptor, offset, length,                               \
                         [&] { return real(descriptor, bytes, length, offset); }); \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define PWRITEV(name)                                                             \
  ssize_t name(int descriptor, const iovec* parts, int count, off_t offset) {     \
    NEXT(name);                                                                   \
    return watched_write(descriptor, offset, sum(parts, count),                   \
                         [&] { return real(descriptor, parts, count, offset); }); \
  }
PWRITEV(pwritev)
PWRITEV(pwritev64)

#define FTRUNCATE(name)                                                                \
  int name(int descriptor, off_t size) {                                               \
    NEXT(name);                                                                        \
    return watched_truncate(descriptor, size, [&] { return real(descriptor, size); }); \
  }
FTRUNCATE(ftruncate)
FTRUNCATE(ftruncate64)

#define FALLOCATE(name)                                                                        \
  int name(int descriptor, int mode, off_t offset, off_t length) {                             \
    NEXT(name);                                                                                \
    const int done = watched_allocate(descriptor, mode, offset, length,                        \
                                      [&] { return real(descriptor, mode, offset, length); }); \
    if (done < -1) errno = -done;                                                              \
    return done == 0 ? 0 : -1;                                                                 \
  }
FALLOCATE(fallocate)
FALLOCATE(fallocate64)

#define POSIX_FALLOCATE(name)                                                                              \
  int name(int descriptor, off_t offset, off_t length) {                                                   \
    NEXT(name);                                                                                            \
    const int done =                                                                                       \
        watched_allocate(descriptor, 0, offset, length, [&] { return real(descriptor, offset, length); }); \
    return done < 0 ? -done : done;                                                                        \
  }
POSIX_FALLOCATE(posix_fallocate)
POSIX_FALLOCATE(posix_fallocate64)

// The real disk need not be asked: kill -9 leaves what the kernel has.
int fsync(int descriptor) {
  return synced(descriptor);
}
int fdatasync(int descriptor) {
  return synced(descriptor);
}

int rename(const char* from, const char* to) {
  NEXT(rename);
  return watched_rename(path_of(AT_FDCWD, from), path_of(AT_FDCWD, to), [&] { return real(from, to); });
}
int renameat(int from_at, const char* from, int to_at, const char* to) {
  NEXT(renameat);
  return watched_rename(path_of(from_at, from), path_of(to_at, to),
                        [&] { return real(from_at, from, to_at, to); });
}
int unlink(const char* path) {
  NEXT(unlink);
  return watched_unlink(path_of(AT_FDCWD, path), [&] { return real(path); });
}
int unlinkat(int at, const char* path, int flags) {
  NEXT(unlinkat);
  return watched_unlink(path_of(at, path), [&] { return real(at, path, flags); });
}

int mkdir(const char* path, mode_t mode) {
  NEXT(mkdir);
  return watched_name("mkdir", path_of(AT_FDCWD, path), "", [&] { return real(path, mode); });
}
int mkdirat(int at, const char* path, mode_t mode) {
  NEXT(mkdirat);
  return watched_name("mkdir", path_of(at, path), "", [&] { return real(at, path, mode); });
}
int link(const char* from, const char* to) {
  NEXT(link);
  return watched_name("link", path_of(AT_FDCWD, from), path_of(AT_FDCWD, to), [&] { return real(from, to); });
}
int linkat(int from_at, const char* from, int to_at, const char* to, int flags) {
  NEXT(linkat);
  return watched_name("link", path_of(from_at, from), path_of(to_at, to),
                      [&] { return real(from_at, from, to_at, to, flags); });
}

// What is written past these calls would not be watched: better no test than one that overlooks it. A
// persistent memory, which MariaDB asks for first, this disk is not. (tc.log is mapped at the start; nothing
// is written to it while one engine alone takes part in a transaction.)
#define MMAP(name)                                                                                    \
  void* name(void* address, size_t length, int protection, int flags, int descriptor, off_t offset) { \
    NEXT(name);                                                                                       \
    struct stat status {};                                                                            \
    if ((flags & MAP_SHARED) != 0 && (protection & PROT_WRITE) != 0 && descriptor >= 0 &&             \
        is_watched(descriptor, status)) {                                                             \
      if ((flags & MAP_SYNC) != 0) {                                                                  \
        errno = EOPNOTSUPP;                                                                           \
        return MAP_FAILED;                                                                            \
      }                                                                                               \
      if (path_of(descriptor).rfind("/tc.log") == std::string::npos)                                  \
        give_up("a watched file is mapped for writing");                                              \
    }                                                                                                 \
    return real(address, length, protection, flags, descriptor, offset);                              \
  }
MMAP(mmap)
MMAP(mmap64)

#define FOPEN(name)                                                   \
  FILE* name(const char* path, const char* mode) {                    \
    NEXT(name);                                                       \
    if (folder() != nullptr && std::strpbrk(mode, "wa") != nullptr && \
        is_below(path_of(AT_FDCWD, path).c_str()))                    \
      give_up(path);                                                  \
    return real(path, mode);                                          \
  }
FOPEN(fopen)
FOPEN(fopen64)
ssize_t copy_file_range(int, off64_t*, int, off64_t*, size_t, unsigned) {
  give_up("copy_file_range is not watched");
}
int io_submit(void*, long, void**) {
  give_up("io_submit is not watched");
}
int io_uring_submit(void*) {
  give_up("io_uring is not watched");
}

}  // extern "C"
// NOLINTEND
