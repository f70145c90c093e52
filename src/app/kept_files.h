// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that wait in a form from an earlier try, and those that have come with this one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/visit.h"
#include "store/uploads.h"

namespace app {

// What the contact has just sent and what had waited at `place`, as the form's field `keep` says: these, in
// this order, belong to the submission, and the others of the place to nobody any more.
struct FormFiles {
  std::vector<model::StoredFile> sent;
  std::vector<model::StoredFile> dropped;
  bool complete = true;  // all that `keep` names was there
};
[[nodiscard]] FormFiles take_form_files(Visit&, store::Transaction&, const store::WritingPlace& place);

// Keeps a refused form, its text and its files, where the contact finds it again. Files beyond the portal's
// number are not kept: they join what was not taken. Stores nothing for a form that was carried out before.
// Returns whether all that `keep` names was there.
bool keep_form(Visit&, model::ContactId, std::string_view place, std::string_view text,
               const std::string& form_token);

}  // namespace app
