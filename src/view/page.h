// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside of src/view only: a page being filled.
#pragma once

#include <cstring>  // ctemplate's headers need it and do not say so

#include <ctemplate/template_dictionary.h>

#include <string>
#include <string_view>

#include "base/language.h"
#include "base/time.h"
#include "view/frame.h"

namespace view {

// The part that a section shows where it says {{>marker}}. It sees the page's global values, not the
// section's.
ctemplate::TemplateDictionary& include_part(ctemplate::TemplateDictionary& section,
                                            const ctemplate::TemplateString& marker, const char* file);

// Whom to ask, where the section says {{>HELP}}; nothing where the portal names nobody.
void include_help(ctemplate::TemplateDictionary& section, const model::Portal&);

// A template's dictionary with the frame's values in it, and where the page says {{>HELP}}, whom to ask. The
// names of values and sections come from the header that is made of the template, so a misspelt one does not
// compile.
class Page {
 public:
  Page(const Frame& frame, std::string name);

  [[nodiscard]] ctemplate::TemplateDictionary& values() noexcept { return values_; }
  [[nodiscard]] const base::DateWriter& dates() const { return dates_; }

  // A section that the page and its parts show wherever they name it.
  void show(const ctemplate::TemplateString& section) { values_.ShowTemplateGlobalSection(section); }

  [[nodiscard]] std::string fill() const;

 private:
  const Frame& frame_;
  std::string name_;
  const base::DateWriter& dates_;
  ctemplate::TemplateDictionary values_;
};

// What was typed and not stored, so that it can be copied, where the page says {{>KEPT_TEXT}}; nothing if
// empty.
void set_kept_text(Page&, std::string_view kept);

}  // namespace view
