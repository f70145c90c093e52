// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A folder of somebody's with files in it, which an import reads and an export writes. Nothing outside of it
// is ever opened: no step of a path leads through a symbolic link, up, or to another place.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "files/file.h"

namespace files {

// The file cannot be had; why, for people.
struct NotThere : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Tree {
 public:
  // Throws Failed where there is no such folder.
  explicit Tree(const std::filesystem::path& root);

  // Reads the regular file at `path` ("2026/a.pdf") into the folder, `most` bytes at most. Throws NotThere
  // for what is no such path or file, or is larger, and Failed where the folder does not take it.
  [[nodiscard]] Written copy_into(const Folder&, std::string_view path, std::uint64_t most) const;

  // Puts a stored file there, as one more name of the same bytes where the disk allows it, else as a copy;
  // does nothing where a file of its size stands there already. Throws Failed.
  void place(const Folder&, std::string_view name, std::uint64_t size, std::string_view path) const;

 private:
  // The folder that the path's last part stands in. Throws NotThere.
  [[nodiscard]] Descriptor parent_of(std::string_view path, bool make) const;

  Descriptor root_;
};

}  // namespace files
