// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/choices.h"

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "base/language.h"

namespace base {

const std::vector<std::string>& time_zones() {
  static const auto kZones = [] {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> all(icu::TimeZone::createTimeZoneIDEnumeration(
        UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
    std::vector<std::string> zones{"UTC"};
    const char* zone = nullptr;
    while (U_SUCCESS(status) && (zone = all->next(nullptr, status)) != nullptr) zones.emplace_back(zone);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: time zones: ") + u_errorName(status));
    std::ranges::sort(zones);
    return zones;
  }();
  return kZones;
}

std::vector<std::string> languages_in(const std::filesystem::path& folder) {
  std::vector<std::string> languages;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
    if (std::filesystem::exists(entry.path() / "LC_MESSAGES" / "luukku.mo"))
      languages.push_back(entry.path().filename().string());
  }
  std::ranges::sort(languages);
  return languages;
}

std::vector<std::string> languages_with(const std::filesystem::path& folder) {
  auto languages = languages_in(folder);
  languages.insert(languages.begin(), "en");
  return languages;
}

std::string name_of_language(const std::string& language) {
  const auto locale = icu::Locale::createCanonical(language.c_str());
  icu::UnicodeString name;
  locale.getDisplayName(locale, name);
  std::string utf8;
  return capitalized(name.toUTF8String(utf8), language);
}

}  // namespace base
