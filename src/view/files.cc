// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/files.h"

#include <array>
#include <cmath>

#include "base/text.h"
#include "http/url.h"
#include "view/page.h"

#include "names/ticket_page.h"

namespace view {

namespace {

using ctemplate::TemplateDictionary;

const ctemplate::StaticTemplateString& section_of(model::NotTaken why) {
  switch (why) {
    case model::NotTaken::TooLarge:
      return ktp_FILE_TOO_LARGE;
    case model::NotTaken::TooMany:
      return ktp_FILE_TOO_MANY;
    case model::NotTaken::Unwelcome:
      return ktp_FILE_LOST;
    case model::NotTaken::Failed:
      return ktp_FILE_FAILED;
  }
  return ktp_FILE_LOST;
}

void set_file(TemplateDictionary& section, const model::File& file) {
  section.SetValue(ktp_NAME, file.name);
  section.SetValue(ktp_SIZE, size_text(file.size));
}

}  // namespace

std::string size_text(std::uint64_t bytes) {
  constexpr std::array kUnits{" B", " kB", " MB", " GB"};
  auto size = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; size >= 1023.5 && unit + 1 < kUnits.size(); ++unit) size /= 1024;
  // One decimal where it tells something.
  const auto tenths = static_cast<std::uint64_t>(std::llround(size * 10));
  if (tenths >= 100 || tenths % 10 == 0)
    return std::to_string(static_cast<std::uint64_t>(std::llround(size))) + kUnits[unit];
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + kUnits[unit];
}

std::string file_address(const model::File& file) {
  return "/files/" + base::to_hex(file.id) + '/' + http::percent_encode(file.name);
}

std::string thumbnail_address(const model::File& file) {
  return file_address(file) + "?thumbnail=1";
}

void set_files(TemplateDictionary& message, const std::vector<model::File>& files) {
  if (files.empty()) return;
  auto& list = *message.AddSectionDictionary(ktp_FILES);
  for (const auto& file : files) {
    auto& item = *list.AddSectionDictionary(ktp_FILE);
    auto& shown = *item.AddSectionDictionary(file.id.empty() ? ktp_NAME_ONLY : ktp_DOWNLOAD);
    set_file(shown, file);
    shown.SetValue(ktp_FILE_URL, file_address(file));
    if (file.thumbnail)
      shown.SetValueAndShowSection(ktp_THUMBNAIL_URL, thumbnail_address(file), ktp_THUMBNAIL);
  }
}

void set_file_box(TemplateDictionary& form, const model::Portal& portal, const FileBox& box) {
  if (portal.files_most == 0) return;
  auto& field = *form.AddSectionDictionary(ktp_FILE_BOX);
  field.SetIntValue(ktp_FILES_MOST, portal.files_most);
  field.SetValue(ktp_FILE_LIMIT, size_text(portal.file_bytes));
  field.SetValue(ktp_FILES_LIMIT, size_text(model::kMostFileBytes));
  field.ShowSection(portal.files_most == 1 ? ktp_ONE_FILE : ktp_SOME_FILES);
  if (portal.files_most * portal.file_bytes > model::kMostFileBytes) field.ShowSection(ktp_FILES_TOGETHER);
  if (!box.not_taken.empty()) field.ShowSection(ktp_FILE_PROBLEMS);
  for (const auto& [name, why] : box.not_taken) {
    auto& problem = *field.AddSectionDictionary(ktp_FILE_PROBLEM)->AddSectionDictionary(section_of(why));
    problem.SetValue(ktp_NAME, name);
  }
  if (box.waiting.empty()) return;
  auto& waiting = *field.AddSectionDictionary(ktp_WAITING);
  for (const auto& file : box.waiting) {
    auto& item = *waiting.AddSectionDictionary(ktp_WAITING_FILE);
    set_file(item, file);
    item.SetValue(ktp_ID, base::to_hex(file.id));
  }
}

}  // namespace view
