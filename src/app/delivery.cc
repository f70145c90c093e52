// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery.h"

#include "files/file.h"
#include "http/disposition.h"

namespace app {

namespace {

// The location of nginx/routes.awk that leads to the folder of files.
constexpr std::string_view kAccelLocation = "/luukku-files/";

class FileStream : public http::Stream {
 public:
  FileStream(files::Reader reader, std::uint64_t size) : reader_(std::move(reader)), size_(size) {}

  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] std::string read() override { return reader_.read(kPiece); }

 private:
  static constexpr std::size_t kPiece = 64 * 1024;
  files::Reader reader_;
  std::uint64_t size_;
};

}  // namespace

http::Response deliver(const base::Files& settings, const model::StoredFile& stored) {
  const files::Folder folder(settings.folder);
  // Opened whoever sends it: a web server would only say that there is no such page.
  files::Reader reader(folder, stored.stored_name, stored.file.size);
  http::Response response{.status = 200, .headers = {}, .body = {}};
  response.add("Content-Type", stored.media_type);
  response.add("Content-Disposition", http::attachment_disposition(stored.file.name));
  response.add("Content-Security-Policy", "sandbox; default-src 'none'");
  const auto place = files::Folder::place_of(stored.stored_name);
  switch (settings.delivery) {
    case base::Delivery::Accel:
      response.add("X-Accel-Redirect", std::string(kAccelLocation) + place);
      break;
    case base::Delivery::Sendfile:
      response.add("X-Sendfile", (folder.path() / place).string());
      break;
    case base::Delivery::Stream:
      response.stream = std::make_unique<FileStream>(std::move(reader), stored.file.size);
      break;
  }
  return response;
}

}  // namespace app
