// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ticket.h"

namespace ctemplate {
class TemplateDictionary;
}  // namespace ctemplate

namespace view {

// Inside of src/view only: a message's text, as its markup wants it shown.
void set_message_text(ctemplate::TemplateDictionary& section, const model::Message&);

}  // namespace view
