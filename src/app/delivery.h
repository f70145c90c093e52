// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/config.h"
#include "http/response.h"
#include "model/file.h"

namespace app {

// The file's bytes for a browser to keep, never to run: as an attachment, in a sandbox. Who sends them is the
// node's setting. Throws files::Failed where they are not as they were stored.
[[nodiscard]] http::Response deliver(const base::Files&, const model::StoredFile&);

}  // namespace app
