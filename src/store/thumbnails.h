// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small pictures of attached ones. Which are wanted is known when a file is attached, by its media type.
#pragma once

#include <optional>

#include "files/file.h"
#include "model/file.h"
#include "store/transaction.h"

namespace store {

struct WantedThumbnail {
  model::AttachmentId attachment;
  model::StoredFile picture;
};
// The oldest attachment that waits for one. It is tried once: from now on it waits no more, whatever becomes
// of whoever tries.
[[nodiscard]] std::optional<WantedThumbnail> take_wanted_thumbnail(Reader&);

// Without effect where the attachment is gone.
void keep_thumbnail(Reader&, model::AttachmentId, const files::Written&);

}  // namespace store
