// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words in other languages, out of gettext's catalogues. The only user of Boost.Locale.
#pragma once

#include <filesystem>
#include <locale>
#include <string>
#include <string_view>

namespace base {

class Catalogue {
 public:
  // FOLDER/LANGUAGE/LC_MESSAGES/luukku.mo; one that is not there knows no words.
  Catalogue(const std::filesystem::path& folder, const std::string& language);

  // The words themselves where it knows none.
  [[nodiscard]] std::string translate(std::string_view words) const;

 private:
  std::locale locale_;
};

}  // namespace base
