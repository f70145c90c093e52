// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upload_sink.h"

#include "base/log.h"
#include "base/random.h"
#include "files/name.h"

namespace app {

namespace {

constexpr std::size_t kIdBytes = 16;

}  // namespace

void UploadSink::refuse(model::NotTaken why) {
  writer_.reset();
  uploads_.refuse(name_, why);
}

// A disk that does not take it is no reason to lose what was typed.
template <class Work>
void UploadSink::guarded(Work&& work) {
  try {
    work();
  } catch (const files::Failed& error) {
    base::log(base::Level::Error, "file_not_stored", {{"why", error.what()}});
    refuse(model::NotTaken::Failed);
  }
}

void UploadSink::begin_file(const std::string& field, const std::string& name) {
  if (field != "files") return;
  name_ = files::display_name(name);
  if (!is_welcome_) is_welcome_ = welcome_(fields());
  if (!*is_welcome_) return refuse(model::NotTaken::Unwelcome);
  if (uploads_.stored().size() >= portal_.files_most) return refuse(model::NotTaken::TooMany);
  guarded([&] { writer_.emplace(uploads_.folder()); });
}

void UploadSink::file_data(std::string_view piece) {
  if (!writer_) return;
  if (piece.size() > portal_.file_bytes - writer_->size()) return refuse(model::NotTaken::TooLarge);
  guarded([&] { writer_->write(piece); });
}

void UploadSink::end_file() {
  if (!writer_) return;
  guarded([&] {
    auto written = writer_->keep();
    uploads_.add({.file = {.id = base::random_bytes(kIdBytes), .name = name_, .size = written.size},
                  .stored_name = std::move(written.name),
                  .digest = std::move(written.digest),
                  .media_type = std::string(files::media_type(name_))});
  });
  writer_.reset();
}

}  // namespace app
