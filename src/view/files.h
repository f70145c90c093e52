// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How files are shown, in messages and in forms.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/file.h"
#include "model/portal.h"

namespace ctemplate {
class TemplateDictionary;
}  // namespace ctemplate

namespace view {

// "900 B", "24 kB", "1.4 MB", as file managers count: 1024 bytes are a kB.
[[nodiscard]] std::string size_text(std::uint64_t bytes);

// Where the file is to be had.
[[nodiscard]] std::string file_address(const model::File&);
// ... and the small picture of it.
[[nodiscard]] std::string thumbnail_address(const model::File&);

// The part of a form where files are chosen.
struct FileBox {
  std::vector<model::File> waiting;  // chosen in an earlier try; sent unless their boxes are unticked
  std::vector<std::pair<std::string, model::NotTaken>> not_taken;
};

// Inside of src/view only: the files of a message; the part of the reply form, and what it could not take.
void set_files(ctemplate::TemplateDictionary& message, const std::vector<model::File>&);
void set_file_box(ctemplate::TemplateDictionary& form, const model::Portal&, const FileBox&);

}  // namespace view
