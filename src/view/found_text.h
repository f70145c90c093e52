// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside of src/view only: text in which something was found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/search.h"
#include "view/page.h"

namespace view {

// Shows `piece` once for each part of the text, with the value PIECE_TEXT in a section MARKED or PLAIN.
void add_marked(ctemplate::TemplateDictionary& values, const ctemplate::TemplateString& piece,
                std::string_view text, const std::vector<model::Mark>& marks);

// A piece of a text (that begins with "… " where it was cut) on one line, from a whole word to a whole word,
// with dots at what is left out. Empty where nothing is found in it.
[[nodiscard]] std::string trimmed_excerpt(std::string_view piece, const model::Search&);

}  // namespace view
