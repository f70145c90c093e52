// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// multipart/form-data (RFC 7578, RFC 2046 section 5.1), read piece by piece: memory is bounded by one header
// block and one boundary, time is linear, whatever is sent.
#pragma once

#include <cstdint>
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

// Enough to tell somebody who has chosen hundreds of files that these are too many.
inline constexpr std::size_t kMostParts = 1000;

class MultipartReader {
 public:
  MultipartReader(std::string_view boundary, PartSink& sink);

  // False as soon as the message is malformed, exceeds a limit (8 KiB of headers a part, kMostParts)
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

// Gathers the text fields of a form, kMostFields of them. What comes in files is passed over, unless a class
// derived from this takes it; an empty one without a name is no file, but what a browser sends where none was
// chosen.
class FormSink : public PartSink {
 public:
  // `most`: bytes of all names and values together.
  explicit FormSink(std::uint64_t most) : left_(most) {}

  [[nodiscard]] bool begin(const Part& part) final;
  [[nodiscard]] bool data(std::string_view piece) final;
  [[nodiscard]] bool end() final;

  [[nodiscard]] const Fields& fields() const noexcept { return fields_; }
  // Whether it stopped the reading because there was more than `most`.
  [[nodiscard]] bool too_large() const noexcept { return too_large_; }

 protected:
  virtual void begin_file(const std::string& field, const std::string& name);
  virtual void file_data(std::string_view piece);
  virtual void end_file();

 private:
  enum class In { Text, UnnamedFile, File };

  [[nodiscard]] bool take(std::size_t bytes);

  Fields fields_;
  Part part_;
  std::string value_;
  In in_ = In::Text;
  std::size_t count_ = 0;
  std::uint64_t left_;
  bool too_large_ = false;
};

}  // namespace http
