// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files of a form that was not sent yet: they wait beside the draft of its text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/file.h"
#include "model/id.h"
#include "store/transaction.h"

namespace store {

// Where a contact writes: as of a draft, a path of ours.
struct WritingPlace {
  model::PortalId portal;
  model::ContactId contact;
  std::string_view path;
};

// Oldest first.
[[nodiscard]] std::vector<model::StoredFile> find_uploads(Reader&, const WritingPlace&);

// Takes all of the place away, oldest first: what becomes of their bytes is now the caller's matter.
[[nodiscard]] std::vector<model::StoredFile> take_uploads(Transaction&, const WritingPlace&);

// `form_token` is of the form that they came with.
void save_uploads(Transaction&, const WritingPlace&, std::string_view form_token,
                  std::span<const model::StoredFile>, base::Time now);

}  // namespace store
