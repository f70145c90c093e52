// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

namespace base {

namespace {

constexpr const char* kDomain = "luukku";

std::locale locale_of(const std::filesystem::path& folder, const std::string& language) {
  namespace gettext = boost::locale::gnu_gettext;
  gettext::messages_info info;
  info.language = language;
  info.encoding = "UTF-8";
  info.paths.push_back(folder.string());
  info.domains.emplace_back(kDomain);
  return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

}  // namespace

Catalogue::Catalogue(const std::filesystem::path& folder, const std::string& language)
    : locale_(locale_of(folder, language)) {}

std::string Catalogue::translate(std::string_view words) const {
  return boost::locale::translate(std::string(words)).str(locale_, kDomain);
}

}  // namespace base
