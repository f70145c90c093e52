// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/system_page.h"
#include "view/page.h"

namespace view {

// Inside of src/view only: what stands around a system page's own content, {{>OPENING}} and {{>CLOSING}}, and
// the page's words {{>TITLE}}, where its layout has room for them.
void lay_out(Page&, const model::Portal&, model::SystemPage);

// The same around what is said in place of the page, which has a heading of its own.
void lay_out_untitled(Page&, const model::Portal&, model::SystemPage);

}  // namespace view
