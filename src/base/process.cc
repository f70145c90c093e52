// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>

extern "C" {  // glibc 2.36 forgets to say so
#include <sys/pidfd.h>
}

namespace base {

namespace {

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

// Descriptors and signals as a program expects them, and a process group of its own.
class Surroundings {
 public:
  Surroundings(int input, int output) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDERR_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    ::posix_spawnattr_init(&attributes_);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~Surroundings() {
    ::posix_spawn_file_actions_destroy(&actions_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;

  // The process, or nothing and errno.
  [[nodiscard]] std::optional<pid_t> start(std::vector<std::string>& command) const {
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    errno = ::posix_spawn(&process, arguments.front(), &actions_, &attributes_, arguments.data(), environ);
    return errno == 0 ? std::optional(process) : std::nullopt;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// Whether it ended by itself; reaps it in any case.
bool ended_in_time(pid_t process, std::chrono::seconds patience, int& status) {
  const int handle = ::pidfd_open(process, 0);
  if (handle < 0) fail("pidfd_open");
  pollfd ended{handle, POLLIN, 0};
  const bool in_time = ::poll(&ended, 1, static_cast<int>(std::chrono::milliseconds(patience).count())) > 0;
  ::close(handle);
  if (!in_time) ::kill(-process, SIGKILL);
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return in_time;
}

}  // namespace

MemoryFile::MemoryFile(std::string_view content) : descriptor_(::memfd_create("luukku", MFD_CLOEXEC)) {
  if (descriptor_ < 0) fail("memfd_create");
  while (!content.empty()) {
    const auto written = ::write(descriptor_, content.data(), content.size());
    if (written < 0) fail("a file in memory");
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(descriptor_, 0, SEEK_SET);
}

MemoryFile::~MemoryFile() {
  ::close(descriptor_);
}

std::string MemoryFile::read(std::size_t most) const {
  std::string bytes(most, '\0');
  const auto length = ::pread(descriptor_, bytes.data(), bytes.size(), 0);
  bytes.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
  return bytes;
}

ProgramEnd run_program(std::vector<std::string> command, int input, std::chrono::seconds patience,
                       std::size_t most_output) {
  using How = ProgramEnd::How;
  const MemoryFile output;
  const auto process = Surroundings(input, output.descriptor()).start(command);
  if (!process) return {How::NotStarted, errno, {}};
  int status = 0;
  if (!ended_in_time(*process, patience, status)) return {How::TookTooLong, 0, output.read(most_output)};
  if (!WIFEXITED(status)) return {How::Killed, WTERMSIG(status), output.read(most_output)};
  return {How::Exited, WEXITSTATUS(status), output.read(most_output)};
}

}  // namespace base
