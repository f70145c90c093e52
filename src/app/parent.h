// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The process that loads everything once and keeps the workers: it never serves and never connects.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>

namespace app {

// What the parent sees of its workers' doings: a number that they share, and raise when a request begins and
// when it ends.
class Activity {
 public:
  Activity();
  ~Activity();
  Activity(const Activity&) = delete;
  Activity& operator=(const Activity&) = delete;

  void note() noexcept { ++*count_; }
  [[nodiscard]] std::uint64_t count() const noexcept { return *count_; }

 private:
  std::atomic<std::uint64_t>* count_;
};

struct Staff {
  unsigned workers = 2;
  std::chrono::seconds rest_after{0};  // 0: never
};

// Keeps so many processes that run `work`, until SIGTERM or SIGINT, which are passed on; replaces each that
// ends, at once, but slower where one ends as soon as it has begun. When nobody has asked for anything in the
// time after which they rest they are sent away, until somebody connects to the socket on descriptor 0: a
// page that is not looked at costs no more than its parent. SIGHUP calls `reload`; if that says true, the
// workers are replaced by new ones, each after the request that it has in hand. A worker ends with its
// parent, even a killed one. `staff` is read again and again: a reload may change it.
void keep_workers(const Staff&, const std::function<void(Activity&)>& work,
                  const std::function<bool()>& reload);

}  // namespace app
