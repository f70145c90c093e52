// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace model {

// A file as people know it.
struct File {
  std::string id;  // 16 random bytes that stand in its address; empty where nothing but the name is known
  std::string name;
  std::uint64_t size = 0;
  bool thumbnail = false;  // there is a small picture of it
};

// ... and as the node keeps it.
struct StoredFile {
  File file;
  std::string stored_name;  // 16 bytes
  std::string digest;       // SHA-256
  std::string media_type;
};

// Why a file was not taken.
enum class NotTaken {
  TooLarge,   // beyond the portal's limit
  TooMany,    // the portal takes fewer
  Unwelcome,  // the form was not good enough to take any
  Failed,     // the disk is full, or broken
};

// What a portal may allow at most: so many files with one submission, all together of so many bytes.
inline constexpr unsigned kMostFiles = 50;
inline constexpr std::uint64_t kMostFileBytes = 256ULL * 1024 * 1024;

}  // namespace model
