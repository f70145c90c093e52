// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "model/search.h"

namespace view {

// A piece of a text (that begins with "… " where it was cut) on one line, from a whole word to a whole word,
// with dots at what is left out. Empty where nothing is found in it.
[[nodiscard]] std::string trimmed_excerpt(std::string_view piece, const model::Search&);

}  // namespace view
