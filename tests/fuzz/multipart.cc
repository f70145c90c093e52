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

// As a browser does it (HTML, 'multipart/form-data encoding algorithm').
std::string escaped(const std::string& name) {
  std::string text;
  for (const char c : name) {
    if (c == '"') {
      text += "%22";
    } else if (c == '\r') {
      text += "%0D";
    } else if (c == '\n') {
      text += "%0A";
    } else {
      text += c;
    }
  }
  return text;
}

std::string written(const std::vector<Seen>& parts) {
  std::string message;
  for (const auto& part : parts) {
    message += "--B\r\nContent-Disposition: form-data; name=\"" + escaped(part.name) + "\"";
    if (part.file_name) message += "; filename=\"" + escaped(*part.file_name) + "\"";
    message += "\r\n\r\n" + part.content + "\r\n";
  }
  return message + "--B--\r\n";
}

// A name that holds what looks like an escape cannot be told from one that was escaped.
bool can_be_written(const std::vector<Seen>& parts) {
  for (const auto& part : parts) {
    const auto names = part.name + part.file_name.value_or("");
    for (const auto* escape : {"%22", "%0D", "%0A"}) {
      if (names.find(escape) != std::string::npos) return false;
    }
    if (names.size() > 2000) return false;
  }
  return !parts.empty();
}

// A form that counts its files.
class CountingSink : public http::FormSink {
 public:
  using FormSink::FormSink;
  std::size_t files = 0;
  std::size_t bytes = 0;

 protected:
  void begin_file(const std::string& /*field*/, const std::string& /*name*/) override {
    fuzz::claim(!open_, "a file begins after the one before has ended");
    open_ = true;
    ++files;
  }
  void file_data(std::string_view piece) override {
    fuzz::claim(open_, "a file's bytes are within it");
    bytes += piece.size();
  }
  void end_file() override {
    fuzz::claim(open_, "a file ends once");
    open_ = false;
  }

 private:
  bool open_ = false;
};

// The form's reader takes what is whole, all of it text, and within its limits.
void try_form(std::string_view message, const Outcome& whole) {
  constexpr std::uint64_t kMost = 5000;
  fuzz::Pairs texts;
  std::size_t files = 0;
  std::size_t file_bytes = 0;
  std::uint64_t size = 0;
  bool clean = true;
  for (const auto& part : whole.parts) {
    if (part.file_name) {
      files += !part.file_name->empty() || !part.content.empty();
      file_bytes += part.content.size();
      continue;
    }
    texts.emplace_back(part.name, part.content);
    size += part.name.size() + part.content.size();
    clean = clean && fuzz::is_clean(part.content);
  }
  CountingSink sink(kMost);
  http::MultipartReader reader("B", sink);
  const bool taken = reader.feed(message) && reader.complete();
  const bool fits = size <= kMost && texts.size() <= http::kMostFields;
  fuzz::claim(taken == (whole.complete && clean && fits),
              "a form is taken when it is whole, text, and not too large");
  if (!taken) return;
  fuzz::claim(fuzz::holds_exactly(sink.fields(), texts), "a form's fields are its parts without files");
  fuzz::claim(sink.files == files && sink.bytes == file_bytes,
              "and its files the others, but for one without a name");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const auto message = fuzz::text_of(bytes + 2, size - 2);
  const auto whole = read(message, message.size(), message.size());
  const auto pieces = read(message, bytes[0] + 1U, bytes[1] + 1U);
  fuzz::claim(whole.complete == pieces.complete, "however it is cut, it is good or it is not");
  if (whole.complete) fuzz::claim(whole.parts == pieces.parts, "however it is cut, the parts are the same");

  try_form(message, whole);
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
