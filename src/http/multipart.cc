// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/multipart.h"

#include <algorithm>

#include "base/language.h"
#include "base/text.h"

namespace http {

namespace {

constexpr std::size_t kMostHeaderBytes = 8 * 1024;
constexpr std::string_view kLineEnd = "\r\n";

// Reads `name="value"` parameters off a header (RFC 2045, section 5.1). Browsers write %22 for a quote within
// a value and never a backslash escape, so a backslash stands for itself.
std::optional<std::string> parameter(std::string_view header, std::string_view wanted) {
  auto rest = header;
  for (auto semicolon = rest.find(';'); semicolon != std::string_view::npos; semicolon = rest.find(';')) {
    rest = base::trim(rest.substr(semicolon + 1));
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const auto name = base::to_ascii_lower(base::trim(rest.substr(0, equals)));
    rest.remove_prefix(equals + 1);
    std::string_view value;
    if (rest.starts_with('"')) {
      const auto quote = rest.find('"', 1);
      if (quote == std::string_view::npos) return std::nullopt;
      value = rest.substr(1, quote - 1);
      rest.remove_prefix(quote + 1);
    } else {
      value = base::trim(rest.substr(0, rest.find(';')));
    }
    if (name == wanted) return std::string(value);
  }
  return std::nullopt;
}

// What browsers write instead of a quote or a line end within a name (HTML, 'multipart/form-data encoding
// algorithm'); a percent sign stands for itself otherwise.
std::string decode_name(std::string_view name) {
  constexpr std::pair<std::string_view, char> kEscapes[] = {{"%22", '"'}, {"%0D", '\r'}, {"%0A", '\n'}};
  std::string decoded;
  while (!name.empty()) {
    const auto* const escape = std::ranges::find_if(
        kEscapes, [&](const auto& candidate) { return name.starts_with(candidate.first); });
    const bool escaped = escape != std::end(kEscapes);
    decoded += escaped ? escape->second : name.front();
    name.remove_prefix(escaped ? escape->first.size() : 1);
  }
  return decoded;
}

std::optional<Part> parse_headers(std::string_view block) {
  std::optional<Part> part;
  while (!block.empty()) {
    const auto end = std::min(block.find(kLineEnd), block.size());
    const auto line = block.substr(0, end);
    block.remove_prefix(std::min(end + 2, block.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    if (base::to_ascii_lower(line.substr(0, colon)) != "content-disposition") continue;
    const auto value = base::trim(line.substr(colon + 1));
    if (part || base::to_ascii_lower(base::trim(value.substr(0, value.find(';')))) != "form-data")
      return std::nullopt;
    auto name = parameter(value, "name");
    if (!name || !base::is_clean_utf8(*name)) return std::nullopt;
    part = Part{decode_name(*name), std::nullopt};
    if (const auto file_name = parameter(value, "filename")) {
      if (!base::is_clean_utf8(*file_name)) return std::nullopt;
      part->file_name = decode_name(*file_name);
    }
  }
  return part;
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  constexpr std::string_view kBoundaryCharacters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'()+_,-./:=? ";
  const auto type = base::to_ascii_lower(base::trim(content_type.substr(0, content_type.find(';'))));
  if (type != "multipart/form-data") return std::nullopt;
  auto boundary = parameter(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->ends_with(' ') ||
      boundary->find_first_not_of(kBoundaryCharacters) != std::string::npos) {
    return std::nullopt;
  }
  return boundary;
}

MultipartReader::MultipartReader(std::string_view boundary, PartSink& sink)
    : sink_(sink), delimiter_("\r\n--" + std::string(boundary)), buffer_(kLineEnd) {}

bool MultipartReader::feed(std::string_view piece) {
  if (state_ == State::Failed) return false;
  buffer_ += piece;
  for (bool progress = true; progress;) {
    progress = false;
    if (!step(progress)) {
      state_ = State::Failed;
      return false;
    }
  }
  return true;
}

bool MultipartReader::step(bool& progress) {
  switch (state_) {
    case State::Preamble:
      return read_preamble(progress);
    case State::Headers:
      return read_headers(progress);
    case State::Body:
      return read_body(progress);
    case State::Epilogue:
      buffer_.clear();
      return true;
    case State::Failed:
      return false;
  }
  return false;
}

// The message begins with its first boundary: no browser sends a preamble, so we take none.
bool MultipartReader::read_preamble(bool& progress) {
  if (buffer_.size() < delimiter_.size() + 2)
    return delimiter_.starts_with(buffer_.substr(0, delimiter_.size()));
  return buffer_.starts_with(delimiter_) && after_boundary(delimiter_.size(), progress);
}

bool MultipartReader::after_boundary(std::size_t end, bool& progress) {
  const auto next = std::string_view(buffer_).substr(end, 2);
  if (next == "--") {
    state_ = State::Epilogue;
  } else if (next == kLineEnd && ++parts_ <= kMostParts) {
    state_ = State::Headers;
  } else {
    return false;
  }
  buffer_.erase(0, end + 2);
  progress = true;
  return true;
}

bool MultipartReader::read_headers(bool& progress) {
  const auto end = buffer_.find("\r\n\r\n");
  // As much as may be there before the last byte of the empty line comes.
  if (end == std::string::npos) return buffer_.size() < kMostHeaderBytes + 4;
  if (end > kMostHeaderBytes) return false;
  const auto part = parse_headers(std::string_view(buffer_).substr(0, end));
  if (!part || !sink_.begin(*part)) return false;
  buffer_.erase(0, end + 4);
  state_ = State::Body;
  progress = true;
  return true;
}

bool MultipartReader::read_body(bool& progress) {
  const auto found = buffer_.find(delimiter_);
  if (found == std::string::npos) {
    // What cannot be the beginning of the delimiter any more is data.
    const auto keep = std::min(buffer_.size(), delimiter_.size() - 1);
    const auto sure = buffer_.size() - keep;
    if (sure > 0 && !sink_.data(std::string_view(buffer_).substr(0, sure))) return false;
    buffer_.erase(0, sure);
    return true;
  }
  if (buffer_.size() < found + delimiter_.size() + 2) return true;
  if (found > 0 && !sink_.data(std::string_view(buffer_).substr(0, found))) return false;
  return sink_.end() && after_boundary(found + delimiter_.size(), progress);
}

bool FormSink::take(std::size_t bytes) {
  too_large_ = bytes > left_;
  if (!too_large_) left_ -= bytes;
  return !too_large_;
}

bool FormSink::begin(const Part& part) {
  part_ = part;
  value_.clear();
  in_ = In::Text;
  if (!part.file_name) return take(part.name.size());
  in_ = part.file_name->empty() ? In::UnnamedFile : In::File;
  if (in_ == In::File) begin_file(part.name, *part.file_name);
  return true;
}

bool FormSink::data(std::string_view piece) {
  if (in_ == In::UnnamedFile) {
    in_ = In::File;
    begin_file(part_.name, "");
  }
  if (in_ == In::File) {
    file_data(piece);
    return true;
  }
  value_ += piece;
  return take(piece.size());
}

bool FormSink::end() {
  if (in_ == In::File) end_file();
  if (in_ != In::Text) return true;
  if (++count_ > kMostFields || !base::is_clean_utf8(value_)) return false;
  fields_.add(std::move(part_.name), std::move(value_));
  return true;
}

void FormSink::begin_file(const std::string& /*field*/, const std::string& /*name*/) {}
void FormSink::file_data(std::string_view /*piece*/) {}
void FormSink::end_file() {}

}  // namespace http
