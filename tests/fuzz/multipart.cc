// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input's first two bytes say how the rest, a message between boundaries 'B', is cut into pieces. However
// it is cut, the sink gets the same; memory stays bounded; what was read, written again, reads the same.
#include "target.h"

#include "http/multipart.h"

namespace {

constexpr std::size_t kMostHeld = 8 * 1024 + 100;  // one header block and one boundary

struct Seen {
  std::string name;
  std::optional<std::string> file_name;
  std::string content;
  bool ended = false;
  bool operator==(const Seen&) const = default;
};

class Recorder : public http::PartSink {
 public:
  bool begin(const http::Part& part) override {
    fuzz::claim(parts.empty() || parts.back().ended, "a part begins after the one before has ended");
    fuzz::claim(fuzz::is_clean(part.name), "a name is text");
    parts.push_back({part.name, part.file_name, {}, false});
    return true;
  }
  bool data(std::string_view piece) override {
    fuzz::claim(!parts.empty() && !parts.back().ended && !piece.empty(), "data belongs to an open part");
    parts.back().content += piece;
    passed += piece.size();
    return true;
  }
  bool end() override {
    fuzz::claim(!parts.empty() && !parts.back().ended, "a part ends once");
    parts.back().ended = true;
    return true;
  }

  std::vector<Seen> parts;
  std::size_t passed = 0;
};

struct Outcome {
  bool complete = false;
  std::vector<Seen> parts;
};

Outcome read(std::string_view message, std::size_t first, std::size_t later) {
  Recorder sink;
  http::MultipartReader reader("B", sink);
  bool good = true;
  for (std::size_t size = first; good && !message.empty(); size = later) {
    const auto piece = message.substr(0, size);
    message.remove_prefix(piece.size());
    good = reader.feed(piece);
  }
  if (!good) fuzz::claim(!reader.feed("more"), "what was refused stays refused");
  return {good && reader.complete(), std::move(sink.parts)};
}

std::string written(const std::vector<Seen>& parts) {
  std::string message;
  for (const auto& part : parts) {
    message += "--B\r\nContent-Disposition: form-data; name=\"" + part.name + "\"";
    if (part.file_name) message += "; filename=\"" + *part.file_name + "\"";
    message += "\r\n\r\n" + part.content + "\r\n";
  }
  return message + "--B--\r\n";
}

// Names are written without escapes, so only those can be written again that need none.
bool can_be_written(const std::vector<Seen>& parts) {
  constexpr std::string_view kSpecial = "\"\r\n";
  for (const auto& part : parts) {
    if (part.name.find_first_of(kSpecial) != std::string::npos) return false;
    if (part.file_name && part.file_name->find_first_of(kSpecial) != std::string::npos) return false;
    if (part.name.size() + part.file_name.value_or("").size() > 7000) return false;
  }
  return !parts.empty();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const auto message = fuzz::text_of(bytes + 2, size - 2);
  const auto whole = read(message, message.size(), message.size());
  const auto pieces = read(message, bytes[0] + 1U, bytes[1] + 1U);
  fuzz::claim(whole.complete == pieces.complete, "however it is cut, it is good or it is not");
  if (whole.complete) fuzz::claim(whole.parts == pieces.parts, "however it is cut, the parts are the same");

  fuzz::Pairs texts;
  bool clean = true;
  for (const auto& part : whole.parts) {
    if (part.file_name) continue;
    texts.emplace_back(part.name, part.content);
    clean = clean && fuzz::is_clean(part.content);
  }
  const auto fields = http::parse_multipart("B", message);
  fuzz::claim(fields.has_value() == (whole.complete && clean),
              "a form is taken when it is whole and all of it text");
  if (fields) fuzz::claim(fuzz::holds_exactly(*fields, texts), "a form's fields are its parts without files");

  if (whole.complete && can_be_written(whole.parts)) {
    const auto again = written(whole.parts);
    const auto reread = read(again, 1, 1);
    fuzz::claim(reread.complete && reread.parts == whole.parts,
                "what was read, written again, reads the same");
    std::size_t contents = 0;
    for (const auto& part : whole.parts) contents += part.content.size();
    fuzz::claim(contents <= message.size() + kMostHeld, "nothing comes out that did not go in");
  }
  return 0;
}
