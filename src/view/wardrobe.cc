// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/wardrobe.h"

#include <cstring>  // ctemplate's headers need it and do not say so

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include <fstream>
#include <sstream>

namespace view {

namespace {

constexpr std::string_view kPragma = "{{%AUTOESCAPE context=\"HTML\"}}\n";

std::string read_file(const std::filesystem::path& file) {
  const std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || !text) throw TemplateError(file.string() + ": cannot be read");
  return text.str();
}

constexpr std::size_t kMostWriters = 64;

// How a template's own white space is taken.
constexpr auto kPage = ctemplate::STRIP_WHITESPACE;
constexpr auto kText = ctemplate::DO_NOT_STRIP;

constexpr std::size_t kUsualSize = 32'000;  // a little more than most pages

std::string expand(const ctemplate::TemplateCache& cache, const std::string& name, ctemplate::Strip strip,
                   const ctemplate::TemplateDictionary& dictionary) {
  std::string filled;
  filled.reserve(kUsualSize);
  // False means that something is missing, even though the rest was written.
  if (!cache.ExpandNoLoad(name, strip, &dictionary, nullptr, &filled))
    throw TemplateError(name + ": could not be filled");
  return filled;
}

// English is what the templates are written in.
std::string as_written(std::string_view words) {
  return std::string(words);
}

}  // namespace

std::string translate_marks(std::string_view source,
                            const std::function<std::string(std::string_view words)>& translate) {
  constexpr std::string_view kOpen = "_(\"";
  constexpr std::string_view kClose = "\")";
  std::string text;
  for (;;) {
    const auto open = source.find(kOpen);
    text += source.substr(0, open);
    if (open == std::string_view::npos) return text;
    source.remove_prefix(open + kOpen.size());
    const auto close = source.find(kClose);
    if (close == std::string_view::npos)
      throw TemplateError("a mark _(\" has no end: " + std::string(source.substr(0, 40)));
    text += translate(source.substr(0, close));
    source.remove_prefix(close + kClose.size());
  }
}

Wardrobe::Wardrobe(const std::filesystem::path& templates, const std::filesystem::path& static_files,
                   const std::set<std::string>& pages, const std::vector<Translation>& languages)
    : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  try {
    load_folder(templates, "", pages);
    load_folder(templates / "parts", "parts/");
    if (pages.empty()) load_folder(templates / "mail", "mail/");
    for (const auto& language : languages) load_texts(templates / "mail", language);
  } catch (const std::filesystem::filesystem_error& error) {
    throw TemplateError(error.what());
  }
  cache_->Freeze();

  std::ifstream manifest(static_files / "manifest");
  for (std::string name, stored; manifest >> name >> stored;) static_addresses_[name] = "/static/" + stored;
  if (static_addresses_.empty())
    throw TemplateError((static_files / "manifest").string() + ": cannot be read");
}

Wardrobe::~Wardrobe() = default;

void Wardrobe::load_folder(const std::filesystem::path& folder, const std::string& prefix,
                           const std::set<std::string>& only) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto key = prefix + entry.path().filename().string();
    if (entry.path().extension() != ".tpl" || (!only.empty() && !only.contains(key))) continue;
    const auto source = read_file(entry.path());
    const bool is_text = key.starts_with("mail/") && key.ends_with(".txt.tpl");
    if (source.starts_with(kPragma) == is_text)
      throw TemplateError(entry.path().string() + ": the auto-escape pragma is not its first line");
    if (!cache_->StringToTemplateCache(key, translate_marks(source, as_written), is_text ? kText : kPage))
      throw TemplateError(entry.path().string() + ": is broken");
  }
}

void Wardrobe::load_texts(const std::filesystem::path& folder, const Translation& language) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto file = entry.path().filename().string();
    if (!file.ends_with(".txt.tpl")) continue;
    const auto text = translate_marks(read_file(entry.path()), language.translate);
    if (!cache_->StringToTemplateCache(language.language + "/mail/" + file, text, kText))
      throw TemplateError(entry.path().string() + ": is broken in the language " + language.language);
  }
  languages_.insert(language.language);
}

std::string Wardrobe::fill(const std::string& name, const ctemplate::TemplateDictionary& dictionary) const {
  return expand(*cache_, name, kPage, dictionary);
}

std::string Wardrobe::fill_text(const std::string& name, const std::string& language,
                                const ctemplate::TemplateDictionary& dictionary) const {
  return expand(*cache_, languages_.contains(language) ? language + "/" + name : name, kText, dictionary);
}

const std::string& Wardrobe::static_address(const std::string& name) const {
  const auto found = static_addresses_.find(name);
  if (found == static_addresses_.end()) throw TemplateError(name + ": not in the manifest of static files");
  return found->second;
}

const base::DateWriter& Wardrobe::dates(const std::string& language, const std::string& zone) const {
  const auto key = std::pair(language, zone);
  auto found = dates_.find(key);
  if (found == dates_.end() && dates_.size() >= kMostWriters) dates_.erase(dates_.begin());
  if (found == dates_.end()) found = dates_.emplace(key, base::DateWriter(language, zone)).first;
  return found->second;
}

}  // namespace view
