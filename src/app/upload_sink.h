// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/uploads.h"
#include "files/file.h"
#include "http/multipart.h"
#include "model/portal.h"

namespace app {

// Gathers a form's text, and writes the files of its field `files` to the disk as they come, within the
// portal's limits. `welcome` is asked once, when the first file begins, about the fields before it. A file
// that is not taken is read to its end, so that what follows it is not lost.
class UploadSink : public http::FormSink {
 public:
  using Welcome = std::function<bool(const http::Fields&)>;
  UploadSink(std::uint64_t most_text, const model::Portal& portal, Uploads& uploads, Welcome welcome)
      : FormSink(most_text), portal_(portal), uploads_(uploads), welcome_(std::move(welcome)) {}

 protected:
  void begin_file(const std::string& field, const std::string& name) override;
  void file_data(std::string_view piece) override;
  void end_file() override;

 private:
  void refuse(model::NotTaken why);
  template <class Work>
  void guarded(Work&& work);

  const model::Portal& portal_;
  Uploads& uploads_;
  Welcome welcome_;
  std::optional<bool> is_welcome_;
  std::string name_;
  std::optional<files::Writer> writer_;
};

}  // namespace app
