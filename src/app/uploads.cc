// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/uploads.h"

#include <algorithm>
#include <exception>

#include "base/log.h"

namespace app {

bool Uploads::any_not_taken(model::NotTaken why) const {
  return std::ranges::find(not_taken_, why, &std::pair<std::string, model::NotTaken>::second) !=
         not_taken_.end();
}

void Uploads::refuse(std::string name, model::NotTaken why) {
  constexpr std::size_t kMostTold = 20;
  if (not_taken_.size() < kMostTold) not_taken_.emplace_back(std::move(name), why);
}

void Uploads::remove_ownerless() noexcept {
  try {
    for (const auto& file : settled_ ? let_go_ : stored_) folder_.remove(file.stored_name);
  } catch (const std::exception& error) {
    base::log(base::Level::Error, "file_not_removed", {{"why", error.what()}});
  }
}

}  // namespace app
