// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files that come with a submission: on the disk before the handler runs, and gone again after it unless
// a row has taken them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "files/folder.h"
#include "model/file.h"

namespace app {

class Uploads {
 public:
  explicit Uploads(files::Folder folder) : folder_(std::move(folder)) {}

  [[nodiscard]] const files::Folder& folder() const noexcept { return folder_; }
  // In the order in which they came.
  [[nodiscard]] const std::vector<model::StoredFile>& stored() const noexcept { return stored_; }
  [[nodiscard]] const std::vector<std::pair<std::string, model::NotTaken>>& not_taken() const noexcept {
    return not_taken_;
  }
  [[nodiscard]] bool any_not_taken(model::NotTaken why) const;

  void add(model::StoredFile file) { stored_.push_back(std::move(file)); }
  // Of hundreds, the first ones are told.
  void refuse(std::string name, model::NotTaken why);

  // Files that waited from an earlier try, which the transaction at work has let go.
  void let_go(std::vector<model::StoredFile> files) { let_go_ = std::move(files); }
  // It is committed: rows hold all that is stored, but for what was let go.
  void settle() { settled_ = true; }
  [[nodiscard]] bool settled() const noexcept { return settled_; }
  // Removes what no row holds, when it is known how all has ended. Throws nothing: the sweep comes after us.
  void remove_ownerless() noexcept;

 private:
  files::Folder folder_;
  std::vector<model::StoredFile> stored_;
  std::vector<std::pair<std::string, model::NotTaken>> not_taken_;
  std::vector<model::StoredFile> let_go_;
  bool settled_ = false;
};

}  // namespace app
