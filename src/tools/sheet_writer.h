// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/reader.h"
#include "tools/csv_source.h"

namespace tools {

// Writes contacts or tickets as the import of CSV reads them, cells defused. `take` gets each record as it is
// written, the header first; false ends it. `names`: as of Exporter. Returns whether all was taken.
[[nodiscard]] bool write_sheet(store::Reader& shelves, store::Reader& names, model::PortalId, Sheet,
                               const std::function<bool(const std::string&)>& take);

}  // namespace tools
