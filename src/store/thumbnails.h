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
// The oldest attachment that waits for one, locked until the transaction ends: others find the next.
[[nodiscard]] std::optional<WantedThumbnail> find_wanted_thumbnail(Transaction&);

// Nothing was made where it cannot be: it is not wanted any more.
void settle_thumbnail(Transaction&, model::AttachmentId, const std::optional<files::Written>& made);

}  // namespace store
