// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/name.h"

#include <algorithm>
#include <utility>

#include "base/language.h"
#include "base/text.h"

namespace files {

namespace {

constexpr std::size_t kMostBytes = 255;
constexpr std::size_t kMostEnding = 20;  // what is longer after the last dot is no ending

constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
    {".gif", "image/gif"}, {".jpeg", "image/jpeg"}, {".jpg", "image/jpeg"},  {".pdf", "application/pdf"},
    {".png", "image/png"}, {".txt", "text/plain"},  {".webp", "image/webp"}, {".zip", "application/zip"},
};

std::string_view ending_of(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() - dot > kMostEnding) return {};
  return name.substr(dot);
}

std::string_view without(std::string_view text, std::string_view at_its_ends) {
  const auto first = text.find_first_not_of(at_its_ends);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(at_its_ends) - first + 1);
}

bool is_within_character(char c) {
  return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

std::string cut(std::string_view name) {
  if (name.size() <= kMostBytes) return std::string(name);
  const auto ending = ending_of(name);
  auto end = kMostBytes - ending.size();
  while (is_within_character(name[end])) --end;
  return std::string(name.substr(0, end)) + std::string(ending);
}

}  // namespace

std::string display_name(std::string_view sent) {
  const auto seen = base::to_visible(sent).value_or("");
  const auto last = std::string_view(seen).substr(seen.find_last_of("/\\") + 1);
  const auto name = cut(without(last, ". "));
  return name.empty() ? "file" : name;
}

std::string_view media_type(std::string_view display_name) {
  const auto ending = base::to_ascii_lower(ending_of(display_name));
  const auto* const found =
      std::ranges::find(kTypes, ending, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(kTypes) ? "application/octet-stream" : found->second;
}

}  // namespace files
