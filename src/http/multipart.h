// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// multipart/form-data (RFC 7578, RFC 2046 section 5.1), read piece by piece: memory is bounded by one header
// block and one boundary, time is linear, whatever is sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/fields.h"

namespace http {

struct Part {
  std::string name;
  std::optional<std::string> file_name;  // present for a file, which may still be empty: none was chosen
};

// Where the parts go. Each answers false to stop the reading.
class PartSink {
 public:
  virtual ~PartSink() = default;
  [[nodiscard]] virtual bool begin(const Part& part) = 0;
  [[nodiscard]] virtual bool data(std::string_view piece) = 0;
  [[nodiscard]] virtual bool end() = 0;
};

// The boundary of a Content-Type header that says multipart/form-data; nothing for any other, or a wrong
// boundary.
[[nodiscard]] std::optional<std::string> multipart_boundary(std::string_view content_type);

class MultipartReader {
 public:
  MultipartReader(std::string_view boundary, PartSink& sink);

  // False as soon as the message is malformed, exceeds a limit (8 KiB of headers a part, kMostFields parts)
  // or the sink stops; nothing more may be fed then.
  [[nodiscard]] bool feed(std::string_view piece);
  // Whether the closing boundary was seen.
  [[nodiscard]] bool complete() const noexcept { return state_ == State::Epilogue; }

 private:
  enum class State { Preamble, Headers, Body, Epilogue, Failed };

  [[nodiscard]] bool step(bool& progress);
  [[nodiscard]] bool read_preamble(bool& progress);
  [[nodiscard]] bool read_headers(bool& progress);
  [[nodiscard]] bool read_body(bool& progress);
  [[nodiscard]] bool after_boundary(std::size_t end, bool& progress);

  PartSink& sink_;
  std::string delimiter_;  // CRLF, two hyphens, boundary
  std::string buffer_;
  std::size_t parts_ = 0;
  State state_ = State::Preamble;
};

// All text fields of a complete message; parts that are files are passed over. Nothing for a malformed
// message.
[[nodiscard]] std::optional<Fields> parse_multipart(std::string_view boundary, std::string_view body);

}  // namespace http
