// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that came with messages.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/file.h"
#include "store/tickets.h"

namespace store {

// Makes them, in this order, the files of a message of the granted ticket.
void attach(Transaction&, const Grant<model::Action::Reply>&, model::MessageId,
            std::span<const model::StoredFile>);

// Of any message, as an import has it.
void insert_file(Transaction&, model::PortalId, model::MessageId, const model::StoredFile&);

struct FoundFile {
  model::StoredFile file;
  std::optional<model::StoredFile> thumbnail;
};
// Nothing: missing, of a ticket that the viewer may not see, or of a message that its page does not show.
[[nodiscard]] std::optional<FoundFile> find_file(Reader&, const model::Viewer&, const model::Portal&,
                                                 std::string_view id);

}  // namespace store
