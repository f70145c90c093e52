// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parent.h"

#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <map>
#include <new>
#include <stdexcept>
#include <thread>

#include "base/log.h"

namespace app {

namespace {

using Clock = std::chrono::steady_clock;

// A worker that lives shorter than this is replaced with a pause.
constexpr auto kShortLife = std::chrono::seconds{1};
constexpr std::chrono::milliseconds kPause{300};

class Workers {
 public:
  Workers(unsigned count, const std::function<void(Activity&)>& work, const sigset_t& outside)
      : count_(count), work_(work), outside_(outside) {}

  [[nodiscard]] std::uint64_t activity() const { return activity_.count(); }

  // Whether all are there.
  [[nodiscard]] bool fill_up() {
    while (running_.size() < count_) {
      if (!start()) return false;
    }
    return true;
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
  // False where the machine has no room for one now.
  [[nodiscard]] bool start() {
    const pid_t parent = ::getpid();
    const pid_t worker = ::fork();
    if (worker < 0) {
      base::log(base::Level::Error, "no_worker", {{"errno", std::to_string(errno)}});
      return false;
    }
    if (worker > 0) {
      running_[worker] = Clock::now();
      return true;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) ::_exit(0);  // it went before we could say so
    ::sigprocmask(SIG_SETMASK, &outside_, nullptr);
    try {
      work_(activity_);
    } catch (const std::exception& error) {
      base::log(base::Level::Error, "worker_failed", {{"why", error.what()}});
      ::_exit(1);
    }
    ::_exit(0);
  }

  unsigned count_;
  const std::function<void(Activity&)>& work_;
  sigset_t outside_;
  Activity activity_;
  std::map<pid_t, Clock::time_point> running_;
};

// Signals that wait to be taken, and connections that wait for a worker.
class Events {
 public:
  explicit Events(const sigset_t& awaited) : signals_(::signalfd(-1, &awaited, SFD_CLOEXEC | SFD_NONBLOCK)) {
    if (signals_ < 0) throw std::runtime_error("signalfd failed");
  }
  ~Events() { ::close(signals_); }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  struct Event {
    int signal = 0;
    bool connection = false;
  };
  // The next; neither when `patience` passes without one. Looks at connections only where it is told to: the
  // workers that there are see to them.
  [[nodiscard]] Event next(std::chrono::milliseconds patience, bool listens) const {
    pollfd awaited[] = {{signals_, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    if (::poll(awaited, listens ? 2 : 1, static_cast<int>(patience.count())) <= 0) return {};
    Event event{.signal = 0, .connection = listens && awaited[1].revents != 0};
    signalfd_siginfo taken{};
    if (::read(signals_, &taken, sizeof taken) == sizeof taken)
      event.signal = static_cast<int>(taken.ssi_signo);
    return event;
  }

 private:
  int signals_;
};

// Since when nobody has asked for anything.
class Quiet {
 public:
  [[nodiscard]] Clock::duration lasts(std::uint64_t activity) {
    if (activity != activity_) end();
    activity_ = activity;
    return Clock::now() - since_;
  }
  void end() { since_ = Clock::now(); }

 private:
  std::uint64_t activity_ = 0;
  Clock::time_point since_ = Clock::now();
};

constexpr std::chrono::milliseconds kForEver{-1};  // as poll() has it
// Asked again and again: the signal of a worker that is just about to wait must not be the only one.
constexpr std::chrono::milliseconds kAskAgain{200};

// How long to wait before it is asked whether the workers may rest.
std::chrono::milliseconds time_to_look(const Staff& staff) {
  constexpr std::chrono::seconds kMost{60};
  return staff.rest_after.count() == 0 ? kMost : std::min(staff.rest_after, kMost);
}

}  // namespace

Activity::Activity()
    : count_(static_cast<std::atomic<std::uint64_t>*>(
          ::mmap(nullptr, sizeof *count_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {
  if (count_ == MAP_FAILED) throw std::runtime_error("mmap failed");
  new (count_) std::atomic<std::uint64_t>{0};
}

Activity::~Activity() {
  ::munmap(count_, sizeof *count_);
}

void keep_workers(const Staff& staff, const std::function<void(Activity&)>& work,
                  const std::function<bool()>& reload) {
  sigset_t awaited;
  sigset_t outside;
  sigemptyset(&awaited);
  for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) sigaddset(&awaited, number);
  sigprocmask(SIG_BLOCK, &awaited, &outside);

  const Events events(awaited);
  Workers workers(staff.workers, work, outside);
  Quiet quiet;
  for (bool rests = false;;) {
    const bool whole = rests || workers.fill_up();
    const auto patience = !whole          ? kPause
                          : !rests        ? time_to_look(staff)
                          : workers.any() ? kAskAgain
                                          : kForEver;
    const auto [signal, connection] = events.next(patience, rests);
    if (signal == SIGTERM || signal == SIGINT) break;
    if (signal == SIGHUP && reload()) workers.ask_to_stop();
    if (workers.reap()) std::this_thread::sleep_for(kPause);
    if (connection) {
      rests = false;
      quiet.end();
    }
    rests = rests || (staff.rest_after.count() > 0 && quiet.lasts(workers.activity()) >= staff.rest_after);
    if (rests) workers.ask_to_stop();
  }
  while (workers.any()) {
    workers.ask_to_stop();
    static_cast<void>(events.next(kAskAgain, false));
    workers.reap();
  }
}

}  // namespace app
