// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "model/ticket.h"

namespace ctemplate {
class TemplateDictionary;
}  // namespace ctemplate

namespace view {

// Inside of src/view only: a message's text, as its markup wants it shown.
void set_message_text(ctemplate::TemplateDictionary& section, const model::Message&);

// The same of a text in Markdown that the portal's own people wrote.
void set_markdown(ctemplate::TemplateDictionary& section, const std::string& text);

}  // namespace view
