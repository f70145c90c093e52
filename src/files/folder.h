// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// People's files on the disk: each under a random name of its own, below one folder that all programs share.
// Which there should be is known by the database alone: what has no row there is swept away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace files {

// The bytes could not be written, or are not there as they were written: a full disk, a missing folder.
struct Failed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Folder {
 public:
  // `path` has to exist when it is used: where a disk is not mounted, nothing may be written in its place.
  explicit Folder(std::filesystem::path path) : path_(std::move(path)) {}

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  // Where the file of that name (16 bytes) stands below the folder: "3f/90c4...".
  [[nodiscard]] static std::string place_of(std::string_view name);

  // Where files are written before they have a name.
  [[nodiscard]] std::filesystem::path beginnings() const { return path_ / "new"; }

  // Throws Failed where that cannot be told.
  [[nodiscard]] bool holds(std::string_view name) const;

  // Does nothing where there is none.
  void remove(std::string_view name) const;

  // The names, in order, that begin with this byte and were written before `moment`.
  [[nodiscard]] std::vector<std::string> list(unsigned char first_byte, base::Time moment) const;

  // Removes what was begun before `moment` and never finished; returns how many that were.
  [[nodiscard]] std::size_t remove_beginnings(base::Time moment) const;

 private:
  std::filesystem::path path_;
};

}  // namespace files
