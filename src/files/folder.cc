// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>

#include "base/text.h"

namespace files {

namespace {

namespace fs = std::filesystem;

// Nothing where it has just gone: others sweep and write at the same time.
std::optional<base::Time> written_at(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return base::Time{std::chrono::seconds{status.st_mtim.tv_sec}};
}

void for_each_older(const fs::path& folder, base::Time moment,
                    const std::function<void(const fs::path&)>& take) {
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) {
    const auto written = written_at(entry.path());
    if (written && *written < moment) take(entry.path());
  }
  if (missing && missing != std::errc::no_such_file_or_directory)
    throw Failed(folder.string() + ": " + missing.message());
}

}  // namespace

std::string Folder::place_of(std::string_view name) {
  auto place = base::to_hex(name);
  place.insert(2, 1, '/');
  return place;
}

bool Folder::holds(std::string_view name) const {
  std::error_code trouble;
  const bool there = fs::exists(path_ / place_of(name), trouble);
  if (trouble) throw Failed(path_.string() + ": " + trouble.message());
  return there;
}

void Folder::remove(std::string_view name) const {
  std::error_code trouble;
  fs::remove(path_ / place_of(name), trouble);
  if (trouble) throw Failed(path_.string() + ": " + trouble.message());
}

std::vector<std::string> Folder::list(unsigned char first_byte, base::Time moment) const {
  const auto first = std::string(1, static_cast<char>(first_byte));
  std::vector<std::string> names;
  for_each_older(path_ / base::to_hex(first), moment, [&](const fs::path& file) {
    const auto rest = base::from_hex(file.filename().string());
    if (rest && rest->size() == 15) names.push_back(first + *rest);
  });
  std::ranges::sort(names);
  return names;
}

std::size_t Folder::remove_beginnings(base::Time moment) const {
  std::size_t removed = 0;
  for_each_older(beginnings(), moment, [&](const fs::path& file) {
    std::error_code gone;
    removed += fs::remove(file, gone) ? 1U : 0U;
  });
  return removed;
}

}  // namespace files
