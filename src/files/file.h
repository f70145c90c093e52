// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One file's way to the disk and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "base/secret.h"
#include "files/folder.h"

namespace files {

// An open file.
class Descriptor {
 public:
  explicit Descriptor(int number) noexcept : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const noexcept { return number_; }

 private:
  int number_;
};

// What stands on the disk for good.
struct Written {
  std::string name;  // 16 bytes, random ones unless it was given another
  std::uint64_t size = 0;
  std::string digest;  // SHA-256
};

// Writes one file: under a temporary name, which is taken away again unless keep() was called. Every function
// throws Failed, after which keep() must not be called.
class Writer {
 public:
  explicit Writer(const Folder&);
  // ... with this name (16 bytes), by one process at a time: throws Failed where another is at it.
  Writer(const Folder&, std::string name);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void write(std::string_view piece);
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

  // Gives it its name. When this returns, the bytes and the name survive a power loss.
  [[nodiscard]] Written keep();

 private:
  const Folder& folder_;
  std::string name_;
  std::filesystem::path temporary_;
  Descriptor file_;
  base::Sha256 digest_;
  std::uint64_t size_ = 0;
  bool kept_ = false;
};

// Reads one file from its beginning.
class Reader {
 public:
  // Throws Failed where there is no such file, or not of that size.
  Reader(const Folder&, std::string_view name, std::uint64_t size);

  // For another process to read.
  [[nodiscard]] int descriptor() const noexcept { return file_.number(); }

  // Up to `most` bytes; empty at the end. Throws Failed.
  [[nodiscard]] std::string read(std::size_t most);

 private:
  Descriptor file_;
};

}  // namespace files
