// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parent.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <map>
#include <stdexcept>
#include <thread>

#include "base/log.h"

namespace app {

namespace {

using Clock = std::chrono::steady_clock;

// A worker that lives shorter than this is replaced with a pause.
constexpr auto kShortLife = std::chrono::seconds{1};
constexpr auto kPause = std::chrono::milliseconds{300};

class Workers {
 public:
  Workers(unsigned count, const std::function<void()>& work, const sigset_t& outside)
      : count_(count), work_(work), outside_(outside) {}

  void fill_up() {
    while (running_.size() < count_) start();
  }

  // Waits for the ended ones. Returns whether one had only just begun.
  bool reap() {
    bool short_lived = false;
    int status = 0;
    for (pid_t ended = ::waitpid(-1, &status, WNOHANG); ended > 0; ended = ::waitpid(-1, &status, WNOHANG)) {
      const auto found = running_.find(ended);
      if (found == running_.end()) continue;
      short_lived = short_lived || Clock::now() - found->second < kShortLife;
      running_.erase(found);
      if (status != 0) base::log(base::Level::Warning, "worker_ended", {{"status", std::to_string(status)}});
    }
    return short_lived;
  }

  void ask_to_stop() const {
    for (const auto& [worker, since] : running_) ::kill(worker, SIGTERM);
  }

  [[nodiscard]] bool any() const { return !running_.empty(); }

 private:
  void start() {
    const pid_t parent = ::getpid();
    const pid_t worker = ::fork();
    if (worker < 0) throw std::runtime_error("fork failed");
    if (worker > 0) {
      running_[worker] = Clock::now();
      return;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) ::_exit(0);  // it went before we could say so
    ::sigprocmask(SIG_SETMASK, &outside_, nullptr);
    try {
      work_();
    } catch (const std::exception& error) {
      base::log(base::Level::Error, "worker_failed", {{"why", error.what()}});
      ::_exit(1);
    }
    ::_exit(0);
  }

  unsigned count_;
  const std::function<void()>& work_;
  sigset_t outside_;
  std::map<pid_t, Clock::time_point> running_;
};

// The next signal; 0 when `patience` passes without one.
int next_signal(const sigset_t& awaited, std::chrono::milliseconds patience) {
  const timespec wait{.tv_sec = patience.count() / 1000, .tv_nsec = patience.count() % 1000 * 1'000'000};
  const int number = ::sigtimedwait(&awaited, nullptr, &wait);
  return number < 0 ? 0 : number;
}

}  // namespace

void keep_workers(unsigned count, const std::function<void()>& work, const std::function<bool()>& reload) {
  sigset_t awaited;
  sigset_t outside;
  sigemptyset(&awaited);
  for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) sigaddset(&awaited, number);
  sigprocmask(SIG_BLOCK, &awaited, &outside);

  Workers workers(count, work, outside);
  for (;;) {
    workers.fill_up();
    const int number = next_signal(awaited, std::chrono::seconds{60});
    if (number == SIGTERM || number == SIGINT) break;
    if (number == SIGHUP && reload()) workers.ask_to_stop();
    if (workers.reap()) std::this_thread::sleep_for(kPause);
  }
  // Asked again and again: the signal of a worker that is just about to wait must not be the only one.
  while (workers.any()) {
    workers.ask_to_stop();
    next_signal(awaited, std::chrono::milliseconds{200});
    workers.reap();
  }
}

}  // namespace app
