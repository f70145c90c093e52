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

}  // namespace view
