// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The templates, loaded once before the fork, and what pages are dressed with besides: addresses of static
// files, writers of dates.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

namespace ctemplate {
class TemplateCache;
class TemplateDictionary;
}  // namespace ctemplate

namespace view {

struct TemplateError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The text of a template with its marks _("...") replaced by what `translate` makes of the words within.
// Throws TemplateError for a mark that does not end.
[[nodiscard]] std::string translate_marks(
    std::string_view source, const std::function<std::string(std::string_view words)>& translate);

// A language besides English, in which the templates are written.
struct Translation {
  std::string language;                                          // "fi"
  std::function<std::string(std::string_view words)> translate;  // the words themselves where it knows none
};

class Wardrobe {
 public:
  // Loads the templates of these pages ("ticket_page.tpl"), as far as they are there, and all parts; with
  // none named, every template of the folder, its parts/ and its mail/, these in all languages. Besides, the
  // manifest of the static files. Throws TemplateError that names the file which is missing, broken or
  // without the auto-escape pragma: texts of mails alone (mail/NAME.txt.tpl) have nothing to escape.
  Wardrobe(const std::filesystem::path& templates, const std::filesystem::path& static_files,
           const std::set<std::string>& pages = {}, const std::vector<Translation>& languages = {});
  ~Wardrobe();
  Wardrobe(const Wardrobe&) = delete;
  Wardrobe& operator=(const Wardrobe&) = delete;

  // Fills `name` ("ticket_page.tpl"). Throws TemplateError rather than to send half a page.
  [[nodiscard]] std::string fill(const std::string& name,
                                 const ctemplate::TemplateDictionary& dictionary) const;

  // The same of a template in which nothing is escaped: the text of a mail ("mail/owner_reply.txt.tpl"), in
  // that language, or in English where it is not there.
  [[nodiscard]] std::string fill_text(const std::string& name, const std::string& language,
                                      const ctemplate::TemplateDictionary& dictionary) const;

  // The language, where there are texts in it, else English.
  [[nodiscard]] std::string spoken(const std::string& language) const {
    return languages_.contains(language) ? language : "en";
  }

  // "style.css" -> "/static/style.1f3a5c7e.css"
  [[nodiscard]] const std::string& static_address(const std::string& name) const;

  // Made at the first use for a language and zone, and kept by this process, some at a time: good until the
  // next page.
  [[nodiscard]] const base::DateWriter& dates(const std::string& language, const std::string& zone) const;

 private:
  void load_folder(const std::filesystem::path& folder, const std::string& prefix,
                   const std::set<std::string>& only = {});
  void load_texts(const std::filesystem::path& folder, const Translation& language);

  std::unique_ptr<ctemplate::TemplateCache> cache_;
  std::set<std::string> languages_;  // besides English
  std::map<std::string, std::string> static_addresses_;
  mutable std::map<std::pair<std::string, std::string>, base::DateWriter> dates_;
};

}  // namespace view
