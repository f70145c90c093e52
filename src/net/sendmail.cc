// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sendmail.h"

#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <system_error>

extern "C" {  // glibc 2.36 forgets to say so
#include <sys/pidfd.h>
}

#include "base/language.h"
#include "base/text.h"

namespace net {

namespace {

[[noreturn]] void fail(const char* what, int error) {
  throw std::system_error(error, std::generic_category(), what);
}

class Descriptor {
 public:
  Descriptor(int number, const char* what) : number_(number) {
    if (number < 0) fail(what, errno);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const noexcept { return number_; }

 private:
  int number_;
};

// A file in memory: its reader cannot make us wait, as at the other end of a pipe.
class Memory : public Descriptor {
 public:
  explicit Memory(const std::string& content = {})
      : Descriptor(::memfd_create("luukku-mail", MFD_CLOEXEC), "memfd_create") {
    for (std::string_view rest = content; !rest.empty();) {
      const auto written = ::write(number(), rest.data(), rest.size());
      if (written < 0) fail("a mail in memory", errno);
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    ::lseek(number(), 0, SEEK_SET);
  }

  // What stands at its beginning, on one line.
  [[nodiscard]] std::string beginning() const {
    std::array<char, 400> bytes{};
    const auto length = ::pread(number(), bytes.data(), bytes.size(), 0);
    const std::string text(bytes.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    return base::is_clean_utf8(text) ? std::string(base::trim(base::on_one_line(text))) : "";
  }
};

// Descriptors and signals as a program expects them, and a process group of its own.
class Surroundings {
 public:
  Surroundings(const Memory& input, const Memory& output) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, input.number(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output.number(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output.number(), STDERR_FILENO);
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
  [[nodiscard]] std::optional<pid_t> start(std::vector<std::string> command) const {
    std::vector<char*> arguments;
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

// The status of wait(2); nothing when it had to be killed.
std::optional<int> wait_for(pid_t process, std::chrono::seconds patience) {
  const Descriptor handle(::pidfd_open(process, 0), "pidfd_open");
  pollfd ended{handle.number(), POLLIN, 0};
  const bool in_time = ::poll(&ended, 1, static_cast<int>(std::chrono::milliseconds(patience).count())) > 0;
  if (!in_time) ::kill(-process, SIGKILL);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return in_time ? std::optional(status) : std::nullopt;
}

Handed outcome_of(int exit_code) {
  switch (exit_code) {
    case EX_OK:
      return Handed::Taken;
    case EX_USAGE:
    case EX_DATAERR:
    case EX_NOUSER:
    case EX_NOHOST:
      return Handed::Refused;
    default:
      return Handed::Later;
  }
}

}  // namespace

Handover hand_over(const std::vector<std::string>& command, const std::string& sender,
                   const std::string& recipient, const std::string& letter, std::chrono::seconds patience) {
  auto words = command;
  words.insert(words.end(), {"-i", "-f", sender, "--", recipient});
  const Memory input(letter);
  const Memory output;
  const auto process = Surroundings(input, output).start(words);
  if (!process) return {Handed::Later, command.front() + ": " + std::strerror(errno)};
  const auto status = wait_for(*process, patience);
  if (!status) return {Handed::Later, command.front() + " took too long"};
  if (!WIFEXITED(*status)) return {Handed::Later, command.front() + " was killed"};
  const auto code = WEXITSTATUS(*status);
  const auto outcome = outcome_of(code);
  if (outcome == Handed::Taken) return {outcome, {}};
  return {outcome, command.front() + " ended with " + std::to_string(code) + ": " + output.beginning()};
}

}  // namespace net
